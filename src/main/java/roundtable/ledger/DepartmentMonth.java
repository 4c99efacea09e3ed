package roundtable.ledger;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import roundtable.organisation.DepartmentHead;

/**
 * The month of a department's head beside the seats of departments: theirs are those with the department's name, or their own.
 *
 * @param terms who acted for the post, one at least
 */
record DepartmentMonth(List<DepartmentHead> terms, List<DepartmentSeat> seats) {

  LeaderAttendance attendance(LocalDate asOf) {
    var head = terms.get(0);
    var counts = seats.stream().filter(this::isTheirs).collect(groupingBy(DepartmentSeat::roundTable)).values().stream()
        .collect(groupingBy(this::presence, counting()));
    return new LeaderAttendance(head.post(), head.title(), names(asOf), counts.values().stream().mapToInt(Long::intValue).sum(),
        count(counts, Presence.SAT), 0, count(counts, Presence.REPRESENTED), count(counts, Presence.EXPLAINED),
        count(counts, Presence.MISSED));
  }

  private boolean isTheirs(DepartmentSeat seat) {
    return seat.unit().startsWith(terms.get(0).unit()) || names(seat.day()).contains(seat.name());
  }

  private Presence presence(List<DepartmentSeat> theirs) {
    if (theirs.stream().anyMatch(seat -> seat.present() && names(seat.day()).contains(seat.name()))) {
      return Presence.SAT;
    }
    if (theirs.stream().anyMatch(DepartmentSeat::present)) {
      return Presence.REPRESENTED;
    }
    return theirs.stream().anyMatch(DepartmentSeat::excused) ? Presence.EXPLAINED : Presence.MISSED;
  }

  private List<String> names(LocalDate day) {
    return terms.stream().filter(term -> term.covers(day)).map(DepartmentHead::name).distinct().toList();
  }

  private static int count(Map<Presence, Long> counts, Presence presence) {
    return counts.getOrDefault(presence, 0L).intValue();
  }
}
