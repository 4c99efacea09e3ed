package roundtable.deliberation;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import roundtable.calendar.WorkingCalendar;
import roundtable.rules.RuleBook;
import roundtable.rules.RuleTable;
import roundtable.rules.Ruling;

/** 每月第一周的周六: the regular days, by the table {@code meeting-day} and the State Council's schedule (R29, A4). */
@Component
class MeetingDays {

  private static final int FULL_WEEK = 7;
  private final RuleBook rules;
  private final WorkingCalendar calendar;

  MeetingDays(RuleBook rules, WorkingCalendar calendar) {
    this.rules = rules;
    this.calendar = calendar;
  }

  /** The first regular day from {@code from} on. */
  LocalDate next(LocalDate from, Instant asOf, MeetingKind kind) {
    var month = YearMonth.from(from);
    return Stream.iterate(month, each -> each.plusMonths(1)).map(each -> regular(each, asOf, kind))
        .filter(day -> !day.isBefore(from)).findFirst().orElseThrow();
  }

  /** The month's regular day. */
  LocalDate regular(YearMonth month, Instant asOf, MeetingKind kind) {
    var ruling = ruling(asOf, kind);
    var first = Week.valueOf(ruling.text("week")).saturday(month);
    var skips = ruling.flag("skipDayOff");
    return Stream.iterate(first, day -> day.plusWeeks(1)).filter(day -> !skips || !calendar.isDayOff(day)).findFirst().orElseThrow();
  }

  /** Whether people work on that Saturday in place of another day. */
  boolean isMakeUp(LocalDate day) {
    return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0 && calendar.isWorkingDay(day).orElse(false);
  }

  Ruling ruling(Instant asOf, MeetingKind kind) {
    return rules.decide(RuleTable.MEETING_DAY, asOf, Map.of("kind", kind.name()));
  }

  /** Two ways to read 第一周 (A4). */
  private enum Week {
    FIRST_SATURDAY {
      @Override
      LocalDate saturday(YearMonth month) {
        return month.atDay(1).with(TemporalAdjusters.firstInMonth(DayOfWeek.SATURDAY));
      }
    },
    FIRST_FULL_WEEK {
      @Override
      LocalDate saturday(YearMonth month) {
        return month.atDay(1).with(TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY)).plusDays(FULL_WEEK - 2L);
      }
    };

    abstract LocalDate saturday(YearMonth month);
  }
}
