package roundtable.organisation;

/**
 * 试点: a community tries out online meetings during a span of days (R57).
 *
 * @param source the document that says so
 */
record Pilot(String unit, Span span, String source) {}
