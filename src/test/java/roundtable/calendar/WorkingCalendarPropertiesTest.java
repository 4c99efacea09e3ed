package roundtable.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import roundtable.rules.FactoryRuleBook;

/** Whatever the date and the length: the window is what the documents promise. */
@Label("工作日的普遍性质")
class WorkingCalendarPropertiesTest {

  private static final WorkingCalendar CALENDAR = WorkingCalendarTest.calendar(new FactoryRuleBook());
  private static final LocalDate FIRST = LocalDate.parse("2020-12-31");

  @Provide
  Arbitrary<LocalDate> dates() {
    return Arbitraries.integers().between(0, 5 * 365).map(FIRST::plusDays);
  }

  @Property
  @Label("恰好n天，都是工作日，依次递增，都在发布之后，末日结束后才截止")
  void windowHasExactlySoManyWorkingDaysAndClosesAfterTheLast(@ForAll("dates") LocalDate published,
      @ForAll @IntRange(min = 1, max = 60) int length, @ForAll @IntRange(min = 0, max = 23) int hour,
      @ForAll @IntRange(min = 1, max = 24) int closingHour) {
    WorkingWindow window = CALENDAR.window(
        published.atTime(LocalTime.of(hour, 30)).atZone(WorkingWindow.ZONE).toInstant(), length, closingHour);
    List<LocalDate> days = window.days().stream().map(CountedDay::date).toList();

    assertThat(days).hasSize(length).isSorted().doesNotHaveDuplicates().allMatch(day -> day.isAfter(published))
        .allMatch(day -> CALENDAR.isWorkingDay(day).orElseThrow());
    assertThat(window.closesAt().orElseThrow()).isEqualTo(
        days.get(length - 1).atStartOfDay(WorkingWindow.ZONE).plusHours(closingHour).toInstant());
    assertThat(window.published()).isEqualTo(published);
  }

  @Property
  @Label("发布日与末日之间没有漏数的工作日")
  void noWorkingDayIsSkipped(@ForAll("dates") LocalDate published, @ForAll @IntRange(min = 1, max = 40) int length) {
    WorkingWindow window = CALENDAR.window(published.atStartOfDay(WorkingWindow.ZONE).toInstant(), length, 24);
    List<LocalDate> counted = window.days().stream().map(CountedDay::date).toList();

    assertThat(published.plusDays(1).datesUntil(counted.get(length - 1).plusDays(1))
        .filter(day -> CALENDAR.isWorkingDay(day).orElseThrow()).toList()).isEqualTo(counted);
  }

  @Property
  @Label("多一个工作日只会更晚；晚发布不会早截止")
  void aLongerOrLaterWindowNeverClosesEarlier(@ForAll("dates") LocalDate from,
      @ForAll @IntRange(min = 0, max = 60) int days) {
    assertThat(add(from, days + 1)).isAfter(add(from, days));
    assertThat(add(from.plusDays(1), days)).isAfterOrEqualTo(add(from, days));
  }

  @Property
  @Label("分两次加与一次加相同")
  void addingInTwoPartsIsAddingAtOnce(@ForAll("dates") LocalDate from, @ForAll @IntRange(min = 0, max = 30) int first,
      @ForAll @IntRange(min = 0, max = 30) int second) {
    assertThat(add(add(from, first), second)).isEqualTo(add(from, first + second));
  }

  @Property
  @Label("数出来的就是加上去的，反向为负")
  void countingUndoesAdding(@ForAll("dates") LocalDate from, @ForAll @IntRange(min = 0, max = 60) int days) {
    LocalDate last = add(from, days);
    assertThat(CALENDAR.workingDaysBetween(from, last)).contains(days);
    assertThat(CALENDAR.workingDaysBetween(last, from)).contains(-days);
  }

  @Property
  @Label("窗口伸入未公布安排的年份：数到年底为止，没有截止时刻")
  void windowIntoAnUnknownYearNeverCloses(@ForAll @IntRange(min = 0, max = 60) int before,
      @ForAll @IntRange(min = 1, max = 30) int over) {
    LocalDate published = LocalDate.parse("2026-12-31").minusDays(before);
    int left = CALENDAR.workingDaysBetween(published, LocalDate.parse("2026-12-31")).orElseThrow();
    WorkingWindow window =
        CALENDAR.window(published.atStartOfDay(WorkingWindow.ZONE).toInstant(), left + over, 24);

    assertThat(window.pending()).isTrue();
    assertThat(window.days()).hasSize(left);
    assertThat(window.text()).endsWith("…待国务院通知");
    assertThat(CALENDAR.addWorkingDays(published, left + over)).isEmpty();
  }

  private static LocalDate add(LocalDate from, int days) {
    return CALENDAR.addWorkingDays(from, days).orElseThrow();
  }
}
