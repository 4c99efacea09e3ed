package roundtable.organisation;

/**
 * 挂点: a leader's post answers for a street or community during a span of days (R13).
 *
 * @param source the document that says so (R115)
 */
record Linkage(String post, String unit, Span span, String source) {}
