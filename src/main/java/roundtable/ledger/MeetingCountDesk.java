package roundtable.ledger;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import roundtable.deliberation.PresidingKind;
import roundtable.deliberation.ResolutionOutcome;
import roundtable.kernel.AccessRefusal;
import roundtable.kernel.Refusal;
import roundtable.organisation.DutyRoster;

/**
 * “红光楼社区先后召开10多场圆桌会”: how many each community held in a time, and which (R111); by the statements of 每月履职, so that both
 * always tell the same.
 */
@Service
@Transactional(readOnly = true)
public class MeetingCountDesk {

  private static final String MEETINGS = """
      select r.number, r.community, r.held_at, r.topic, t.title, r.presider_post, r.presiding, r.outcome
        from community c join round_table r on r.community = c.code and %s join topic t on t.number = r.topic
       where (:community = '' or r.community = :community)
       order by c.street, c.code, r.held_at desc, r.number desc""".formatted(DutyFacts.HELD);
  private final JdbcClient jdbc;
  private final DutyFacts facts;
  private final DepartmentFacts departments;
  private final Periods periods;
  private final LedgerReaches reaches;
  private final DutyRoster roster;
  private final Clock clock;

  MeetingCountDesk(JdbcClient jdbc, DutyFacts facts, DepartmentFacts departments, Periods periods, LedgerReaches reaches, DutyRoster roster,
      Clock clock) {
    this.jdbc = jdbc;
    this.facts = facts;
    this.departments = departments;
    this.periods = periods;
    this.reaches = reaches;
    this.roster = roster;
    this.clock = clock;
  }

  /**
   * How many each community held.
   *
   * @param from the first day; null for as far back as there are records
   * @param to the last day; null for today
   * @throws AccessRefusal for somebody who sees no community
   */
  public MeetingCount count(LocalDate from, LocalDate to, String person) {
    var period = periods.span(from, to);
    var seen = seen(period, person);
    var names = seen.stream().map(community -> community.street() + "~" + community.name()).collect(Collectors.toSet());
    return new MeetingCount(period.first(), period.asOf(), LocalDate.now(clock), periods.beginning(), seen, departments.meetings(period, Optional.empty()).stream()
        .filter(line -> names.contains(line.street() + "~" + line.community())).toList());
  }

  /**
   * Which they were, the latest of each community first.
   *
   * @param community only those of this one; null for all that are seen
   */
  public List<MeetingEntry> meetings(LocalDate from, LocalDate to, String community, String person) {
    var period = periods.span(from, to);
    var seen = seen(period, person).stream().map(CommunityMonth::code).collect(Collectors.toSet());
    if (community != null && !seen.contains(community)) {
      throw new Refusal("没有这个社区（村），或者不在您查看的范围内");
    }
    var titles = new HashMap<String, String>();
    return DutyFacts.select(jdbc, MEETINGS, period, Optional.empty()).param("community", community == null ? "" : community).query((row, n) -> new MeetingEntry(row.getString(1), row.getString(2),
        LocalDate.ofInstant(row.getObject(3, OffsetDateTime.class).toInstant(), clock.getZone()), row.getString(4), row.getString(5),
        presider(row.getString(6), titles), label(row.getString(7)), ResolutionOutcome.valueOf(row.getString(8)).label())).list().stream()
        .filter(each -> seen.contains(each.community())).toList();
  }

  private List<CommunityMonth> seen(Period period, String person) {
    var reach = reaches.of(person);
    if (!reach.district() && reach.streets().isEmpty() && reach.communities().isEmpty()) {
      throw new AccessRefusal("各社区（村）的圆桌会由理事会办公室、区领导、街道（镇）和社区（村）查看，您目前不在这些岗位上");
    }
    return facts.communities(period, Optional.empty()).stream().filter(each -> reach.district() || reach.streets().contains(each.streetCode())
        || reach.communities().contains(each.code())).toList();
  }

  // a handful of posts presides over all of them
  private String presider(String post, Map<String, String> titles) {
    return post == null ? "" : titles.computeIfAbsent(post, roster::titleOf);
  }

  private static String label(String presiding) {
    return presiding == null ? "" : PresidingKind.valueOf(presiding).label();
  }
}
