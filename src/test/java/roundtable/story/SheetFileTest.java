package roundtable.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import roundtable.WebAppSession;
import roundtable.returns.Indicator;
import roundtable.returns.SheetLine;
import roundtable.returns.SheetPaper;
import roundtable.returns.UnitKind;
import roundtable.returns.UnitRank;

/** 单子和排名 in Excel and on the page: every cell, every place, and from every figure to its cases (R41, R101). */
class SheetFileTest extends ReturnStory {

  private static final String MARCH = "JZ-2022-03";
  private static final String TOWN = "XH-TH";
  private static final String HOSTILE = "=HYPERLINK(\"http://x\",\"看\")，满意率漏了一份";
  private static final int HEAD = 6;
  @Autowired private ObjectMapper json;

  @Test
  @DisplayName("单子的 Excel 逐格核对：题目、单位、期间、截至、编制、审批、分子分母、更正、计分办法、得分；公式当文字；排名并列同名次，无事项的没有名次；每个数点得到背后的")
  void everyCellEveryPlaceEveryCase() throws Exception {
    closedAt("2022-03-30T10:00:00+08:00");
    itIsNow("2022-04-01T08:20:00+08:00");
    done(of(MARCH, "confirmSheet", TOWN), Map.of("agreed", "false", "objection", HOSTILE));
    passes(MARCH, "2022-04-08T00:00:00+08:00");
    done(of(MARCH, "decideObjection", TOWN), Map.of("upheld", "false", "reason", "+核实漏记2份", "changes", "满意率，2，2"));
    var approver = holderOf(only(MARCH, "approveReturn"));
    theFormTellsEverything();
    done(only(MARCH, "approveReturn"), APPROVED);
    var session = session(SECRETARIAT);
    sheets(session, roster.nameOf(approver));
    ranking(session);
    cases(session);
    onlyOwnCases();
  }

  private void theFormTellsEverything() {
    assertThat(form(only(MARCH, "approveReturn"))).contains("桃花镇的异议", "满意率漏了一份", "桃花镇的更正", "更正为2/2", "街道（镇）怎样计分",
        "街道（镇）第1名", "不参加排名", "/ledger/ranking?number=JZ-2022-03", "/api/returns/JZ-2022-03/sheets/xlsx");
  }

  private void sheets(WebAppSession session, String approver) throws Exception {
    try (var book = new XSSFWorkbook(new ByteArrayInputStream(session.download("/api/returns/JZ-2022-03/sheets/xlsx").body()))) {
      var sheet = book.getSheet("单子");
      assertThat(texts(sheet, 0)).containsExactly("“幸福圆桌会”2022年3月每月交账");
      assertThat(texts(sheet, 1)).containsExactly("编号", MARCH, "期间", "2022年3月1日至2022年3月31日");
      assertThat(texts(sheet, 2)).containsExactly("数字截至", "2022年3月31日", "编制", "系统按台账编制并冻结，2022年4月1日");
      assertThat(texts(sheet, 3)).containsExactly("状态", "已审批公布", "审批", approver + "，2022年4月8日");
      assertThat(texts(sheet, 4)).first().isEqualTo("计分办法");
      assertThat(texts(sheet, 4).get(1)).startsWith("《考核计分》第1版：每项得分＝分值×");
      var expected = reading.papers(MARCH).stream().flatMap(paper -> paper.lines().stream().map(line -> row(paper, line))).toList();
      assertThat(sheet.getLastRowNum()).isEqualTo(HEAD + expected.size() - 1);
      for (var n = 0; n < expected.size(); n++) {
        assertThat(values(sheet, HEAD + n)).as("第%d行", HEAD + n + 1).isEqualTo(expected.get(n));
      }
      neutral(book);
    }
  }

  private static List<Object> row(SheetPaper paper, SheetLine line) {
    var row = new ArrayList<>(java.util.Arrays.asList(paper.unitKind().label(), paper.unitName(), paper.state().label(), line.indicator().label(), line.indicator().definition(),
        number(line.figure().numerator()), number(line.figure().denominator()), line.value().map(SheetFileTest::number).orElse(null),
        line.corrected() == null ? null : number(line.corrected().numerator()), line.corrected() == null ? null : number(line.corrected().denominator()),
        number(line.weight().points()), number(line.weight().target()), number(line.weight().bottom()), paper.points(line).map(SheetFileTest::number).orElse(null),
        paper.score() == null ? null : number(paper.score()), paper.objection(), paper.answer()));
    return row;
  }

  private static Object number(Number number) {
    return number.doubleValue();
  }

  private static void neutral(XSSFWorkbook book) {
    var hostile = StreamSupport.stream(book.getSheet("单子").spliterator(), false).map(row -> row.getCell(15)).filter(cell -> cell != null
        && cell.getStringCellValue().equals(HOSTILE)).toList();
    assertThat(hostile).hasSize(Indicator.values().length).allMatch(cell -> cell.getCellType() == CellType.STRING && cell.getCellStyle().getQuotePrefixed());
    var corrected = book.getSheet("更正").getRow(1);
    assertThat(corrected.getCell(0).getStringCellValue()).isEqualTo("桃花镇");
    assertThat(corrected.getCell(1).getStringCellValue()).isEqualTo("满意率");
    assertThat(corrected.getCell(3).getStringCellValue()).isEqualTo("2/2");
    assertThat(corrected.getCell(4).getStringCellValue()).isEqualTo("+核实漏记2份");
    assertThat(corrected.getCell(4).getCellStyle().getQuotePrefixed()).isTrue();
  }

  private void ranking(WebAppSession session) throws Exception {
    var ranks = reading.ranking(MARCH, "nz.lianluo").ranks();
    var streets = ranks.stream().filter(rank -> rank.unitKind() == UnitKind.STREET).toList();
    assertThat(streets).filteredOn(rank -> rank.place() != null).allSatisfy(rank -> assertThat(rank.place()).as(rank.unitName())
        .isEqualTo(1 + (int) streets.stream().filter(other -> other.score() != null && other.score().compareTo(rank.score()) > 0).count()));
    assertThat(streets.stream().filter(rank -> rank.place() != null).collect(Collectors.groupingBy(UnitRank::place)).values())
        .as("没有办结、没有开会的街道并列").anyMatch(tied -> tied.size() > 1 && tied.stream().map(UnitRank::score).distinct().count() == 1);
    assertThat(ranks).filteredOn(rank -> rank.unitKind() == UnitKind.DEPARTMENT && rank.score() == null).isNotEmpty().allMatch(rank -> rank.place() == null);
    try (var book = new XSSFWorkbook(new ByteArrayInputStream(session.download("/api/returns/JZ-2022-03/ranking/xlsx").body()))) {
      var sheet = book.getSheet("排名");
      assertThat(texts(sheet, 1)).containsExactly("数字截至", "2022年3月31日", "公布", "2022年4月8日");
      for (var n = 0; n < ranks.size(); n++) {
        var rank = ranks.get(n);
        assertThat(values(sheet, n + 3).subList(0, rank.score() == null ? 3 : 4)).isEqualTo(rank.score() == null
            ? List.of(rank.unitKind().label(), "没有可以计分的，不参加", rank.unitName())
            : List.of(rank.unitKind().label(), number(rank.place()), rank.unitName(), number(rank.score())));
      }
      assertThat(book.getSheet("计分办法").getLastRowNum()).isEqualTo(1 + 2 * Indicator.values().length);
    }
  }

  /** From each figure of each unit to what it counts: as many cases as the figure says. */
  private void cases(WebAppSession session) throws Exception {
    var sheets = json.readTree(session.get("/api/returns/JZ-2022-03/sheets").body());
    var units = StreamSupport.stream(sheets.spliterator(), false).filter(sheet -> !sheet.get("score").isNull()).toList();
    assertThat(units).hasSizeGreaterThan(3);
    for (var sheet : units) {
      for (var line : sheet.get("lines")) {
        counts(session, sheet.get("unit").asText(), line);
      }
    }
  }

  private void counts(WebAppSession session, String unit, JsonNode line) throws Exception {
    var part = line.get("numerator").asInt();
    var whole = line.get("denominator").asInt();
    var about = unit + " " + line.get("label").asText();
    switch (Indicator.valueOf(line.get("indicator").asText())) {
      case CLOSING_RATE -> {
        assertThat(topics(session, line, "期内办结的")).as(about).isEqualTo(part);
        assertThat(topics(session, line, "期末办理中的") + topics(session, line, "期末待受理的")).as(about).isEqualTo(whole - part);
      }
      case ON_TIME_RATE -> {
        assertThat(topics(session, line, "期末办理中的") + topics(session, line, "期末待受理的")).as(about).isEqualTo(whole);
        assertThat(topics(session, line, "办理中超过时限的") + topics(session, line, "待受理超过时限的")).as(about).isEqualTo(whole - part);
      }
      case SATISFACTION_RATE -> assertThat(line.get("cases")).hasSize(1);
      case LATE_TASKS -> assertThat(told(session, unit, line)).as(about).hasSize(part);
      case MEETING_RATE, ATTENDANCE_RATE -> {
        var told = told(session, unit, line);
        assertThat(told).as(about).hasSize(whole);
        assertThat(told.stream().filter(each -> each.get("counted").asBoolean())).as(about).hasSize(part);
      }
    }
  }

  private int topics(WebAppSession session, JsonNode line, String name) throws Exception {
    var list = StreamSupport.stream(line.get("cases").spliterator(), false).filter(each -> each.get("name").asText().equals(name)).findFirst().orElseThrow();
    var asked = list.get("filter").properties().stream().map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue().asText(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
    return json.readTree(session.get("/api/ledger/count?" + asked).body()).get("lines").asInt();
  }

  private List<JsonNode> told(WebAppSession session, String unit, JsonNode line) throws Exception {
    var answer = json.readTree(session.get("/api/returns/JZ-2022-03/cases?unit=%s&indicator=%s".formatted(unit, line.get("indicator").asText())).body());
    return StreamSupport.stream(answer.spliterator(), false).toList();
  }

  private void onlyOwnCases() {
    var street = session("nz.lianluo");
    assertThat(street.get("/api/returns/JZ-2022-03/cases?unit=XH-NZ&indicator=MEETING_RATE").body()).contains("铁路四村社区");
    assertThat(street.get("/api/returns/JZ-2022-03/cases?unit=XH-TH&indicator=MEETING_RATE").statusCode()).isEqualTo(404);
    assertThat(street.get("/api/returns/JZ-2022-03/cases?unit=XH-NZ&indicator=NONSENSE").statusCode()).isBetween(400, 422);
    assertThat(street.get("/api/returns/JZ-1999-03/cases?unit=XH-NZ&indicator=MEETING_RATE").statusCode()).isEqualTo(404);
  }

  private static List<String> texts(XSSFSheet sheet, int row) {
    return StreamSupport.stream(sheet.getRow(row).spliterator(), false).map(Cell::getStringCellValue).toList();
  }

  private static List<Object> values(XSSFSheet sheet, int number) {
    var values = new ArrayList<Object>();
    var row = sheet.getRow(number);
    for (var at = 0; at < 17; at++) {
      var cell = row.getCell(at);
      values.add(cell == null ? null : cell.getCellType() == CellType.NUMERIC ? (Object) BigDecimal.valueOf(cell.getNumericCellValue()).doubleValue()
          : cell.getStringCellValue());
    }
    return values;
  }
}
