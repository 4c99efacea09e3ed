package roundtable.returns;

import roundtable.kernel.Labelled;

/** What a unit's sheet counts; the weight of each stands in {@code assessment-formula}. */
public enum Indicator implements Labelled {
  CLOSING_RATE("办结率", "期内办结÷（期内办结＋期末待受理和办理中）"),
  ON_TIME_RATE("按期率", "期末待受理和办理中未超时限的÷期末待受理和办理中"),
  SATISFACTION_RATE("满意率", "期内办结议题的居民评议中很满意和满意的÷参加评议的"),
  MEETING_RATE("召开率", "期内每月召开了圆桌会的社区（村）÷社区（村），按月累计"),
  ATTENDANCE_RATE("到会率", "有圆桌会的月份到会的领导÷应到会的领导，按月累计"),
  LATE_TASKS("逾期任务", "期内因逾期被催办的任务（件），期内没有议题的不计");

  private final String label;
  private final String definition;

  Indicator(String label, String definition) {
    this.label = label;
    this.definition = definition;
  }

  @Override
  public String label() {
    return label;
  }

  /** What is divided by what. */
  public String definition() {
    return definition;
  }

  /** Whether it is a number of cases and no rate. */
  public boolean isCount() {
    return this == LATE_TASKS;
  }
}
