package roundtable.dispatch;

import roundtable.kernel.Labelled;

/** Why a topic is on the agenda by itself: 工作中的难点问题 (R8). */
public enum DispatchGround implements Labelled {
  RED_LIMIT("超过时限"),
  NOBODY_MOVES("没有新进展"),
  TWICE_EXTENDED("两次以上延期"),
  BEYOND_REACH("本级解决不了");

  private final String label;

  DispatchGround(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
