package roundtable.engine;

import java.time.Instant;

/** A task that was done in a run; ids are in the order of time ({@link TimeOrderedId}). */
record Walked(String id, String run, String activity, Instant begun, Instant ended) {}
