package roundtable.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import roundtable.kernel.Labelled;
import roundtable.kernel.Refusal;

/** The questions as an official writes them, one a line: {@code 点菜3｜您家最需要办什么事｜社区食堂；社区医院；停车位}. */
final class QuestionLines {

  private static final int MOST_QUESTIONS = 20;
  private static final int MOST_CHOICES = 15;
  private static final int FEWEST_CHOICES = 2;
  private static final int LONGEST_WORDING = 100;
  private static final int LONGEST_CHOICE = 40;
  private static final int MOST_FAULTS = 10;
  private static final int PARTS = 3;
  private static final Pattern KIND = Pattern.compile("(\\D+?)\\s*(\\d{0,2})");
  private final List<String> faults = new ArrayList<>();

  private QuestionLines() {}

  /** @throws Refusal naming every line that has to be corrected */
  static Questionnaire read(String text) {
    var lines = text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    if (lines.size() > MOST_QUESTIONS) {
      throw new Refusal("题目最多%d题，现在%d行；每题写一行".formatted(MOST_QUESTIONS, lines.size()));
    }
    if (lines.isEmpty()) {
      throw new Refusal("请写题目，每题一行");
    }
    var reading = new QuestionLines();
    var questions = new ArrayList<SurveyQuestion>();
    lines.forEach(line -> questions.add(reading.question(questions.size() + 1, line)));
    reading.refuseFaults();
    return new Questionnaire(List.copyOf(questions));
  }

  private SurveyQuestion question(int line, String text) {
    var parts = text.split("\\s*[|｜]\\s*", PARTS);
    var kind = KIND.matcher(parts[0].strip());
    var known = kind.matches() ? kindOf(kind.group(1).strip()) : null;
    if (known == null) {
      fault(line, "开头的题型不认识，可写：%s；题型、题目、选项之间用“｜”隔开".formatted(Arrays.stream(QuestionKind.values())
          .map(Labelled::label).collect(Collectors.joining("、"))));
      return null;
    }
    var wording = parts.length > 1 ? parts[1].strip() : "";
    if (wording.isEmpty() || wording.length() > LONGEST_WORDING) {
      fault(line, wording.isEmpty() ? "没有写题目" : "题目不超过%d字".formatted(LONGEST_WORDING));
    }
    var choices = choices(line, known, parts.length == PARTS ? parts[2] : "");
    return new SurveyQuestion(line, known, wording, most(line, known, kind.group(2), choices.size()), choices);
  }

  private List<String> choices(int line, QuestionKind kind, String text) {
    var choices = Stream.of(text.split("[;；]")).map(String::strip).filter(choice -> !choice.isEmpty()).toList();
    if (kind == QuestionKind.OPINION) {
      faultIf(!choices.isEmpty(), line, "是意见题，不写选项");
      return List.of();
    }
    faultIf(choices.size() < FEWEST_CHOICES || choices.size() > MOST_CHOICES, line,
        "要有%d至%d个选项，用“；”隔开，现在%d个".formatted(FEWEST_CHOICES, MOST_CHOICES, choices.size()));
    faultIf(choices.stream().distinct().count() < choices.size(), line, "有重复的选项");
    faultIf(choices.stream().anyMatch(choice -> choice.length() > LONGEST_CHOICE), line, "的选项不超过%d字".formatted(LONGEST_CHOICE));
    return choices;
  }

  /** Without a number all can be ticked, of 单选 one. */
  private int most(int line, QuestionKind kind, String number, int choices) {
    if (kind == QuestionKind.SINGLE || kind == QuestionKind.OPINION) {
      faultIf(!number.isEmpty() && !number.equals("1"), line, "的题型是“%s”，后面不写数".formatted(kind.label()));
      return 1;
    }
    var most = number.isEmpty() ? choices : Integer.parseInt(number);
    faultIf(most < 1 || most > choices && choices >= FEWEST_CHOICES, line, "最多选%d项，应在1和选项个数%d之间".formatted(most, choices));
    return most;
  }

  private static QuestionKind kindOf(String label) {
    return Stream.of(QuestionKind.values()).filter(kind -> kind.label().equals(label)).findFirst().orElse(null);
  }

  private void faultIf(boolean wrong, int line, String words) {
    if (wrong) {
      fault(line, words);
    }
  }

  private void fault(int line, String words) {
    faults.add("第%d行%s".formatted(line, words));
  }

  private void refuseFaults() {
    if (!faults.isEmpty()) {
      throw new Refusal(String.join("；", faults.subList(0, Math.min(MOST_FAULTS, faults.size())))
          + (faults.size() > MOST_FAULTS ? "；另有%d处需要更正".formatted(faults.size() - MOST_FAULTS) : ""));
    }
  }
}
