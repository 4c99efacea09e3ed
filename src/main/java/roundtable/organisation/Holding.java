package roundtable.organisation;

/** A person's term on a post. */
record Holding(String post, String person, Capacity capacity, Span term) {}
