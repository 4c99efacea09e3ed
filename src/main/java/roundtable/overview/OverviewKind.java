package roundtable.overview;

import roundtable.kernel.Labelled;

/** What the overview counts beside the topics by state; each has its list. */
public enum OverviewKind implements Labelled {
  RED("红色：逾期或停滞", true),
  YELLOW("黄色：即将到期", true),
  LATE_TASKS("催办中的其他任务", true),
  UNMOVED("没有人办过的议题", true),
  CLOSING_TODAY("今天截止的公示", true),
  ROUND_TABLES_HELD("本月开过圆桌会的社区（村）", false),
  ROUND_TABLES_MISSING("本月还没有开圆桌会的社区（村）", false),
  VACANT_POSTS("空缺的岗位", false),
  FAILED_WORK("系统没有自动办成的事", true),
  STEP("停在这一步骤的议题", true);

  private final String label;
  private final boolean aboutTopics;

  OverviewKind(String label, boolean aboutTopics) {
    this.label = label;
    this.aboutTopics = aboutTopics;
  }

  @Override
  public String label() {
    return label;
  }

  /** Whether its lines are about topics, else about places and posts. */
  public boolean isAboutTopics() {
    return aboutTopics;
  }
}
