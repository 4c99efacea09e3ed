package roundtable.dispatch;

import roundtable.kernel.Labelled;

/** Where a resolution of a dispatch meeting stands. */
public enum DispatchResolutionState implements Labelled {
  TO_DO("待落实"),
  TOLD("待核实"),
  CARRIED_OUT("已落实");

  private final String label;

  DispatchResolutionState(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
