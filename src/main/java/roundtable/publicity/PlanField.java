package roundtable.publicity;

import roundtable.kernel.Labelled;
import roundtable.kernel.Refusal;

/** What can change in a published plan; the table {@code publicity-rules} says which change is material. */
public enum PlanField implements Labelled {
  PLAN_TEXT("任务计划书正文", true, 4000),
  TIMETABLE("时间表", true, 2000),
  ROADMAP("路线图", true, 2000),
  RESPONSIBLE_PERSON("责任人", false, 40),
  UNDERTAKING_UNIT("承办单位", false, 100),
  TARGET_DATE("完成时限", false, 10),
  AMOUNT("金额", false, 20),
  FUNDING("资金来源", true, 1000),
  RESOURCES("其他资源", true, 1000),
  UNITS("实施单元", false, 4000);

  private final String label;
  private final boolean prose;
  private final int longest;

  PlanField(String label, boolean prose, int longest) {
    this.label = label;
    this.prose = prose;
    this.longest = longest;
  }

  @Override
  public String label() {
    return label;
  }

  /** A text, in which a slip of the pen is possible. */
  boolean isProse() {
    return prose;
  }

  /** What a change puts in its place, no longer than the plan itself may be. */
  String checked(String value) {
    if (value.length() > longest) {
      throw new Refusal("%s不超过%d字，现为%d字".formatted(label, longest, value.length()));
    }
    return value;
  }
}
