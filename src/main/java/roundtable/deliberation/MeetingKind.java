package roundtable.deliberation;

import roundtable.kernel.Labelled;

/** Who organises a round-table (R56): the community, or a department for enterprises and for a line of business. */
public enum MeetingKind implements Labelled {
  COMMUNITY("社区（村）圆桌会"),
  ENTERPRISE("中小企业、楼宇企业圆桌会"),
  INDUSTRY("其他行业圆桌会");

  private final String label;

  MeetingKind(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
