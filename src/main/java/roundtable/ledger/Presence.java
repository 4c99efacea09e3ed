package roundtable.ledger;

import java.util.List;
import roundtable.deliberation.PresidingKind;
import roundtable.deliberation.SeatCategory;
import roundtable.kernel.Level;
import roundtable.organisation.LeaderLinkage;

/** How a leader's post was there at a round-table of a unit for which it answers (R30, A5, A7). */
enum Presence {
  PRESIDED, SAT, REPRESENTED, EXPLAINED, MISSED;

  /** @param names who acted for the post on the day of the round-table */
  static Presence of(LeaderLinkage leader, List<String> names, HeldRoundTable roundTable) {
    // a leader's seat bears the name of the leader's role
    var category = SeatCategory.valueOf(leader.role().name());
    if (roundTable.isPresided(leader.post(), PresidingKind.IN_PERSON) && !roundTable.isAbsent(category, names)) {
      return PRESIDED;
    }
    var present = roundTable.present(category);
    if (present.stream().anyMatch(names::contains)) {
      return SAT;
    }
    if (!present.isEmpty() || roundTable.isPresided(leader.post(), PresidingKind.SUBSTITUTE)) {
      return REPRESENTED;
    }
    return roundTable.isExcused(category, names) || roundTable.explained() && isReasonAbout(category, roundTable) ? EXPLAINED : MISSED;
  }

  // below the district's level the recorded reason is the street leader's: round-table-composition asks for it
  private static boolean isReasonAbout(SeatCategory category, HeldRoundTable roundTable) {
    return category == SeatCategory.STREET_LEADER && roundTable.level() != Level.DISTRICT;
  }
}
