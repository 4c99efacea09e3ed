package roundtable.journal;

import roundtable.kernel.Labelled;

/** What the ledger keeps of a topic, in the order in which it is read (R83, R100, A19). Kept as codes; pages show their words. */
public enum LedgerColumn implements Labelled {
  TITLE("议题", Type.TEXT),
  SOURCE("来源", Type.CODE),
  STREET("街道（镇）", Type.CODE),
  COMMUNITY("社区（村）", Type.CODE),
  RECEIVED_ON("收到日期", Type.DATE),
  CATEGORY("类型", Type.CODE),
  LEVEL("解决主体（层级）", Type.CODE),
  STATE("状态", Type.CODE),
  REASON("状态说明", Type.TEXT),
  STEP("所在步骤", Type.CODE),
  DUE_ON("步骤时限", Type.DATE),
  PAUSED_ON("暂停计时", Type.DATE),
  MEETING_ON("圆桌会日期", Type.DATE),
  OUTCOME("协商结果", Type.CODE),
  RESOLUTION("协商决议", Type.TEXT),
  UNIT("承办单位", Type.CODE),
  RESPONSIBLE("责任人", Type.TEXT),
  TARGET_ON("完成期限", Type.DATE),
  STARTED_ON("开工日期", Type.DATE),
  UNITS_DONE("已完成单元", Type.NUMBER),
  UNITS_TOTAL("单元总数", Type.NUMBER),
  PROGRESS_ON("最近进展", Type.DATE),
  FINISHED_ON("完工日期", Type.DATE),
  SIGNED_OFF_ON("销号日期", Type.DATE),
  VERIFIER("核验人", Type.TEXT),
  CLOSED_ON("办结日期", Type.DATE),
  VERY_SATISFIED("很满意", Type.NUMBER),
  SATISFIED("满意", Type.NUMBER),
  FAIRLY_SATISFIED("基本满意", Type.NUMBER),
  DISSATISFIED("不满意", Type.NUMBER),
  ARCHIVED_ON("建台账日期", Type.DATE),
  /** Of which past ledger it was taken; empty for what was worked on here (R112). */
  IMPORTED_FROM("历史台账", Type.TEXT);

  /** How a value is kept and compared. */
  public enum Type { TEXT, CODE, DATE, NUMBER }

  private final String label;
  private final Type type;

  LedgerColumn(String label, Type type) {
    this.label = label;
    this.type = type;
  }

  @Override
  public String label() {
    return label;
  }

  public Type type() {
    return type;
  }
}
