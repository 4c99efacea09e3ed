package roundtable.topic;

import roundtable.kernel.Labelled;

/** Whose support the topic needs (R65). */
public enum Direction implements Labelled {
  NEEDS_SUPERIORS("需要上级支持的基层自治服务事项"),
  NEEDS_RESIDENTS("需要群众支持的政府公共服务事项");

  private final String label;

  Direction(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
