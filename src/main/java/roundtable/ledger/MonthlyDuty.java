package roundtable.ledger;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import roundtable.deliberation.SeatCategory;
import roundtable.organisation.Leaders;

/**
 * 每月履职, 年度履职: which communities held no round-table, which leader, party member or delegate came, and for which community a
 * leader has solved nothing in the year (R30, R31, R37–R40). All of it is read when it is asked for, in a constant number of
 * statements.
 */
@Service
@Transactional(readOnly = true)
public class MonthlyDuty {

  private final DutyFacts facts;
  private final Leaders leaders;
  private final DepartmentFacts departments;
  private final Periods periods;

  MonthlyDuty(DutyFacts facts, DepartmentFacts departments, Leaders leaders, Periods periods) {
    this.facts = facts;
    this.departments = departments;
    this.leaders = leaders;
    this.periods = periods;
  }

  /** Up to which day the month counts: its last, or today; refuses one that has not begun or is not on record (A1). */
  public LocalDate asOf(YearMonth month) {
    return periods.month(month).asOf();
  }

  /** Up to which day the year counts: its last, or today; refuses one that has not begun or is not on record. */
  public LocalDate asOf(int year) {
    return periods.year(year).asOf();
  }

  /**
   * Every unit that was a community on a day of the month, by street (A1).
   *
   * @param street only the communities of that street; empty for the whole district
   */
  public List<CommunityMonth> communities(YearMonth month, Optional<String> street) {
    return facts.communities(periods.month(month), street);
  }

  /** Those of them in which no round-table was held; one that was called off is none (R31). */
  public List<CommunityMonth> communitiesWithout(YearMonth month, Optional<String> street) {
    return communities(month, street).stream().filter(community -> community.held() == 0).toList();
  }

  /** Each linked leader's month (R30, R37). */
  public List<LeaderAttendance> leaders(YearMonth month, Optional<String> street) {
    var period = periods.month(month);
    return atWork(period, street).attendance(facts.roundTables(period, street), period.asOf());
  }

  /** Each department head's month: whoever is asked to a round-table comes, as a leader does; by street those who were asked (R37). */
  public List<LeaderAttendance> departmentHeads(YearMonth month, Optional<String> street) {
    var period = periods.month(month);
    return departments.heads(leaders.departmentHeads(period.first(), period.asOf()), period, street);
  }

  /** What departments organised for enterprises and other lines of business (R56, R117). */
  public List<MeetingLine> departmentMeetings(YearMonth month, Optional<String> street) {
    return departments.meetings(periods.month(month), street);
  }

  /** Party members and delegates in each community that held a round-table, by street (R38, R39). */
  public List<CommunityAttendance> members(YearMonth month, Optional<String> street) {
    var period = periods.month(month);
    var held = facts.roundTables(period, street).stream().collect(groupingBy(HeldRoundTable::community));
    return facts.communities(period, street).stream().filter(community -> held.containsKey(community.code()))
        .map(community -> new CommunityAttendance(community, of(held.get(community.code()), SeatCategory.PARTY_MEMBER),
            of(held.get(community.code()), SeatCategory.DELEGATE))).toList();
  }

  /** 领导 × 社区: the leaders linked on the year's last day, or today, and the communities of that day (R40). */
  public List<LeaderYear> matrix(int year, Optional<String> street) {
    var period = periods.year(year).onItsLastDay();
    return atWork(period, street).year(period.asOf());
  }

  private LeadersAtWork atWork(Period period, Optional<String> street) {
    return new LeadersAtWork(leaders.linkages(period.first(), period.asOf()),
        leaders.people(period.first(), period.asOf()), facts.communities(period, street));
  }

  private static MemberAttendance of(List<HeldRoundTable> held, SeatCategory category) {
    var sittings = held.stream().flatMap(roundTable -> roundTable.sittings().stream())
        .filter(sitting -> sitting.category() == category).toList();
    var present = sittings.stream().filter(Sitting::present).map(Sitting::name).toList();
    return new MemberAttendance(sittings.size(), present.size(), present.stream().distinct().toList());
  }
}
