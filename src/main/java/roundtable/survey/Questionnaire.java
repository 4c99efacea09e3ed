package roundtable.survey;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** 问卷: the questions of a survey, in order. */
public record Questionnaire(List<SurveyQuestion> questions) {

  /** Key of a fault that is no single question's. */
  public static final int WHOLE = 0;

  public Optional<SurveyQuestion> question(int number) {
    return questions.stream().filter(question -> question.number() == number).findFirst();
  }

  /**
   * What has to be put right, by question; empty when the answers can be kept.
   *
   * @param given by question, the letters that were ticked or the one text that was written; questions without an answer left out
   */
  public Map<Integer, String> faults(Map<Integer, List<String>> given) {
    var faults = new TreeMap<Integer, String>();
    if (given.isEmpty()) {
      faults.put(WHOLE, "请至少回答一题");
    }
    given.forEach((number, answers) -> question(number).map(question -> question.fault(answers))
        .orElseGet(() -> Optional.of("没有第%d题".formatted(number))).ifPresent(fault -> faults.put(number, fault)));
    return faults;
  }
}
