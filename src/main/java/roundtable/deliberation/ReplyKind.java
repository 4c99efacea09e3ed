package roundtable.deliberation;

import roundtable.kernel.Labelled;

/** What somebody answers to an invitation (R30, A5). */
public enum ReplyKind implements Labelled {
  COMING("参加"),
  DECLINED("不参加"),
  REPRESENTED("请人代为参加");

  private final String label;

  ReplyKind(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
