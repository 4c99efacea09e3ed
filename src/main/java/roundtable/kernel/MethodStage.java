package roundtable.kernel;

/** The three stages of a round-table (R74). */
public enum MethodStage implements Labelled {
  BEFORE("会前"),
  DURING("会中"),
  AFTER("会后");

  private final String label;

  MethodStage(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
