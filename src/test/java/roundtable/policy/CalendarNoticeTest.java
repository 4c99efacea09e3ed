package roundtable.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import roundtable.rules.FactoryTable;
import roundtable.rules.RuleTable;

@DisplayName("读国务院办公厅的放假通知")
class CalendarNoticeTest {

  private static final String OF_2022 = """
      国务院办公厅关于2022年部分节假日安排的通知
      国办发明电〔2021〕11号
      各省、自治区、直辖市人民政府，国务院各部委、各直属机构：
      经国务院批准，现将2022年元旦、春节、清明节、劳动节、端午节、中秋节和国庆节放假调休日期的具体安排通知如下。
      一、元旦：2022年1月1日至3日放假，共3天。
      二、春节：1月31日至2月6日放假调休，共7天。1月29日（星期六）、1月30日（星期日）上班。
      三、清明节：4月3日至5日放假调休，共3天。4月2日（星期六）上班。
      四、劳动节：4月30日至5月4日放假调休，共5天。4月24日（星期日）、5月7日（星期六）上班。
      五、端午节：6月3日至5日放假，共3天。
      六、中秋节：9月10日至12日放假，共3天。
      七、国庆节：10月1日至7日放假调休，共7天。10月8日（星期六）、10月9日（星期日）上班。
      节假日期间，各地区、各部门要妥善安排好值班和安全、保卫、疫情防控等工作，遇有重大突发事件，要按规定及时报告并妥善处置，确保人民群众祥和平安度过节日假期。
      国务院办公厅
      2021年10月25日
      """;

  @Test
  @DisplayName("2022年的通知全文：39天，与工作日历一致，没有读不懂的")
  void theWholeNoticeOf2022IsRead() throws IOException {
    var reading = CalendarNotice.read(2022, OF_2022);
    assertThat(reading.unread()).isEmpty();
    assertThat(reading.days()).hasSize(38).first().hasToString("CalendarDay[date=2022-01-01, kind=OFF, holiday=元旦]");
    var factory = new String(FactoryTable.file(RuleTable.WORKING_CALENDAR).readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    assertThat(reading.days()).allSatisfy(day -> assertThat(factory).contains("\"" + day.date() + "\""));
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "一、元旦：1月1日（周三）放假1天，不调休。二、春节：1月28日（农历除夕、周二）至2月4日（农历正月初七、周二）放假调休，共8天。1月26日（周日）、2月8日（周六）上班。",
      "1. 元旦：1月1日（周三）放假1天，不调休。\n2. 春节：1月28日至2月4日放假调休，共8天。1月26日（周日）、2月8日（周六）上班。"})
  @DisplayName("2025年的写法：周几、农历、不调休；各条连成一行也分得开")
  void theWordsOf2025AreRead(String text) {
    var reading = CalendarNotice.read(2025, text);
    assertThat(reading.unread()).isEmpty();
    assertThat(reading.days()).hasSize(11);
    assertThat(reading.days().get(1)).hasToString("CalendarDay[date=2025-01-26, kind=WORK, holiday=春节]");
  }

  @Test
  @DisplayName("跨年的元旦、与周末连休、两节连放、2026年的跨日写法")
  void otherYearsAreRead() {
    assertThat(CalendarNotice.read(2023, "一、元旦：2022年12月31日至2023年1月2日放假调休，共3天。").days()).extracting(CalendarDay::date)
        .hasToString("[2022-12-31, 2023-01-01, 2023-01-02]");
    assertThat(CalendarNotice.read(2024, "五、端午节：6月10日放假，与周末连休。").days()).hasSize(1);
    assertThat(CalendarNotice.read(2023, "中秋节、国庆节：9月29日至10月6日放假调休，共8天。10月7日（星期六）、10月8日（星期日）上班。").days()).hasSize(10);
    var reading = CalendarNotice.read(2026, "一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。");
    assertThat(reading.unread()).isEmpty();
    assertThat(reading.days()).hasSize(4);
  }

  @Test
  @DisplayName("星期不符、天数不符、没有的日子、别的年份、前后矛盾、鼓励休息：逐句列出，不猜")
  void whatIsNotUnderstoodIsNamed() {
    for (var line : new String[] {"春节：1月29日（星期日）上班", "元旦：1月1日至3日放假，共4天", "清明节：2月30日放假", "元旦：2020年1月1日放假",
        "春节：2月6日至1月31日放假", "劳动节：5月1日起放假五天"}) {
      var reading = CalendarNotice.read(2022, line);
      assertThat(reading.days()).as(line).isEmpty();
      assertThat(reading.unread()).as(line).hasSize(1);
    }
    assertThat(CalendarNotice.read(2022, "元旦：1月1日放假。1月1日上班。").unread()).containsExactly("元旦：1月1日上班");
    assertThat(CalendarNotice.read(2024, "鼓励各单位安排职工在除夕（2月9日）休息。").unread()).hasSize(1);
  }

  @Test
  @DisplayName("CSV：公布的2021至2026年各日都读得进，坏行列出")
  void aListIsRead() {
    var reading = CalendarNotice.read(2022, "date,kind,holiday\n2022-01-29,work,春节\n2022-01-31，放假，春节\n2022-02-30,off,春节\n2022-02-01,half,春节\n");
    assertThat(reading.days()).hasSize(2);
    assertThat(reading.unread()).containsExactly("2022-02-30,off,春节", "2022-02-01,half,春节");
  }

  @Test
  @DisplayName("表格软件写出来的日期也读得进；读不进的一行不落地列出来，没有悄悄丢掉的")
  void noLineIsLostWithoutAWord() {
    var reading = CalendarNotice.read(2027, "日期,安排,节日\n2027/2/6,放假,春节\n2027.2.7,放假,春节\n2027-2-8;放假;春节\n2027年2月9日\t放假\t春节\n20270210,放假,春节\n2027-02-11 放假");
    assertThat(reading.days()).extracting(CalendarDay::date).hasToString("[2027-02-06, 2027-02-07, 2027-02-08, 2027-02-09]");
    assertThat(reading.unread()).containsExactly("20270210,放假,春节", "2027-02-11 放假");
  }

  @Test
  @DisplayName("从网页、文件里粘贴时断开的行，接起来读")
  void aSentenceBrokenOverLinesIsRead() {
    var reading = CalendarNotice.read(2027, "二、春节：2月5日（周五）至\n11日（周四）放假\n调休，共7天。2月13日（周六）\n上班。\n三、清明节：4月5日（周一）放假1天。");
    assertThat(reading.unread()).isEmpty();
    assertThat(reading.days()).hasSize(9);
  }
}
