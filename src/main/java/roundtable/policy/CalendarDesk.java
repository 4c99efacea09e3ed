package roundtable.policy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import roundtable.calendar.MovedLimit;
import roundtable.kernel.Refusal;
import roundtable.policy.CalendarDay.Kind;
import roundtable.rules.RuleBook;
import roundtable.rules.RuleTable;

/** 工作日历: a year as it counts, and the State Council's notice read into days; they count when a draft of them is published. */
@Service
@Transactional(readOnly = true)
public class CalendarDesk {

  private static final int LONGEST = 20_000;
  /** What a publication moves is written in its own transaction. */
  private static final Duration LONGEST_PUBLICATION = Duration.ofDays(1);
  private final PolicyOfficers officers;
  private final RuleBook rules;
  private final PublishedVersions versions;
  private final JdbcClient jdbc;
  private final Clock clock;

  CalendarDesk(PolicyOfficers officers, RuleBook rules, PublishedVersions versions, JdbcClient jdbc, Clock clock) {
    this.officers = officers;
    this.rules = rules;
    this.versions = versions;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The named days of a year, by the version in force. */
  public CalendarYear year(int year, String person) {
    officers.acting(person);
    List<CalendarDay> days = rules.decide(RuleTable.WORKING_CALENDAR, clock.instant(), Map.of("year", real(year))).rows().stream()
        .map(row -> new CalendarDay(LocalDate.parse(String.valueOf(row.get("date"))), Kind.valueOf(String.valueOf(row.get("kind"))),
            String.valueOf(row.get("holiday"))))
        .sorted(Comparator.comparing(CalendarDay::date)).toList();
    return new CalendarYear(year, days);
  }

  /** What the publication of a version moved; of the version in force when none is named. Sealed referrals are not told (R97). */
  public CalendarMoves moves(Integer version, String person) {
    officers.acting(person);
    PublishedVersion published = version == null ? versions.inForce(RuleTable.WORKING_CALENDAR)
        : versions.find(RuleTable.WORKING_CALENDAR, version);
    return new CalendarMoves(published.version(), jdbc.sql("""
            select topic, detail from topic_event
             where happened_at >= ? and happened_at < ? and kind in ('LIMIT_MOVED', 'WINDOW_MOVED') and basis = ? order by topic, seq""")
        .params(utc(published.publishedAt()), utc(published.publishedAt().plus(LONGEST_PUBLICATION)), MovedLimit.basis(published.version()))
        .query((row, n) -> CalendarMove.of(row.getString(1), row.getString(2))).list());
  }

  private static OffsetDateTime utc(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }

  /** A notice or a CSV, day by day; nothing is saved. */
  public CalendarReading read(int year, String text, String person) {
    officers.acting(person);
    if (text == null || text.isBlank()) {
      throw new Refusal("请粘贴国务院办公厅通知的正文，或者每行“日期,放假或上班,节日”");
    }
    if (text.length() > LONGEST) {
      throw new Refusal("粘贴的内容超过%d字，请只粘贴通知的正文".formatted(LONGEST));
    }
    return CalendarNotice.read(real(year), text);
  }

  private static int real(int year) {
    if (year < 2000 || year > 2100) {
      throw new Refusal("年份应为2000至2100，现为%d".formatted(year));
    }
    return year;
  }
}
