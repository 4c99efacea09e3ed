package roundtable.implementation;

import roundtable.kernel.Labelled;

/** What somebody puts in: money, or work and material (R54, R89). */
public enum ContributionKind implements Labelled {
  MONEY("资金"),
  LABOUR("人力"),
  MATERIAL("物资"),
  VENUE("场地");

  private final String label;

  ContributionKind(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
