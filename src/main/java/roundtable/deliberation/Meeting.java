package roundtable.deliberation;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * When people sat together, how many, and what was written down of it (R79).
 *
 * @param agendaItems names of the items that were gone through, in their order (R78)
 */
record Meeting(Instant heldAt, int attendance, String attendanceReason, String minutes, String agendaItems) {

  static String gone(List<AgendaItem> items) {
    return items.stream().distinct().sorted().map(AgendaItem::name).collect(Collectors.joining(" "));
  }
}
