package roundtable.returns;

import roundtable.kernel.Labelled;

/** What can happen to the sheets of a time. */
public enum SheetEntryKind implements Labelled {
  DRAWN_UP("编制并冻结"),
  AGREED("核对无异议"),
  OBJECTED("提出异议"),
  SILENT("逾期视为无异议"),
  ANSWERED("答复异议"),
  CORRECTED("补充更正"),
  SENT_BACK("退回更正"),
  APPROVED("审批公布"),
  RANKED("排名"),
  LATER_DRAFTED("提出公布后更正"),
  LATER_ACCEPTED("同意公布后更正"),
  LATER_DECLINED("不予更正"),
  LIMIT_RECOUNTED("时限调整"),
  VACANT("岗位空缺"),
  LIST_PROPOSED("提出名单"),
  LIST_DECIDED("审定名单");

  private final String label;

  SheetEntryKind(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }

  /** Of the lists only who decides about them reads before they are published. */
  boolean isOfLists() {
    return this == LIST_PROPOSED || this == LIST_DECIDED;
  }
}
