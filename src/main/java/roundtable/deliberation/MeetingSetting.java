package roundtable.deliberation;

/**
 * What kind of round-table it is (R56, R57).
 *
 * @param convenor code of the department that organises it; null where the community does
 */
record MeetingSetting(MeetingKind kind, String convenor, MeetingMode mode) {

  static final MeetingSetting ORDINARY = new MeetingSetting(MeetingKind.COMMUNITY, null, MeetingMode.ON_SITE);

  boolean isOnline() {
    return mode != MeetingMode.ON_SITE;
  }

  /** What the journal adds to the day; nothing for an ordinary round-table. */
  String words(String convenorName) {
    return (kind == MeetingKind.COMMUNITY ? "" : "；%s，由%s组织".formatted(kind.label(), convenorName))
        + (isOnline() ? "；" + mode.label() : "");
  }
}
