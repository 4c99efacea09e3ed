package roundtable.escalation;

import roundtable.kernel.Labelled;

/** Where a study by the district's leaders stands. */
public enum StudyState implements Labelled {
  OPEN("待研究"),
  DECIDED("已批示"),
  RETURNED("已退回"),
  UNANSWERED("逾期未批示"),
  CARRIED_OUT("已落实"),
  /** The topic ended meanwhile. */
  ENDED("随议题终止");

  private final String label;

  StudyState(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
