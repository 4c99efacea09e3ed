package roundtable.kernel;

/** A topic chosen from a list, or by its number when it is not on it. */
public final class ChosenTopic {

  /** Between number and title in a list. */
  public static final String BETWEEN = " ";

  private ChosenTopic() {}

  /**
   * Its number.
   *
   * @param listed the line that was chosen, which begins with the number; null when none was
   * @param written the number; null when it was not written
   * @throws Refusal when neither is given, or both and they differ
   */
  public static TopicNumber of(String listed, String written) {
    if (listed == null && written == null) {
      throw new Refusal("请选择议题，不在列表中的填写议题编号");
    }
    var chosen = listed == null ? written.strip() : listed.split(BETWEEN)[0];
    if (written != null && !written.strip().equals(chosen)) {
      throw new Refusal("选择的议题和填写的编号不一致，只填一处即可");
    }
    return new TopicNumber(chosen);
  }
}
