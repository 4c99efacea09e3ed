package roundtable.survey;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A question of a survey.
 *
 * @param number counted from 1
 * @param most how many choices can be ticked
 * @param choices none for {@link QuestionKind#OPINION}; the first is A
 */
public record SurveyQuestion(int number, QuestionKind kind, String wording, int most, List<String> choices) {

  /** Letters of what somebody writes. */
  public static final int LONGEST_WORDS = 500;

  /** A, B, C …, as on the paper sheet. */
  public List<String> letters() {
    return IntStream.range(0, choices.size()).mapToObj(at -> String.valueOf((char) ('A' + at))).toList();
  }

  /** What the letter stands for. */
  public String choice(String letter) {
    return choices.get(letters().indexOf(letter));
  }

  public boolean isWritten() {
    return kind == QuestionKind.OPINION;
  }

  /** How it is answered, for whoever answers. */
  public String hint() {
    return isWritten() ? "不超过%d字，请不要写姓名、电话、楼栋".formatted(LONGEST_WORDS) : most == 1 ? "选1项" : "最多选%d项".formatted(most);
  }

  /** What is wrong with an answer; empty when it can be kept. */
  Optional<String> fault(List<String> given) {
    if (isWritten()) {
      return given.size() == 1 && given.get(0).length() <= LONGEST_WORDS ? Optional.empty()
          : Optional.of("第%d题不超过%d字".formatted(number, LONGEST_WORDS));
    }
    var unknown = given.stream().filter(each -> !letters().contains(each)).findFirst();
    if (unknown.isPresent()) {
      return Optional.of("第%d题没有选项“%s”".formatted(number, unknown.get().substring(0, Math.min(10, unknown.get().length()))));
    }
    return given.size() <= most ? Optional.empty()
        : Optional.of("第%d题最多选%d项，现在选了%d项".formatted(number, most, given.size()));
  }
}
