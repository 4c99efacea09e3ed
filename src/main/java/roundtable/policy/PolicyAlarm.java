package roundtable.policy;

/**
 * What policy staff have to see to.
 *
 * @param text one sentence that says what, and what waits for it
 */
public record PolicyAlarm(Kind kind, String text) {

  /** What is wrong. */
  public enum Kind { YEAR_MISSING, NEXT_YEAR_MISSING, DRAFT_WAITS, FACTORY_NEWER }
}
