package roundtable.calendar;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import roundtable.kernel.Refusal;
import roundtable.rules.LegalFloor;
import roundtable.rules.RuleBook;
import roundtable.rules.RuleChange;
import roundtable.rules.RuleTable;

/**
 * Working days by the schedule of the State Council, make-up workdays included (R36, A8). A year without a schedule is
 * unknown, not “Monday to Friday”: whatever reaches into it is empty or pending until the notice is entered.
 */
@Service
@Order(Ordered.HIGHEST_PRECEDENCE)
public class WorkingCalendar implements RuleChange {

  private final RuleBook rules;
  private final YearSchedules years;
  private final Clock clock;

  public WorkingCalendar(RuleBook rules, Clock clock) {
    this.rules = rules;
    this.years = new YearSchedules(rules);
    this.clock = clock;
  }

  /** The version of the working-calendar table in force now. */
  public int versionInForce() {
    return rules.versionInForce(RuleTable.WORKING_CALENDAR, clock.instant());
  }

  /** Whether the year's schedule has been entered. */
  public boolean isKnown(int year) {
    return years.of(versionInForce(), year).isPresent();
  }

  /** Whether people work on that day; empty when the year's schedule is unknown. */
  public Optional<Boolean> isWorkingDay(LocalDate date) {
    return years.of(versionInForce(), date.getYear()).map(year -> year.isWorkingDay(date));
  }

  /** Whether the State Council named the day a day off; false while the year's schedule is unknown. */
  public boolean isDayOff(LocalDate date) {
    return years.of(versionInForce(), date.getYear()).filter(year -> year.isDayOff(date)).isPresent();
  }

  /** The window of so many working days after a publication, by the calendar in force now. */
  public WorkingWindow window(Instant published, int workingDays, int closingHour) {
    return window(published, workingDays, closingHour, versionInForce());
  }

  /**
   * The window of so many working days after a publication.
   *
   * @param workingDays 1 or more
   * @param closingHour 1 … 24 on the last day; 24 is the midnight that ends it
   * @param calendarVersion the version to count by, frozen on the notice
   */
  public WorkingWindow window(Instant published, int workingDays, int closingHour, int calendarVersion) {
    if (workingDays < 1) {
      throw new Refusal("工作日天数至少为1天，现为%d天".formatted(workingDays));
    }
    LegalFloor.closingHour(closingHour);
    LocalDate day = LocalDate.ofInstant(published, WorkingWindow.ZONE);
    List<CountedDay> days = count(day, workingDays, calendarVersion);
    Optional<Instant> closesAt = Optional.of(days).filter(counted -> counted.size() == workingDays)
        .map(counted -> counted.get(workingDays - 1).date().atStartOfDay(WorkingWindow.ZONE))
        .map(lastDay -> lastDay.plusHours(closingHour).toInstant());
    return new WorkingWindow(day, days, closesAt, calendarVersion);
  }

  /**
   * The so-manieth working day after a day, which itself is not counted; 0 is the day itself.
   *
   * @return empty when the way leads into an unknown year
   */
  public Optional<LocalDate> addWorkingDays(LocalDate from, int days) {
    if (days < 0) {
      throw new Refusal("工作日天数不能为负数：%d".formatted(days));
    }
    if (days == 0) {
      return Optional.of(from);
    }
    List<CountedDay> counted = count(from, days, versionInForce());
    return counted.size() == days ? Optional.of(counted.get(days - 1).date()) : Optional.empty();
  }

  /**
   * The working days after {@code from} up to and including {@code to}; negative when {@code to} lies before.
   *
   * @return empty when one of them lies in an unknown year
   */
  public Optional<Integer> workingDaysBetween(LocalDate from, LocalDate to) {
    if (to.isBefore(from)) {
      return workingDaysBetween(to, from).map(days -> -days);
    }
    int version = versionInForce();
    int days = 0;
    for (LocalDate day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
      Optional<YearSchedule> year = years.of(version, day.getYear());
      if (year.isEmpty()) {
        return Optional.empty();
      }
      days += year.get().isWorkingDay(day) ? 1 : 0;
    }
    return Optional.of(days);
  }

  /**
   * Comes first of all, so that nobody recomputes a window from a calendar that may yet be rolled back.
   *
   * @throws Refusal unless it is in force at once: what runs is counted again now, and nobody would do it later
   */
  @Override
  public void published(RuleTable table, int version, Instant inForceFrom) {
    if (table == RuleTable.WORKING_CALENDAR) {
      if (inForceFrom.isAfter(clock.instant())) {
        throw new Refusal("《%s》一经发布立即生效，不能另定生效日期：正在进行的公示和时限要同时重算".formatted(table.label()));
      }
      years.published(version);
    }
  }

  /** Up to so many working days after a day; fewer when an unknown year is reached first. */
  private List<CountedDay> count(LocalDate from, int workingDays, int version) {
    List<CountedDay> days = new ArrayList<>();
    LocalDate day = from.plusDays(1);
    Optional<YearSchedule> year = years.of(version, day.getYear());
    while (days.size() < workingDays && year.isPresent()) {
      if (year.get().isWorkingDay(day)) {
        days.add(new CountedDay(day, year.get().isMakeUp(day)));
      }
      day = day.plusDays(1);
      year = years.of(version, day.getYear());
    }
    return days;
  }
}
