package roundtable.evaluation;

import roundtable.kernel.Refusal;

/**
 * What a resident says of a result.
 *
 * @param grade null when none was chosen
 * @param words needed for 不满意: what is to be put right
 */
public record EvaluationVoice(Grade grade, String words) {

  private static final int LONGEST = 1000;

  public EvaluationVoice {
    words = words == null ? "" : words.replaceAll("\\R", "\n").replaceAll("[\\p{Cntrl}&&[^\n]]", "").strip();
  }

  void refuseIncomplete() {
    if (grade == null) {
      throw new Refusal("请选择很满意、满意、基本满意或者不满意");
    }
    if (grade == Grade.DISSATISFIED && words.isEmpty()) {
      throw new Refusal("选择“不满意”时，请写明哪里没有做好，收到后会书面答复");
    }
    if (words.length() > LONGEST) {
      throw new Refusal("意见不超过%d字，现为%d字".formatted(LONGEST, words.length()));
    }
  }
}
