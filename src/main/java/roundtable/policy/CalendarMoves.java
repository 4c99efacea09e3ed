package roundtable.policy;

import java.util.List;

/** Every window and limit that the publication of a version of the working calendar moved, by topic. */
public record CalendarMoves(int version, List<CalendarMove> moves) {}
