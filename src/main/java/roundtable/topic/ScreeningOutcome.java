package roundtable.topic;

import roundtable.journal.EventKind;
import roundtable.kernel.Labelled;

/** What the table {@code topic-screening} can decide. */
public enum ScreeningOutcome implements Labelled {
  ACCEPTED("受理", EventKind.SCREENED),
  DIVERTED("转办", EventKind.DIVERTED),
  REJECTED("不予受理", EventKind.REJECTED),
  POSTPONED("暂缓", EventKind.POSTPONED);

  private final String label;
  private final EventKind event;

  ScreeningOutcome(String label, EventKind event) {
    this.label = label;
    this.event = event;
  }

  @Override
  public String label() {
    return label;
  }

  EventKind event() {
    return event;
  }
}
