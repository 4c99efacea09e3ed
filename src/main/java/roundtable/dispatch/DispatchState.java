package roundtable.dispatch;

import roundtable.kernel.Labelled;

/** Where a dispatch meeting stands. */
public enum DispatchState implements Labelled {
  CONVENED("待核定议程"),
  PREPARED("待召开"),
  HELD("已召开"),
  CALLED_OFF("未召开");

  private final String label;

  DispatchState(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
