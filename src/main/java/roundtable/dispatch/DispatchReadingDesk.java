package roundtable.dispatch;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import roundtable.kernel.AccessRefusal;
import roundtable.organisation.DutyRoster;
import roundtable.organisation.Role;

/** 调度会 to be read: the district's posts all of it, a unit what it has to carry out (R8). */
@Service
@Transactional(readOnly = true)
public class DispatchReadingDesk {

  private static final int MOST = 200;
  private static final Set<Role> DISTRICT = EnumSet.of(Role.SECRETARIAT, Role.SECRETARY_GENERAL, Role.LEADING_GROUP, Role.COUNCIL, Role.DISTRICT_LEADER);
  private static final String RESOLUTIONS = """
      select r.topic, t.title, r.unit, (select u.name from unit u where u.code = r.unit and u.valid_from <= :today
            order by u.valid_from desc limit 1) unit_name, r.requirement, r.due_on, r.state, r.answer, m.id, m.meeting_on,
          extract(year from m.called_on) called_year
        from dispatch_resolution r join dispatch_meeting m on m.id = r.meeting join topic t on t.number = r.topic
       where (:all or r.unit in (:units)) and (:meeting = 0 or r.meeting = :meeting) and (:meeting <> 0 or r.state <> 'CARRIED_OUT')
       order by r.due_on, r.id limit :most""";
  private final DispatchDesk meetings;
  private final StuckTopics stuck;
  private final DutyRoster roster;
  private final JdbcClient jdbc;
  private final Clock clock;

  DispatchReadingDesk(DispatchDesk meetings, StuckTopics stuck, DutyRoster roster, JdbcClient jdbc, Clock clock) {
    this.meetings = meetings;
    this.stuck = stuck;
    this.roster = roster;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The meetings, the latest first. */
  public List<DispatchMeeting> meetings(String person) {
    refuseUnlessDistrict(person);
    return meetings.latest(MOST);
  }

  /** One meeting. */
  public DispatchMeeting meeting(String number, String person) {
    refuseUnlessDistrict(person);
    return meetings.meeting(number);
  }

  /** Its agenda with what was struck. */
  public List<DispatchAgendaItem> agenda(String number, String person) {
    return meetings.agenda(meeting(number, person));
  }

  /** What it decided. */
  public List<DispatchLine> resolved(String number, String person) {
    return lines(true, List.of(""), meeting(number, person).id());
  }

  /** What is to be carried out: of the whole district, or of the person's units. */
  public List<DispatchLine> open(String person) {
    var units = roster.postsOf(person, LocalDate.now(clock)).stream().map(post -> post.substring(0, post.indexOf('.')));
    return lines(isDistrict(person), Stream.concat(Stream.of(""), units).distinct().toList(), 0);
  }

  /** What would be on an agenda today, the worst first. */
  public List<DispatchTopic> stuck(String person) {
    refuseUnlessDistrict(person);
    return stuck.worstFirst().stream().limit(MOST).map(each -> new DispatchTopic(each.topic(), each.reason())).toList();
  }

  private List<DispatchLine> lines(boolean all, List<String> units, long meeting) {
    var today = LocalDate.now(clock);
    return jdbc.sql(RESOLUTIONS).param("all", all).param("units", units).param("meeting", meeting).param("today", today).param("most", MOST)
        .query((row, n) -> {
          var state = DispatchResolutionState.valueOf(row.getString("state"));
          var due = row.getObject("due_on", LocalDate.class);
          return new DispatchLine(DispatchMeeting.number(row.getInt("called_year"), row.getLong("id")), row.getString("topic"), row.getString("title"),
              row.getString("unit_name"), row.getString("requirement"), due, state, row.getString("answer"),
              state == DispatchResolutionState.TO_DO && due.isBefore(today));
        }).list();
  }

  private void refuseUnlessDistrict(String person) {
    if (!isDistrict(person)) {
      throw new AccessRefusal("调度会由理事会办公室、区领导、领导小组和理事会查看，您目前不在这些岗位上");
    }
  }

  private boolean isDistrict(String person) {
    return Role.readsDistrict(roster.postsOf(person, LocalDate.now(clock)).stream().map(Role::ofPost).flatMap(Optional::stream).toList(), DISTRICT);
  }
}
