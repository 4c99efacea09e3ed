package roundtable.evaluation;

import roundtable.kernel.Refusal;

/**
 * Whether a topic's residents can judge now.
 *
 * @param closed why not; null when they can
 * @param late the result was published, only 不满意 counts
 * @param lastDay the last day for it, written out
 */
record VoiceState(String closed, boolean late, String lastDay) {

  void refuse(EvaluationVoice voice) {
    if (closed != null) {
      throw new Refusal(closed);
    }
    if (late && voice.grade() != Grade.DISSATISFIED) {
      throw new Refusal("评议结果已经公示，%s前只收不满意的意见".formatted(lastDay));
    }
  }
}
