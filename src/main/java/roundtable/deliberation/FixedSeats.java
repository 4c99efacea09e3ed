package roundtable.deliberation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import roundtable.kernel.Level;
import roundtable.organisation.DutyRoster;
import roundtable.organisation.Role;

/** 固定人员: who they are at a community's table today, from the linkages and the posts (R13, R49, R50). */
@Component
class FixedSeats {

  private final DutyRoster roster;
  private final Clock clock;

  FixedSeats(DutyRoster roster, Clock clock) {
    this.roster = roster;
    this.clock = clock;
  }

  /** A district leader sits at a district topic's table; no leader can sit at twelve tables a month (A7). */
  List<Guest> of(String community, Level level) {
    var leader = level == Level.DISTRICT ? seats(community, SeatCategory.DISTRICT_LEADER, Role.DISTRICT_LEADER) : Stream.<Guest>of();
    return Stream.of(leader, seats(community, SeatCategory.STREET_LEADER, Role.STREET_LEADER),
            seats(community, SeatCategory.COMMUNITY_COMMITTEE, Role.COMMUNITY_SECRETARY),
            seats(community, SeatCategory.COMMUNITY_COMMITTEE, Role.COMMUNITY_CADRE))
        .flatMap(guests -> guests).toList();
  }

  private Stream<Guest> seats(String community, SeatCategory category, Role role) {
    var today = LocalDate.now(clock);
    var duty = roster.dutyOf(community, role, today);
    return roster.holdersOf(duty.post(), today).stream().limit(1).map(holder -> new Guest(category, holder.name(), duty.title(), ""));
  }
}
