package roundtable.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import roundtable.returns.Figure;
import roundtable.returns.Indicator;
import roundtable.returns.UnitRank;

/** 公布后更正: an error found after the ranking was published is corrected beside it, and nothing that was frozen changes (R101). */
class PublishedCorrectionTest extends ReturnStory {

  private static final String MARCH = "JZ-2022-03";
  private static final String CHANGES = "南站街道，召开率，1，1";
  private static final String REASON = "3月另有一场圆桌会漏记，会议纪要为证";

  @Test
  @DisplayName("公布以后发现有错：办公室提出更正，理事会别的人审批；更正另记一笔，排名重新公布，原来的单子和排名都在")
  void anErrorIsCorrectedBesideWhatWasPublished() throws IOException {
    theSheetsAreDrawnUp();
    theRankingIsPublished();
    var frozen = line(MARCH, STREET, Indicator.MEETING_RATE).figure();
    var before = ranks();
    assertThat(session("nz.lianluo").get("/api/returns/JZ-2022-03/ranking").body()).contains("\"correctedOn\":null");

    clock.set("2022-04-20T09:00:00+08:00");
    assertThat(draft(SECRETARIAT, MARCH + " 2022年3月每月交账", CHANGES)).isEqualTo(MARCH);
    assertThat(line(MARCH, STREET, Indicator.MEETING_RATE).effective()).as("理事会同意以前什么也不变").isEqualTo(frozen);
    var approval = only(MARCH, "approveCorrection");
    assertThat(postOf(approval)).startsWith("XH-LSH.council");
    assertThat(form(approval)).contains("南站街道召开率", "由%s更正为1/1".formatted(frozen.words(Indicator.MEETING_RATE)), REASON);
    alsoHolds(SECRETARIAT, postOf(approval), () -> assertThat(wordsOf(catchThrowable(() -> complete(SECRETARIAT, approval, APPROVED))))
        .isEqualTo("这次更正由您提出，请由理事会其他成员审批"));
    done(approval, APPROVED);

    assertThat(running(MARCH)).isZero();
    assertThat(line(MARCH, STREET, Indicator.MEETING_RATE)).satisfies(line -> {
      assertThat(line.figure()).as("冻结的数不变").isEqualTo(frozen);
      assertThat(line.effective()).isEqualTo(new Figure(1, 1));
    });
    assertThat(ranks()).filteredOn(rank -> rank.unit().equals(STREET)).singleElement().satisfies(rank ->
        assertThat(rank.score()).isEqualByComparingTo(paper(MARCH, STREET).score()).isGreaterThan(scoreOf(before)));
    assertThat(count("select count(*) from unit_rank where batch = ? and edition = 1", MARCH)).as("原来公布的排名保留").isEqualTo(before.size());
    assertThat(session("nz.lianluo").get("/api/returns/JZ-2022-03/ranking").body()).contains("\"publishedOn\":\"2022-04-08\"", "\"correctedOn\":\"2022-04-20\"");
    try (var book = new XSSFWorkbook(new ByteArrayInputStream(session("nz.lianluo").download("/api/returns/JZ-2022-03/ranking/xlsx").body()))) {
      assertThat(book.getSheet("排名").getRow(1).getCell(5).getStringCellValue()).isEqualTo("2022年4月20日");
    }
    assertThat(session(SECRETARIAT).get("/api/returns/JZ-2022-03/entries").body()).contains("提出公布后更正", "同意公布后更正", "补充更正");
    assertThat(reading.differences(MARCH, SECRETARIAT)).as("单子、更正、排名都与封存的记录一致").isEmpty();
    jdbc.sql("update unit_rank set score = score + 1 where batch = 'JZ-2022-03' and edition = 2 and unit = 'XH-NZ'").update();
    assertThat(reading.differences(MARCH, SECRETARIAT)).contains("街道（镇）的排名被改动");
  }

  @Test
  @DisplayName("不同意的写明理由，什么也不变；没公布的、没错的、写错的、别人提的、同时两次的：各有一句话")
  void whatCannotBeCorrectedIsSaid() {
    theSheetsAreDrawnUp();
    assertThat(refusal(SECRETARIAT, MARCH, CHANGES)).contains("2022年3月每月交账还没有公布");
    theRankingIsPublished();
    var before = ranks();
    assertThat(catchThrowable(() -> draft("nz.lianluo", MARCH, CHANGES))).as("别的岗位不能提").hasMessageContaining("CREATE_INSTANCE");
    assertThat(refusal(SECRETARIAT, "JZ-2030-01", CHANGES)).contains("没有编号为JZ-2030-01");
    assertThat(refusal(SECRETARIAT, MARCH, "南站，召开率，1，1")).contains("“南站”没有这一期的单子");
    assertThat(refusal(SECRETARIAT, MARCH, "南站街道，召开率，2，1")).contains("分子2大于分母1");
    assertThat(refusal(SECRETARIAT, MARCH, CHANGES + "\n" + CHANGES)).contains("列了两次");
    var now = line(MARCH, STREET, Indicator.MEETING_RATE).effective();
    assertThat(refusal(SECRETARIAT, MARCH, "南站街道，召开率，%d，%d".formatted(now.numerator(), now.denominator()))).contains("不必更正");
    assertThat(refusal(SECRETARIAT, MARCH, "")).contains("请列出更正后的数");
    draft(SECRETARIAT, MARCH, CHANGES);
    assertThat(refusal(SECRETARIAT, MARCH, CHANGES)).contains("已有一次更正等理事会审批");
    var approval = only(MARCH, "approveCorrection");
    assertThat(wordsOf(catchThrowable(() -> done(approval, Map.of("approved", "false"))))).isEqualTo("退回的，请写明理由");
    done(approval, Map.of("approved", "false", "reason", "纪要日期是4月"));
    assertThat(ranks()).isEqualTo(before);
    assertThat(paper(MARCH, STREET).corrections()).isEmpty();
    assertThat(session(SECRETARIAT).get("/api/returns/JZ-2022-03/entries").body()).contains("不予更正：纪要日期是4月");
  }

  private void theSheetsAreDrawnUp() {
    closedAt("2022-03-30T10:00:00+08:00");
    itIsNow("2022-04-01T08:20:00+08:00");
  }

  private void theRankingIsPublished() {
    passes(MARCH, "2022-04-08T00:00:00+08:00");
    done(only(MARCH, "approveReturn"), APPROVED);
  }

  private String draft(String person, String published, String changes) {
    return as(person, () -> runtime.startProcessInstanceByKey("published-correction",
        new HashMap<>(Map.of("published", published, "reason", REASON, "changes", changes))).getBusinessKey());
  }

  private String refusal(String person, String published, String changes) {
    var words = wordsOf(catchThrowable(() -> draft(person, published, changes)));
    assertThat(count("select count(*) from published_correction where batch = ? and state = 'DRAFTED' and reason <> ?", published, REASON)).isZero();
    return words;
  }

  private List<UnitRank> ranks() {
    return reading.ranking(MARCH, "nz.lianluo").ranks();
  }

  private static BigDecimal scoreOf(List<UnitRank> ranks) {
    return ranks.stream().filter(rank -> rank.unit().equals(STREET)).findFirst().orElseThrow().score();
  }
}
