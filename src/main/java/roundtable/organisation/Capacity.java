package roundtable.organisation;

import roundtable.kernel.Labelled;

/** How a person stands in for a post; any of the three may act for it (R7, R9). */
enum Capacity implements Labelled {
  HOLDER("任职"),
  ACTING("代理"),
  DEPUTY("副职");

  private final String label;

  Capacity(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
