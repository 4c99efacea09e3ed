package roundtable.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.test.context.TestPropertySource;
import roundtable.WebAppSession;
import roundtable.evaluation.EvaluationDesk;
import roundtable.ledger.LedgerStanding;
import roundtable.ledger.LedgerStandingDesk;
import roundtable.ledger.StatisticsKind;
import roundtable.rules.RuleBook;

/** 2021年842件、575件、190件；至今2090个、1769件、246件 (R105, R106, A16): wherever they are told, the numbers are these. */
@TestPropertySource(properties = "roundtable.ledger-follows-every=PT5H")
class LedgerStatisticsTest extends LedgerStory {

  private static final List<String> KINDS = List.of("STREET", "COMMUNITY", "UNIT", "CATEGORY", "LEVEL", "SOURCE", "MONTH", "YEAR");
  @Autowired private EvaluationDesk evaluations;
  @Autowired private LedgerStandingDesk standings;
  @Autowired private RuleBook rules;
  @Autowired private ObjectMapper json;
  @Autowired private TestRestTemplate http;

  @Test
  @DisplayName("文件中的数：2021年842/575/190/77，累计2090/1769/246/75；页面、Excel、公众页、开放数据、事后倒查和重建，处处相同")
  void theDocumentsFiguresAreToldEverywhere() throws Exception {
    var history = new DistrictHistory(clock, topics, evaluations, rules, organisation);
    history.year2021();
    everywhere(2021, "?year=2021", 842, 575, 190, 77);
    history.year2022();
    everywhere(null, "", 2090, 1769, 246, 75);
    then("2021-12-31", 842, 575, 190, 77);
    theUnitsSheetsAddUpToTheYear();
    var told = told();
    // the journal is left, everything else is made anew
    Stream.of("ledger_line", "ledger_past", "ledger_text", "ledger_pair", "ledger_count").forEach(table ->
        jdbc.sql("delete from " + table).update());
    jdbc.sql("update journal_head set unread = true").update();
    everywhere(null, "", 2090, 1769, 246, 75);
    then("2021-12-31", 842, 575, 190, 77);
    assertThat(told()).isEqualTo(told);
    partsOfTheDistrict();
    everyNumberLeadsToItsCases("");
    everyNumberLeadsToItsCases("&year=2021");
    everyNumberLeadsToItsCases("&year=2022&day=2022-06-30");
  }

  /** Every kind of sheet, its Excel, the public page and the open data. */
  private void everywhere(Integer year, String asked, int received, int closed, int inHand, int others) throws Exception {
    var session = session(SECRETARIAT);
    for (var kind : KINDS) {
      var sheet = sheet(session, "/api/ledger/statistics?by=" + kind + asked.replace('?', '&'));
      says(kind, sheet.get("whole"), received, closed, inHand, others);
      assertThat(sum(sheet, "received")).as(kind).isEqualTo(received);
    }
    try (var book = new XSSFWorkbook(new ByteArrayInputStream(session.download("/api/ledger/statistics/xlsx" + asked).body()))) {
      var last = book.getSheetAt(0).getRow(book.getSheetAt(0).getLastRowNum());
      assertThat(List.of(last.getCell(1).getNumericCellValue(), last.getCell(4).getNumericCellValue(), last.getCell(3).getNumericCellValue(),
          last.getCell(8).getNumericCellValue())).containsExactly((double) received, (double) closed, (double) inHand, 0.0);
    }
    var open = json.readTree(http.getForObject("/api/public/statistics?year=" + (year == null ? 2022 : year), String.class));
    var district = StreamSupport.stream(open.get("rows").spliterator(), false).filter(row -> row.path("kind").asText().equals("DISTRICT")
        && row.path("period").asText().equals(year == null ? "until-2022" : "2021")).findFirst().orElseThrow();
    assertThat(List.of(district.get("received").asInt(), district.get("closed").asInt(), district.get("inProgress").asInt(),
        district.get("difference").asInt())).containsExactly(received, closed, inHand, 0);
    if (year == null) {
      var topics = sheet(session, "/api/overview").get("topics");
      assertThat(List.of(topics.get("received").asInt(), topics.get("difference").asInt())).as("流程监控首页").containsExactly(received, 0);
      assertThat(topics.get("states").toString()).contains("\"count\":" + closed, "\"count\":" + inHand);
    }
    var page = http.getForObject("/statistics?year=" + (year == null ? 2022 : year), String.class);
    assertThat(page).contains(">" + received, ">" + closed, ">" + inHand);
  }

  private void then(String day, int received, int closed, int inHand, int others) throws Exception {
    for (var kind : KINDS) {
      says(kind, sheet(session(SECRETARIAT), "/api/ledger/statistics?by=" + kind + "&day=" + day).get("whole"), received, closed, inHand, others);
    }
  }

  private void theUnitsSheetsAddUpToTheYear() {
    for (var by : List.of(StatisticsKind.STREET, StatisticsKind.UNIT)) {
      var sheets = standings.standings(by, YearMonth.of(2021, 1), YearMonth.of(2021, 12)).values();
      assertThat(sheets.stream().mapToInt(LedgerStanding::closed).sum()).as("年度考核单上的办结数").isEqualTo(575);
      assertThat(sheets.stream().mapToInt(LedgerStanding::inHand).sum()).as("年末在办190件，还有5件待受理").isEqualTo(190 + 5);
    }
  }

  private static void says(String kind, JsonNode whole, int received, int closed, int inHand, int others) {
    var states = whole.get("states");
    assertThat(List.of(whole.get("received").asInt(), states.get("CLOSED").asInt(), states.get("IN_PROGRESS").asInt(),
        states.get("DIVERTED").asInt() + states.get("REJECTED").asInt() + states.get("POSTPONED").asInt() + states.get("PENDING").asInt(),
        whole.get("difference").asInt())).as("%s %s", kind, whole).containsExactly(received, closed, inHand, others, 0);
    assertThat(whole.get("closing").get("percent").asDouble()).isEqualTo(Math.round(closed * 1000.0 / received) / 10.0);
    assertThat(whole.get("closing").get("denominator").asInt()).isEqualTo(received);
  }

  /** What every line of every sheet says. */
  private Map<String, JsonNode> told() {
    return KINDS.stream().collect(Collectors.toMap(kind -> kind, kind -> {
      try {
        return sheet(session(SECRETARIAT), "/api/ledger/statistics?by=" + kind).get("rows");
      } catch (Exception failed) {
        throw new IllegalStateException(failed);
      }
    }));
  }

  private void partsOfTheDistrict() throws Exception {
    var streets = sheet(session(SECRETARIAT), "/api/ledger/statistics?by=STREET");
    var ours = StreamSupport.stream(streets.get("rows").spliterator(), false).filter(row -> row.get("code").asText().equals("XH-NZ")).findFirst()
        .orElseThrow();
    var street = sheet(session("nz.lianluo"), "/api/ledger/statistics?by=COMMUNITY");
    assertThat(street.get("whole").get("received")).as("街道只看本街道").isEqualTo(ours.get("received"));
    assertThat(sum(street, "received")).isEqualTo(ours.get("received").asInt());
    assertThat(session("tlsc.shuji").get("/api/ledger/statistics?by=STREET").statusCode()).isEqualTo(404);
    assertThat(sheet(session("tlsc.shuji"), "/api/ledger/statistics?by=COMMUNITY").get("rows")).hasSize(1);
    var months = sheet(session(SECRETARIAT), "/api/ledger/statistics?by=MONTH");
    assertThat(sum(months, "closedMeanwhile")).isEqualTo(1769);
    assertThat(sum(sheet(session(SECRETARIAT), "/api/ledger/statistics?by=STREET&year=2022"), "closedMeanwhile")).isEqualTo(1769 - 575);
    var leaders = sheet(session(SECRETARIAT), "/api/ledger/statistics?by=LEADER");
    assertThat(leaders.get("rows").size()).isPositive();
    assertThat(leaders.get("whole").get("received").asInt()).isEqualTo(2090);
    assertThat(StreamSupport.stream(leaders.get("rows").spliterator(), false)).anySatisfy(row -> assertThat(row.get("received").asInt()).isPositive());
    assertThat(sheet(session(SECRETARIAT), "/api/ledger/statistics?by=STREET").get("whole").get("satisfaction").toString())
        .isEqualTo("{\"numerator\":1602,\"denominator\":1780,\"percent\":90.0}");
    assertThat(ledger.count(on(null), SECRETARIAT)).isEqualTo(2090);
    assertThat(session(SECRETARIAT).get("/api/ledger/statistics?year=2021&month=2021-03").body()).contains("不要同时选");
    assertThat(session(SECRETARIAT).get("/api/ledger/statistics?by=COLOR").statusCode()).isEqualTo(400);
  }

  private void everyNumberLeadsToItsCases(String asked) throws Exception {
    for (var kind : Stream.concat(KINDS.stream(), Stream.of("LEADER")).toList()) {
      var sheet = sheet(session(SECRETARIAT), "/api/ledger/statistics?by=" + kind + asked);
      var rows = new ArrayList<>(List.of(sheet.get("whole")));
      // of the many communities some
      sheet.get("rows").forEach(row -> rows.add(row));
      var day = asked.contains("day=") ? "&day=2022-06-30" : "";
      for (var at = 0; at < rows.size(); at += kind.equals("COMMUNITY") ? 20 : 1) {
        var row = rows.get(at);
        assertThat(cases(row, "received", day)).as("%s %s %s", kind, asked, row).isEqualTo(row.get("received").asInt());
        assertThat(cases(row, "received", "&state=IN_PROGRESS" + day)).as("%s %s", kind, row).isEqualTo(row.get("states").get("IN_PROGRESS").asInt());
        assertThat(cases(row, "closed", "&state=CLOSED" + day)).as("%s %s", kind, row).isEqualTo(row.get("closedMeanwhile").asInt());
      }
    }
  }

  /** What the ledger counts under the line's own filter. */
  private int cases(JsonNode row, String basis, String more) throws Exception {
    var asked = new StringBuilder(more);
    row.get("filter").fields().forEachRemaining(each -> asked.append('&').append(each.getKey()).append('=').append(each.getValue().asText()));
    if (row.hasNonNull("from")) {
      asked.append("&%1$sFrom=%2$s&%1$sTo=%3$s".formatted(basis, row.get("from").asText(), row.get("to").asText()));
    }
    return sheet(session(SECRETARIAT), "/api/ledger/count?" + asked.substring(Math.min(1, asked.length()))).get("lines").asInt();
  }

  private static int sum(JsonNode sheet, String field) {
    return StreamSupport.stream(sheet.get("rows").spliterator(), false).mapToInt(row -> row.get(field).asInt()).sum();
  }

  private JsonNode sheet(WebAppSession session, String path) throws Exception {
    var answer = session.get(path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return json.readTree(answer.body());
  }
}
