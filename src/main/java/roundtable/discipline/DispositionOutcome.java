package roundtable.discipline;

import roundtable.kernel.Labelled;

/** What the commission's work came to (R97); the codes are ours: 本系统默认，文件未规定. */
public enum DispositionOutcome implements Labelled {
  UNFOUNDED("查无实据"),
  EDUCATED("批评教育"),
  ORDERED_TO_CORRECT("责令改正"),
  ORGANISATIONAL_MEASURE("组织处理"),
  CASE_FILED("立案审查调查");

  private final String label;

  DispositionOutcome(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
