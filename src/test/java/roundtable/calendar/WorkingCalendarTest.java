package roundtable.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import roundtable.kernel.Refusal;
import roundtable.rules.FactoryRuleBook;
import roundtable.rules.RuleBook;
import roundtable.rules.RuleTable;

@DisplayName("工作日：按国务院放假安排，含调休上班日")
class WorkingCalendarTest {

  private static final WorkingCalendar CALENDAR = calendar(new FactoryRuleBook());

  static WorkingCalendar calendar(RuleBook rules) {
    Clock clock = Clock.fixed(Instant.parse("2022-01-26T02:00:00Z"), WorkingWindow.ZONE);
    return new WorkingCalendar(rules, clock);
  }

  @Test
  @DisplayName("不少于5个工作日：2022年1月26日发布，跨春节，2月7日24时期满")
  void windowOverSpringFestivalCountsMakeUpWorkdays() {
    WorkingWindow window = CALENDAR.window(at("2022-01-26T10:00:00+08:00"), 5, 24);

    assertThat(window.days()).containsExactly(day("2022-01-27"), day("2022-01-28"), makeUp("2022-01-29"),
        makeUp("2022-01-30"), day("2022-02-07"));
    assertThat(window.closesAt()).contains(at("2022-02-08T00:00:00+08:00"));
    assertThat(window.pending()).isFalse();
    assertThat(window.calendarVersion()).isEqualTo(1);
    assertThat(window.text()).isEqualTo("第1日 1月27日(四) … 第5日 2月7日(一) 24:00截止，含调休上班日2天");
  }

  @Test
  @DisplayName("工作日历一经发布立即生效：另定以后的日期，退回")
  void aCalendarIsInForceAtOnce() {
    var now = Instant.parse("2022-01-26T02:00:00Z");
    CALENDAR.published(RuleTable.WORKING_CALENDAR, 2, now);
    CALENDAR.published(RuleTable.TIME_LIMITS, 2, now.plusSeconds(1));
    assertThatThrownBy(() -> CALENDAR.published(RuleTable.WORKING_CALENDAR, 2, now.plusSeconds(1))).isInstanceOf(Refusal.class)
        .hasMessageContaining("一经发布立即生效，不能另定生效日期");
  }

  @Test
  @DisplayName("国庆节：2022年9月30日发布，10月8日、9日调休上班，10月12日期满")
  void windowOverNationalDayCountsMakeUpWorkdays() {
    WorkingWindow window = CALENDAR.window(at("2022-09-30T18:00:00+08:00"), 5, 24);

    assertThat(window.days()).containsExactly(makeUp("2022-10-08"), makeUp("2022-10-09"), day("2022-10-10"),
        day("2022-10-11"), day("2022-10-12"));
    assertThat(window.closesAt()).contains(at("2022-10-13T00:00:00+08:00"));
  }

  @Test
  @DisplayName("跨年：2021年12月30日发布，元旦后期满")
  void windowOverNewYearCountsTwoYears() {
    WorkingWindow window = CALENDAR.window(at("2021-12-30T09:00:00+08:00"), 5, 24);

    assertThat(window.days()).containsExactly(day("2021-12-31"), day("2022-01-04"), day("2022-01-05"),
        day("2022-01-06"), day("2022-01-07"));
    assertThat(window.text()).isEqualTo("第1日 12月31日(五) … 第5日 2022年1月7日(五) 24:00截止");
  }

  @Test
  @DisplayName("待国务院通知：2026年12月28日发布，到期日落入未公布安排的2027年")
  void windowIntoAnUnknownYearIsPending() {
    WorkingWindow window = CALENDAR.window(at("2026-12-28T09:00:00+08:00"), 5, 24);

    assertThat(window.days()).containsExactly(day("2026-12-29"), day("2026-12-30"), day("2026-12-31"));
    assertThat(window.closesAt()).isEmpty();
    assertThat(window.pending()).isTrue();
    assertThat(window.text()).isEqualTo("第1日 12月29日(二) … 第3日 12月31日(四) …待国务院通知");
    assertThat(CALENDAR.window(at("2026-12-28T09:00:00+08:00"), 3, 24).pending()).isFalse();
    assertThat(CALENDAR.window(at("2026-12-31T09:00:00+08:00"), 5, 24).text()).isEqualTo("…待国务院通知");
    assertThat(CALENDAR.isKnown(2027)).isFalse();
    assertThat(CALENDAR.isWorkingDay(LocalDate.parse("2027-03-08"))).isEmpty();
    assertThat(CALENDAR.addWorkingDays(LocalDate.parse("2026-12-28"), 4)).isEmpty();
    assertThat(CALENDAR.workingDaysBetween(LocalDate.parse("2026-12-28"), LocalDate.parse("2027-01-01"))).isEmpty();
  }

  @Test
  @DisplayName("休息日发布：春节假期中发布，从节后第一个工作日起算")
  void publicationOnADayOffCountsFromTheNextWorkingDay() {
    WorkingWindow window = CALENDAR.window(at("2022-02-02T09:00:00+08:00"), 5, 24);

    assertThat(window.days()).extracting(CountedDay::date).startsWith(LocalDate.parse("2022-02-07"))
        .endsWith(LocalDate.parse("2022-02-11"));
  }

  @ParameterizedTest(name = "{0} 发布，首日 {1}")
  @CsvSource({"2022-01-25T23:59:59.999+08:00,2022-01-26", "2022-01-26T00:00:00+08:00,2022-01-27",
      "2022-01-25T16:00:00Z,2022-01-27"})
  @DisplayName("发布当日按北京时间认定，不计入")
  void dayOfPublicationIsTakenInShanghaiAndNotCounted(String published, String first) {
    assertThat(CALENDAR.window(at(published), 5, 24).days().get(0).date()).isEqualTo(LocalDate.parse(first));
  }

  @Test
  @DisplayName("截止时刻：末日17时")
  void anEarlierHourClosesOnTheLastDay() {
    WorkingWindow window = CALENDAR.window(at("2022-01-26T10:00:00+08:00"), 1, 17);

    assertThat(window.closesAt()).contains(at("2022-01-27T17:00:00+08:00"));
    assertThat(window.text()).isEqualTo("第1日 1月27日(四) 17:00截止");
  }

  @Test
  @DisplayName("天数和时刻不合理：拒绝")
  void refusesLengthsAndHoursThatMakeNoWindow() {
    Instant published = at("2022-01-26T10:00:00+08:00");
    assertThatThrownBy(() -> CALENDAR.window(published, 0, 24)).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> CALENDAR.window(published, 5, 0)).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> CALENDAR.window(published, 5, 25)).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> CALENDAR.addWorkingDays(LocalDate.parse("2022-01-26"), -1)).isInstanceOf(Refusal.class);
  }

  @Test
  @DisplayName("加0个工作日即当日；两日之间的工作日数可正可负")
  void countsBetweenTwoDays() {
    LocalDate act = LocalDate.parse("2022-01-26");
    LocalDate last = LocalDate.parse("2022-02-07");
    assertThat(CALENDAR.addWorkingDays(act, 0)).contains(act);
    assertThat(CALENDAR.addWorkingDays(act, 5)).contains(last);
    assertThat(CALENDAR.workingDaysBetween(act, last)).contains(5);
    assertThat(CALENDAR.workingDaysBetween(last, act)).contains(-5);
    assertThat(CALENDAR.workingDaysBetween(act, act)).contains(0);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("stateCouncilDays")
  @DisplayName("国务院2021—2026年放假安排逐日核对")
  void everyDayOfTheStateCouncilsScheduleIsKept(CSVRecord row) {
    assertThat(CALENDAR.isWorkingDay(LocalDate.parse(row.get("date")))).contains(row.get("kind").equals("work"));
  }

  @Test
  @DisplayName("2022年共249个工作日")
  void aWholeYearHasItsNumberOfWorkingDays() {
    assertThat(CALENDAR.workingDaysBetween(LocalDate.parse("2021-12-31"), LocalDate.parse("2022-12-31"))).contains(249);
  }

  static List<CSVRecord> stateCouncilDays() throws IOException {
    try (Reader file = new InputStreamReader(
        WorkingCalendarTest.class.getResourceAsStream("/state-council-days.csv"), StandardCharsets.UTF_8)) {
      return CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get().parse(file).getRecords();
    }
  }

  private static Instant at(String moment) {
    return OffsetDateTime.parse(moment).toInstant();
  }

  private static CountedDay day(String date) {
    return new CountedDay(LocalDate.parse(date), false);
  }

  private static CountedDay makeUp(String date) {
    return new CountedDay(LocalDate.parse(date), true);
  }
}
