package roundtable.topic;

import roundtable.kernel.Labelled;

/** 自上而下与自下而上相结合 (R28). */
public enum Origin implements Labelled {
  TOP_DOWN("自上而下"),
  BOTTOM_UP("自下而上");

  private final String label;

  Origin(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
