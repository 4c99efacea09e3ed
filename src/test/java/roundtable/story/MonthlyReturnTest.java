package roundtable.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import roundtable.ledger.LedgerStatisticsDesk;
import roundtable.ledger.StatisticsKind;
import roundtable.returns.Figure;
import roundtable.returns.Indicator;
import roundtable.returns.SheetState;

/** {@code monthly-return.bpmn}: 列入全区“十大专项行动”每月交账机制 (R41, R101, 西办发〔2022〕25号 四(二)). */
class MonthlyReturnTest extends ReturnStory {

  private static final String MARCH = "JZ-2022-03";
  private static final String TOWN = "XH-TH";
  private static final Map<String, Object> OBJECTION = Map.of("agreed", "false", "objection", "满意率漏了3月30日的评议");
  @Autowired private LedgerStatisticsDesk statistics;

  @Test
  @DisplayName("每月第一个工作日编制并冻结；单位核对或提出异议，期限内不答复视为无异议；答复异议，理事会审批，公布排名")
  void fromDrawingUpToTheRanking() {
    closedAt("2022-03-30T10:00:00+08:00");
    itIsNow("2022-03-31T23:00:00+08:00");
    assertThat(count("select count(*) from sheet_batch where number = ?", MARCH)).as("当月没有过完").isZero();
    itIsNow("2022-04-01T08:20:00+08:00");
    returns.drawUp();
    assertThat(running(MARCH)).as("只编制一次").isEqualTo(1);
    figuresAreTheLedgers();
    var ours = of(MARCH, "confirmSheet", STREET);
    assertThat(ours.getName()).isEqualTo("单位核对：2022年3月每月交账（南站街道）");
    assertThat(postOf(ours)).isEqualTo("XH-NZ.street-clerk");
    assertThat(ours.getDueDate()).as("清明放假，4月2日上班").isEqualTo("2022-04-07T23:59:59.000");
    assertThat(form(ours)).contains("2022年3月每月交账", "办结率", "2022年4月7日24时前没有提出异议的，视为无异议");
    assertThat(reading.papers(MARCH)).as("纪委监督各单位，没有单子").noneMatch(paper -> paper.unit().equals("XH-JW"));
    done(ours, AGREED);
    done(of(MARCH, "confirmSheet", TOWN), OBJECTION);
    frozenWhateverComesLater();
    passes(MARCH, "2022-04-07T23:59:59+08:00");
    assertThat(open(MARCH, "confirmSheet")).isNotEmpty();
    passes(MARCH, "2022-04-08T00:00:00+08:00");
    assertThat(open(MARCH, "confirmSheet")).isEmpty();
    assertThat(paper(MARCH, STREET).state()).isEqualTo(SheetState.AGREED);
    assertThat(paper(MARCH, "XH-CYZ").state()).isEqualTo(SheetState.SILENT);
    var objected = of(MARCH, "decideObjection", TOWN);
    assertThat(form(objected)).contains("单位的异议", "满意率漏了3月30日的评议");
    done(objected, Map.of("upheld", "false", "reason", "核实漏记2份评议", "changes", "满意率，2，2"));
    correctionStandsBesideTheFrozenFigure();
    approvedAfterAReturn();
    published();
  }

  private void figuresAreTheLedgers() {
    var month = YearMonth.of(2022, 3);
    var ledger = statistics.of(StatisticsKind.STREET, month, month, LocalDate.of(2022, 3, 31), SECRETARIAT).lines().stream()
        .filter(each -> each.code().equals(STREET)).findFirst().orElseThrow();
    var closing = line(MARCH, STREET, Indicator.CLOSING_RATE).figure();
    assertThat(closing.numerator()).isEqualTo(ledger.closedMeanwhile()).isPositive();
    assertThat(closing.denominator()).isGreaterThanOrEqualTo(closing.numerator());
    assertThat(line(MARCH, STREET, Indicator.SATISFACTION_RATE).figure().denominator()).isPositive();
    assertThat(line(MARCH, STREET, Indicator.MEETING_RATE).figure().denominator()).isEqualTo(
        count("select count(*) from unit where parent = 'XH-NZ' and type in ('COMMUNITY', 'VILLAGE', 'FAMILY_COMMITTEE')"));
  }

  private void frozenWhateverComesLater() {
    var before = reading.papers(MARCH).stream().map(paper -> paper.lines()).toList();
    closedAt("2022-04-02T10:00:00+08:00");
    itIsNow("2022-04-06T09:00:00+08:00");
    assertThat(reading.papers(MARCH).stream().map(paper -> paper.lines()).toList()).as("以后办结的不改变已冻结的").isEqualTo(before);
  }

  private void correctionStandsBesideTheFrozenFigure() {
    assertThat(line(MARCH, TOWN, Indicator.SATISFACTION_RATE)).satisfies(line -> {
      assertThat(line.figure()).isNotEqualTo(new Figure(2, 2));
      assertThat(line.effective()).isEqualTo(new Figure(2, 2));
    });
    assertThat(paper(MARCH, TOWN).corrections()).singleElement().satisfies(each -> {
      assertThat(each.reason()).isEqualTo("核实漏记2份评议");
      assertThat(each.by()).isEqualTo(SECRETARIAT);
    });
    assertThat(reading.differences(MARCH, SECRETARIAT)).isEmpty();
  }

  private void approvedAfterAReturn() {
    var approval = only(MARCH, "approveReturn");
    assertThat(postOf(approval)).startsWith("XH-LSH.council");
    assertThat(wordsOf(catchThrowable(() -> done(approval, Map.of("approved", "false"))))).isEqualTo("退回的，请写明理由");
    done(approval, Map.of("approved", "false", "reason", "朝阳洲街道的办结数再核一次"));
    var amend = only(MARCH, "amendReturn");
    assertThat(form(amend)).contains("朝阳洲街道的办结数再核一次");
    assertThat(wordsOf(catchThrowable(() -> done(amend, Map.of("reason", "核过", "changes", "朝阳街道，办结率，1，2"))))).contains("“朝阳街道”没有这一期的单子");
    done(amend, Map.of("reason", "核过，多记一件", "changes", "朝阳洲街道，办结率，1，2"));
    done(only(MARCH, "approveReturn"), APPROVED);
    assertThat(running(MARCH)).isZero();
  }

  private void published() {
    var ranking = reading.ranking(MARCH, "nz.lianluo");
    assertThat(ranking.ranks()).filteredOn(rank -> rank.unit().equals(STREET)).singleElement().satisfies(rank -> {
      assertThat(rank.score()).isEqualByComparingTo(paper(MARCH, STREET).score());
      assertThat(rank.place()).isPositive();
    });
    assertThat(ranking.weights()).isNotEmpty();
    assertThat(reading.differences(MARCH, SECRETARIAT)).isEmpty();
    tampered("update sheet_line set numerator = numerator + 1 where sheet = (select id from unit_sheet where batch = 'JZ-2022-03' and unit = 'XH-NZ')",
        "update sheet_line set numerator = numerator - 1 where sheet = (select id from unit_sheet where batch = 'JZ-2022-03' and unit = 'XH-NZ')",
        "南站街道的单子被改动");
    tampered("update sheet_correction set new_numerator = 3 where reason = '核实漏记2份评议'",
        "update sheet_correction set new_numerator = 2 where reason = '核实漏记2份评议'", "补充更正被改动");
    tampered("update unit_rank set score = score - 1 where batch = 'JZ-2022-03' and unit = 'XH-NZ'",
        "update unit_rank set score = score + 1 where batch = 'JZ-2022-03' and unit = 'XH-NZ'", "街道（镇）的排名被改动");
  }

  private void tampered(String change, String back, String found) {
    jdbc.sql(change).update();
    assertThat(reading.differences(MARCH, SECRETARIAT)).isEqualTo(List.of(found));
    jdbc.sql(back).update();
    assertThat(reading.differences(MARCH, SECRETARIAT)).isEmpty();
  }
}
