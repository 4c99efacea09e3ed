package roundtable.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import roundtable.WebAppSession;
import roundtable.kernel.TopicNumber;
import roundtable.ledger.LedgerStandingDesk;

/** 历史台账导入: past years' ledgers become history of the district, each topic counted by its year; a whole file or nothing (R105, R106, R112). */
class PastLedgerTest extends Story {

  @Autowired private LedgerStandingDesk standings;
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String API = "/api/ledger/imports";
  private static final String SECRETARIAT = "lsh.zhuanzhi01";
  private static final List<String> HEADINGS = List.of("序号", "街道", "社区", "议题名称", "受理日期", "办理情况", "办结时间", "承办单位", "很满意", "不满意");

  @Test
  @DisplayName("有标题行、两行表头、合并单元格的台账：认得出各列，检查无误后导入；台账、统计、时间线都看得到，注明历史台账；导入以前的日子不变")
  void aPastLedgerIsTaken() throws IOException {
    var secretariat = session(SECRETARIAT);
    var file = ledger(sheet -> {
      row(sheet, 3, "1", "南站街道", "铁路四村社区", "楼道堆物清理", "2017-03-05", "已办结", "2017/6/1", "区民政局", "12", "1");
      row(sheet, 4, "2", "", "", "路灯修复", "2017年12月20日", "办结", "2018.1.5", "某某公司", "3", "0");
      row(sheet, 5, "3", "桃花镇", "国贸阳光社区", "邻里纠纷（13970000000）", "20170401", "转办", "", "", "", "");
      row(sheet, 6, "合计", "", "", "3", "", "", "", "", "", "");
      sheet.addMergedRegion(new CellRangeAddress(3, 4, 1, 1));
      sheet.addMergedRegion(new CellRangeAddress(3, 4, 2, 2));
    });
    var read = read(secretariat.upload(API + "/reading", "2017年台账.xlsx", file), 200);
    var proposed = read.path("sheets").get(0).path("choice");
    assertThat(proposed.path("headingRows").asInt()).isEqualTo(3);
    assertThat(proposed.path("places").path("TITLE").asInt()).isEqualTo(3);
    assertThat(proposed.path("places").path("VERY_SATISFIED").asInt()).isEqualTo(8);
    assertThat(read.path("sheets").get(0).path("columns").get(8).asText()).isEqualTo("满意度／很满意");

    var trial = read(send(secretariat, "/trial", file, proposed), 200).path("trial");
    assertThat(trial.path("faults")).isEmpty();
    assertThat(trial.path("skipped")).hasSize(1);
    assertThat(trial.path("remarks").toString()).contains("某某公司", "似乎写有电话");
    assertThat(trial.path("years")).singleElement().satisfies(year -> assertThat(List.of(year.path("year").asInt(), year.path("received").asInt(),
        year.path("closed").asInt(), year.path("diverted").asInt(), year.path("rejected").asInt())).containsExactly(2017, 3, 2, 1, 0));
    assertThat(count("select count(*) from past_topic")).isZero();

    var taken = read(send(secretariat, "", file, proposed), 201);
    assertThat(taken.path("topics").asInt()).isEqualTo(3);
    var first = taken.path("firstNumber").asText();
    assertThat(first).startsWith("YT-2017-");
    var texts = read(secretariat.get("/api/ledger/topics/" + first), 200).path("texts");
    assertThat(texts.path("importedFrom").asText()).isEqualTo("2017年台账.xlsx第4行，“四进访民情 五步促协商”时期");
    assertThat(texts.path("state").asText()).isEqualTo("已办结（销号）");
    assertThat(texts.path("community").asText()).isEqualTo("铁路四村社区");
    assertThat(texts.path("unit").asText()).isEqualTo("区民政局");
    assertThat(secretariat.get("/api/ledger/topics/" + first + "/timeline").body()).contains("导入历史台账", "2017年3月5日收到议题", "2017年6月1日已办结");
    assertThat(read(secretariat.get("/api/ledger/topics/" + first + "?day=2022-01-03"), 404).path("message").asText()).contains("没有编号为");
    assertThat(standings.isAnythingReceived(LocalDate.parse("2017-12-31"))).as("没有为此编制考核单").isFalse();
    assertThat(statistics(secretariat, "2022-01-04")).as("按收到的年份统计").containsExactly(3, 2, 0, 1);
    assertThat(statistics(secretariat, "2022-01-03")).as("导入以前的日子，台账还是当时的样子").containsExactly(0, 0, 0, 0);
    assertThat(statistics(secretariat, "2018-12-31")).containsExactly(0, 0, 0, 0);
    assertThat(journal.firstBrokenEntry(new TopicNumber(first))).isEmpty();
    refused(send(secretariat, "", file, proposed), 422, "这份文件已于2022年1月4日导入过");
    assertThat(read(secretariat.get(API), 200)).singleElement().satisfies(each -> assertThat(each.path("fileName").asText()).isEqualTo("2017年台账.xlsx"));
    var resaved = ledger(sheet -> row(sheet, 3, "1", "南站街道", "铁路四村社区", "路灯修复", "2017-12-20", "办结", "2018-01-05", "", "", ""));
    assertThat(read(send(secretariat, "/trial", resaved, proposed), 200).path("trial").path("faults").toString()).as("台账还没有跟上也认得出").contains("台账里已有");
    var thisYear = ledger(sheet -> row(sheet, 3, "1", "", "铁路四村社区", "今年的事", "2022-01-02", "已办结", "2022-01-03", "", "", ""));
    assertThat(read(send(secretariat, "/trial", thisYear, proposed), 200).path("trial").path("faults").toString()).contains("今年的请登记为新议题");
    var again = ledger(sheet -> row(sheet, 3, "9", "", "铁路四村", "楼道堆物清理", "2017-03-05", "已办结", "2017-06-02", "", "", ""));
    assertThat(read(send(secretariat, "/trial", again, proposed), 200).path("trial").path("faults").toString()).contains("台账里已有");
  }

  private static List<Integer> statistics(WebAppSession session, String day) {
    var whole = read(session.get("/api/ledger/statistics?by=STREET&year=2017&day=" + day), 200).path("whole");
    return List.of(whole.path("received").asInt(), whole.path("states").path("CLOSED").asInt(), whole.path("states").path("IN_PROGRESS").asInt(),
        whole.path("states").path("DIVERTED").asInt());
  }

  @Test
  @DisplayName("每一处不对的都点名到行和列；有一行不对，一行也不导入")
  void everyBadRowIsNamedAndNothingIsHalfTaken() throws IOException {
    var secretariat = session(SECRETARIAT);
    var file = ledger(sheet -> {
      row(sheet, 3, "1", "南站街道", "铁路四村社区", "好的一行", "2016-03-05", "已办结", "2016-06-01", "", "", "");
      row(sheet, 4, "2", "桃花镇", "铁路四村社区", "街道不对", "2016-03-05", "已办结", "2016-06-01", "", "", "");
      row(sheet, 5, "3", "", "没有的社区", "社区不对", "2016-03-05", "已办结", "2016-06-01", "", "", "");
      row(sheet, 6, "4", "", "铁路四村社区", "", "2016-13-05", "已办结", "2016-06-01", "", "很多", "");
      row(sheet, 7, "5", "", "铁路四村社区", "还在办", "2016-03-05", "办理中", "", "", "", "");
      row(sheet, 8, "6", "", "铁路四村社区", "倒过来", "2016-03-05", "已办结", "2016-01-01", "", "", "");
      row(sheet, 9, "7", "", "铁路四村社区", "没有日期", "", "已办结", "2016-06-01", "", "", "");
      row(sheet, 10, "8", "", "铁路四村社区", "太早", "2001-01-01", "已办结", "2016-06-01", "", "", "");
      row(sheet, 11, "9", "南站街道", "铁路四村社区", "好的一行", "2016-03-05", "已办结", "2016-06-02", "", "", "");
      row(sheet, 12, "10", "", "铁路四村社区", "公式", "2016-03-05", "已办结", "", "", "", "");
      sheet.getRow(12).getCell(6).setCellFormula("NOW()");
    });
    var choice = read(secretariat.upload(API + "/reading", "坏.xlsx", file), 200).path("sheets").get(0).path("choice");
    var trial = read(send(secretariat, "/trial", file, choice), 200).path("trial");
    assertThat(trial.path("faulty").asInt()).isEqualTo(9);
    assertThat(trial.path("faults").findValuesAsText("row")).containsExactly("5", "6", "7", "7", "7", "8", "9", "10", "11", "12", "13", "13", "13");
    assertThat(trial.path("faults").toString()).contains("铁路四村社区属于南站街道", "没有叫“没有的社区”", "没有填写", "“2016-13-05”不是日期", "“很多”不是人数",
        "请按“议题登记”登记为新议题", "2016-01-01不在收到日期与去年年底之间", "没有填写，无法计入年份", "不在2015年至去年年底之间", "与上面的一行", "是公式");
    refused(send(secretariat, "", file, choice), 422, "现在什么也没有导入。第一处：第5行“街道（镇）”");
    assertThat(count("select count(*) from past_topic where received_on = date '2016-03-05'")).isZero();
  }

  @Test
  @DisplayName("别的岗位、没有登录、不是 Excel、没有选列、同一列选两次、五千零一行：一句话，什么也不留下")
  void whoAndWhatIsRefused() throws IOException {
    var file = ledger(sheet -> row(sheet, 3, "1", "", "铁路四村社区", "一件", "2016-03-05", "已办结", "2016-06-01", "", "", ""));
    var secretariat = session(SECRETARIAT);
    var choice = read(secretariat.upload(API + "/reading", "一件.xlsx", file), 200).path("sheets").get(0).path("choice");
    for (var person : List.of("nz.lianluo", "zhengce01", "jw.jiancha01")) {
      var other = session(person);
      assertThat(read(other.get(API), 404).path("message").asText()).contains("历史台账由理事会办公室导入");
      refused(other.upload(API + "/reading", "一件.xlsx", file), 404, "理事会办公室");
      refused(send(other, "/trial", file, choice), 404, "理事会办公室");
      refused(send(other, "", file, choice), 404, "理事会办公室");
    }
    assertThat(new WebAppSession(port).get(API).statusCode()).isEqualTo(401);
    refused(secretariat.upload(API + "/reading", "台账.xlsx", "不是表".getBytes(StandardCharsets.UTF_8)), 422, "不能按 Excel 工作簿");
    refused(secretariat.upload(API, "台账.xlsx", file), 400, "choice");
    refused(secretariat.upload(API + "?choice=nonsense", "台账.xlsx", file), 422, "请先选择工作表和各列");
    refused(send(secretariat, "", file, JSON.readTree("{\"sheet\": \"别的\", \"headingRows\": 3, \"places\": {}}")), 422, "没有工作表“别的”");
    refused(send(secretariat, "", file, JSON.readTree("{\"sheet\": \"台账\", \"headingRows\": 3, \"places\": {}}")), 422, "请指明哪一列是议题、收到日期、社区（村）");
    refused(send(secretariat, "", file, JSON.readTree("{\"sheet\": \"台账\", \"headingRows\": 3, \"places\": {\"TITLE\": 1, \"RECEIVED_ON\": 1, \"COMMUNITY\": 2, "
        + "\"STATE\": 5}}")), 422, "指的是同一列");
    var huge = ledger(sheet -> IntStream.range(0, 5_001).forEach(n -> row(sheet, 3 + n, "1", "", "铁路四村社区", "第%d件".formatted(n), "2016-03-05",
        "已办结", "2016-06-01", "", "", "")));
    refused(send(secretariat, "", huge, choice), 422, "一次最多导入5000行，现为5001行");
    assertThat(count("select count(*) from past_topic where received_on = date '2016-03-05'")).isZero();
  }

  private static HttpResponse<String> send(WebAppSession session, String path, byte[] file, JsonNode choice) {
    return session.upload(API + path + "?choice=" + URLEncoder.encode(choice.toString(), StandardCharsets.UTF_8), "2017年台账.xlsx", file);
  }

  private static void refused(HttpResponse<String> answer, int status, String sentence) {
    assertThat(read(answer, status).path("message").asText()).contains(sentence);
  }

  private static JsonNode read(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    try {
      return JSON.readTree(answer.body());
    } catch (IOException unreadable) {
      throw new AssertionError(answer.body(), unreadable);
    }
  }

  /** A title over all columns, and headings of two rows. */
  private static byte[] ledger(Consumer<XSSFSheet> content) throws IOException {
    try (var book = new XSSFWorkbook(); var out = new ByteArrayOutputStream()) {
      var sheet = book.createSheet("台账");
      row(sheet, 0, "西湖区幸福圆桌会议题台账");
      sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, HEADINGS.size() - 1));
      row(sheet, 1, HEADINGS.stream().map(heading -> heading.endsWith("满意") ? "满意度" : heading).toArray(String[]::new));
      row(sheet, 2, HEADINGS.stream().map(heading -> heading.endsWith("满意") ? heading : "").toArray(String[]::new));
      IntStream.range(0, 8).forEach(column -> sheet.addMergedRegion(new CellRangeAddress(1, 2, column, column)));
      content.accept(sheet);
      book.write(out);
      return out.toByteArray();
    }
  }

  private static void row(XSSFSheet sheet, int number, String... texts) {
    var row = sheet.createRow(number);
    IntStream.range(0, texts.length).forEach(column -> row.createCell(column).setCellValue(texts[column]));
  }
}
