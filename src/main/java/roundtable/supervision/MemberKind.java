package roundtable.supervision;

import roundtable.kernel.Labelled;

/** 监督委员会 consists of three kinds of member (R12). */
public enum MemberKind implements Labelled {
  COMMUNITY("社区（村）党组织"),
  STAKEHOLDER("相关利益方"),
  HANDLER("项目经办方");

  private final String label;

  MemberKind(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
