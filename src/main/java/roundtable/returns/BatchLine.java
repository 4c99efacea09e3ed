package roundtable.returns;

import java.time.LocalDate;
import java.util.Map;

/**
 * The sheets of a time in one line.
 *
 * @param states how many sheets are in which state; of the reader's own units only, where they do not see all
 */
public record BatchLine(String number, SheetKind kind, String title, BatchState state, LocalDate drawnOn, LocalDate until,
    Map<SheetState, Integer> states) {}
