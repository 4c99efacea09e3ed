package roundtable.outbox;

/** Whether an invitation still holds. */
public enum LinkState {
  OPEN, MOVED, CANCELLED
}
