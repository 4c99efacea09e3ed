package roundtable.policy;

import roundtable.kernel.Refusal;

/** Why somebody does something, in their words, with the document that says so. */
final class GivenText {

  private static final int LONGEST = 500;
  private static final int LONGEST_NUMBER = 100;

  private GivenText() {}

  /** @throws Refusal when nothing is said, or too much */
  static String reason(String label, String sent) {
    return text(label, sent, LONGEST);
  }

  static String documentNumber(String sent) {
    return text("文号", sent, LONGEST_NUMBER);
  }

  private static String text(String label, String sent, int longest) {
    String text = sent == null ? "" : sent.replaceAll("[\\p{C}]", "").strip();
    if (text.isEmpty()) {
      throw new Refusal("请填写%s".formatted(label));
    }
    if (text.length() > longest) {
      throw new Refusal("%s不得超过%d字".formatted(label, longest));
    }
    return text;
  }
}
