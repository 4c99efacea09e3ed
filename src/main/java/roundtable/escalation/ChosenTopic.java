package roundtable.escalation;

import roundtable.kernel.Refusal;
import roundtable.kernel.TopicNumber;

/** A topic chosen from a list, or by its number when it is not on it. */
final class ChosenTopic {

  /** Between number and title in a list. */
  static final String BETWEEN = " ";

  private ChosenTopic() {}

  static TopicNumber of(String listed, String written) {
    if (listed == null && written == null) {
      throw new Refusal("请选择议题，不在列表中的填写议题编号");
    }
    var chosen = listed == null ? written : listed.split(BETWEEN)[0];
    if (written != null && !written.equals(chosen)) {
      throw new Refusal("选择的议题和填写的编号不一致，只填一处即可");
    }
    return new TopicNumber(chosen);
  }
}
