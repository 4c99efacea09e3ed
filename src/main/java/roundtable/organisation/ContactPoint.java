package roundtable.organisation;

/**
 * 联系点: somebody's one community during a span of days (R14).
 *
 * @param member the person's number in the register; two people may share a name
 * @param workUnit where they work; may be empty
 */
record ContactPoint(String member, String name, MemberKind kind, String workUnit, String unit, Span span) {}
