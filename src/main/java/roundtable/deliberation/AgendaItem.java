package roundtable.deliberation;

import roundtable.kernel.Labelled;

/** The five items of a round-table, in their order (R78). */
public enum AgendaItem implements Labelled {
  EXPLAINED("说明议题来源、审查情况、具体内容和协商议程"),
  PRESENTED("议题提出人说明议题"),
  DISCUSSED("参会人员自由发表意见"),
  SUMMED_UP("主持人作会议小结、表态发言"),
  RESOLVED("现场形成协商决议");

  private final String label;

  AgendaItem(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
