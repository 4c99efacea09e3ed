package roundtable.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * A window of working days (R36, A8). The day of publication is not counted.
 *
 * @param published the day of publication
 * @param days the counted days in order; fewer than asked for while the window is pending
 * @param closesAt the last moment, midnight at the end of the last day for hour 24; empty while pending
 * @param calendarVersion the version of the working-calendar table by which it was counted
 */
public record WorkingWindow(LocalDate published, List<CountedDay> days, Optional<Instant> closesAt, int calendarVersion) {

  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final String UNKNOWN = "待国务院通知";

  public WorkingWindow {
    days = List.copyOf(days);
  }

  /** Whether the window reaches into a year whose schedule is not known yet: it has no end and does not close. */
  public boolean pending() {
    return closesAt.isEmpty();
  }

  /** “第1日 1月27日(四) … 第5日 2月7日(一) 24:00截止，含调休上班日2天”, or what is counted so far and “…待国务院通知”. */
  public String text() {
    String counted = days.isEmpty() ? "" : days.size() == 1 ? day(1) : day(1) + " … " + day(days.size());
    return closesAt.map(moment -> counted + " " + hour(moment) + makeUps()).orElse((counted + " …" + UNKNOWN).strip());
  }

  private String day(int number) {
    LocalDate date = days.get(number - 1).date();
    String year = date.getYear() == published.getYear() ? "" : date.getYear() + "年";
    String weekday = "一二三四五六日".substring(date.getDayOfWeek().getValue() - 1, date.getDayOfWeek().getValue());
    return "第%d日 %s%d月%d日(%s)".formatted(number, year, date.getMonthValue(), date.getDayOfMonth(), weekday);
  }

  private String hour(Instant moment) {
    LocalDate last = days.get(days.size() - 1).date();
    return "%d:00截止".formatted(Duration.between(last.atStartOfDay(ZONE), moment.atZone(ZONE)).toHours());
  }

  private String makeUps() {
    long count = days.stream().filter(CountedDay::makeUp).count();
    return count == 0 ? "" : "，含调休上班日%d天".formatted(count);
  }
}
