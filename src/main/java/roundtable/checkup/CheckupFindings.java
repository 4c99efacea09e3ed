package roundtable.checkup;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import roundtable.kernel.Official;
import roundtable.kernel.WrittenDate;
import roundtable.organisation.DutyRoster;

/** What was found at each point, in words for each party, and what happened after; only ever added to. */
@Component
class CheckupFindings {

  private static final String FAULTS = "select f.point, r.remark from checkup_finding f"
      + " left join checkup_remark r on r.checkup = f.checkup and r.party = f.party where f.checkup = ? and f.grade = 'FAULTY'";
  private final JdbcClient jdbc;
  private final DutyRoster roster;
  private final Clock clock;

  CheckupFindings(JdbcClient jdbc, DutyRoster roster, Clock clock) {
    this.jdbc = jdbc;
    this.roster = roster;
    this.clock = clock;
  }

  void keep(long checkup, CheckupReport report) {
    report.grades().forEach((point, grade) -> jdbc.sql("insert into checkup_finding (checkup, point, party, grade) values (?, ?, ?, ?)")
        .params(checkup, point.name(), point.party().name(), grade.name()).update());
    Arrays.stream(CheckupParty.values()).filter(party -> report.remark(party) != null).forEach(party ->
        jdbc.sql("insert into checkup_remark (checkup, party, remark) values (?, ?, ?)").params(checkup, party.name(), report.remark(party)).update());
  }

  void happened(long checkup, String label, String text, Official by) {
    jdbc.sql("insert into checkup_event (checkup, happened_at, person, post, label, detail) values (?, ?, ?, ?, ?, ?)")
        .params(checkup, Instant.now(clock).atOffset(ZoneOffset.UTC), by.person(), by.post(), label, text).update();
  }

  /** What is wrong: a line a party, its points and the words about them. */
  Map<CheckupParty, String> faults(long checkup) {
    var points = new EnumMap<CheckupParty, List<CheckupPoint>>(CheckupParty.class);
    var remarks = new EnumMap<CheckupParty, String>(CheckupParty.class);
    jdbc.sql(FAULTS).param(checkup).query(row -> {
      var point = CheckupPoint.valueOf(row.getString(1));
      points.merge(point.party(), List.of(point), CheckupFindings::both);
      remarks.put(point.party(), row.getString(2));
    });
    var faults = new EnumMap<CheckupParty, String>(CheckupParty.class);
    points.forEach((party, faulty) -> faults.put(party, "%s——%s".formatted(
        faulty.stream().sorted().map(CheckupPoint::label).collect(Collectors.joining("；")), remarks.get(party))));
    return faults;
  }

  List<CheckupEvent> events(long checkup) {
    return jdbc.sql("select label, happened_at, post, detail from checkup_event where checkup = ? order by id").param(checkup)
        .query((row, n) -> new CheckupEvent(row.getString(1), "%s，%s：%s".formatted(
            WrittenDate.of(LocalDate.ofInstant(row.getObject(2, OffsetDateTime.class).toInstant(), clock.getZone())),
            row.getString(3).isEmpty() ? "系统" : roster.titleOf(row.getString(3)), row.getString(4)))).list();
  }

  private static <T> List<T> both(List<T> one, List<T> other) {
    return Stream.concat(one.stream(), other.stream()).toList();
  }
}
