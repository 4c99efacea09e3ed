package roundtable.survey;

import java.util.regex.Pattern;
import roundtable.kernel.Refusal;

/**
 * 需求: a choice of a 点菜 question, or something that somebody wrote.
 *
 * @param survey number of the survey
 * @param code 2B: question 2, choice B; T17: the text of that number
 */
public record Demand(String survey, String code) {

  private static final Pattern CHOSEN = Pattern.compile("(XQ-\\d{4}-\\d{3,6}(?:-\\d{1,3})?)/(\\d{1,2}[A-O]|T\\d{1,15})(?:\\s.*)?", Pattern.DOTALL);

  /** As chosen from a list. */
  public static Demand chosen(String text) {
    var parts = CHOSEN.matcher(text.strip());
    if (!parts.matches()) {
      throw new Refusal("请从列表中选择需求");
    }
    return new Demand(parts.group(1), parts.group(2));
  }

  boolean isWritten() {
    return code.startsWith("T");
  }

  long text() {
    return Long.parseLong(code.substring(1));
  }

  int question() {
    return Integer.parseInt(code.substring(0, code.length() - 1));
  }

  String choice() {
    return code.substring(code.length() - 1);
  }

  @Override
  public String toString() {
    return survey + "/" + code;
  }
}
