package roundtable.publicity;

import roundtable.kernel.Labelled;

/** What can change in a published plan; the table {@code publicity-rules} says which change is material. */
public enum PlanField implements Labelled {
  PLAN_TEXT("任务计划书正文", true),
  TIMETABLE("时间表", true),
  ROADMAP("路线图", true),
  RESPONSIBLE_PERSON("责任人", false),
  UNDERTAKING_UNIT("承办单位", false),
  TARGET_DATE("完成时限", false),
  AMOUNT("金额", false),
  FUNDING("资金来源", true),
  RESOURCES("其他资源", true),
  UNITS("实施单元", false);

  private final String label;
  private final boolean prose;

  PlanField(String label, boolean prose) {
    this.label = label;
    this.prose = prose;
  }

  @Override
  public String label() {
    return label;
  }

  /** A text, in which a slip of the pen is possible. */
  boolean isProse() {
    return prose;
  }
}
