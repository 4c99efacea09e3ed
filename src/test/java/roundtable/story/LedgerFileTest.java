package roundtable.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import roundtable.WebAppSession;

/** The ledger over its addresses: on the screen, in Excel, on paper; the same in all three. */
class LedgerFileTest extends LedgerStory {

  private static final int HEAD = 3;
  @Autowired private ObjectMapper json;

  @Test
  @DisplayName("导出的 Excel 打开来逐格核对：与页面一件不差、一格不差；表上写明筛选条件")
  void theWorkbookSaysCellByCellWhatThePageSays() throws Exception {
    IntStream.rangeClosed(1, 3).forEach(n -> raise("tlsc.zhuangan", Answers.intake("核对第%d件".formatted(n))));
    planned("tlsc.zhuangan", "核对第4件");
    var session = session("nz.lianluo");
    var page = json.readTree(ok(session, "/api/ledger?street=XH-NZ&size=200&words=" + encoded("核对第")));
    assertThat(page.get("rows")).hasSize(4);
    try (var book = book(session, "/api/ledger/xlsx?street=XH-NZ&words=" + encoded("核对第"))) {
      var sheet = book.getSheet("台账");
      assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("“幸福圆桌会”议题台账（截至2022年1月8日）");
      assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).isEqualTo("筛选条件：街道（镇）：南站街道；查找：“核对第”；最近收到的在前");
      assertThat(sheet.getLastRowNum()).isEqualTo(HEAD + 3);
      var columns = page.get("columns");
      for (var row = 0; row < 4; row++) {
        var line = page.get("rows").get(row);
        assertThat(sheet.getRow(HEAD + row).getCell(0).getStringCellValue()).isEqualTo(line.get("number").asText());
        for (var column = 0; column < columns.size(); column++) {
          assertThat(text(sheet.getRow(HEAD + row).getCell(column + 1))).as("%s %s", line.get("number"), columns.get(column))
              .isEqualTo(line.get("texts").path(columns.get(column).get("name").asText()).asText(""));
        }
      }
      assertThat(book.getSheet("说明").getRow(0).getCell(0).getStringCellValue()).contains("南站街道", "2022年1月8日");
      assertThat(book.getSheet("说明").getRow(1).getCell(0).getStringCellValue()).isEqualTo("共4件");
    }
  }

  @Test
  @DisplayName("标题像公式：Excel 里仍是文字，不会算、不会连网，编辑过也不变")
  void nothingInTheWorkbookIsAFormula() throws Exception {
    var titles = List.of("=HYPERLINK(\"http://127.0.0.1/\",\"点我\")", "@SUM(1+1)", "＝1+1公式", "-2+3公式");
    titles.forEach(title -> raise("tlsc.zhuangan", with(Answers.intake(title), "place", "公式墙")));
    try (var book = book(session(SECRETARIAT), "/api/ledger/xlsx?words=" + encoded("公式墙"))) {
      var found = new ArrayList<String>();
      for (var row = HEAD; row <= book.getSheetAt(0).getLastRowNum(); row++) {
        var cell = book.getSheetAt(0).getRow(row).getCell(1);
        assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
        assertThat(cell.getCellStyle().getQuotePrefixed()).as(cell.getStringCellValue()).isTrue();
        found.add(cell.getStringCellValue());
      }
      assertThat(found).containsExactlyInAnyOrderElementsOf(titles);
      assertThat(book.getSheetAt(0).getRow(HEAD).getCell(3).getCellStyle().getQuotePrefixed()).isFalse();
    }
  }

  @Test
  @DisplayName("后台导出：看得见进度，完成后下载；别人的导出打不开；取消后没有文件")
  void aLongExportRunsBesideAndCanBeCancelled() throws Exception {
    raise("tlsc.zhuangan", Answers.intake("后台导出一件"));
    var session = session(SECRETARIAT);
    var begun = json.readTree(session.post("/api/ledger/exports?words=" + encoded("后台导出"), "").body());
    var id = begun.get("id").asText();
    var done = waited(session, id);
    assertThat(done.get("state").asText()).isEqualTo("DONE");
    assertThat(done.get("done").asInt()).isEqualTo(1);
    assertThat(done.get("total").asInt()).isEqualTo(1);
    try (var book = book(session, "/api/ledger/exports/" + id + "/xlsx")) {
      assertThat(book.getSheetAt(0).getRow(HEAD).getCell(1).getStringCellValue()).isEqualTo("后台导出一件");
    }
    var other = session("nz.lianluo");
    assertThat(other.get("/api/ledger/exports/" + id).statusCode()).isEqualTo(404);
    assertThat(other.download("/api/ledger/exports/" + id + "/xlsx").statusCode()).isEqualTo(404);
    // a file that is being made, as another node would see it
    jdbc.sql("update ledger_export set state = 'RUNNING' where id = ?").param(id).update();
    assertThat(session.send("DELETE", "/api/ledger/exports/" + id, "application/json", BodyPublishers.noBody()).body()).contains("CANCELLED");
    assertThat(session.get("/api/ledger/exports/" + id + "/xlsx").body()).contains("已取消", "不能下载");
    jdbc.sql("update ledger_export set state = 'RUNNING' where id = ?").param(id).update();
    clock.pass(Duration.ofMinutes(3));
    assertThat(session.get("/api/ledger/exports/" + id).body()).contains("FAILED", "请重新导出");
  }

  @Test
  @DisplayName("打印：A4横向一张表，写明筛选条件；标题里的标记是文字")
  void thePaperHasTheSameLines() {
    var topic = raise("tlsc.zhuangan", with(Answers.intake("<b>打印</b>一件"), "place", "打印墙"));
    var page = ok(session("nz.lianluo"), "/api/ledger/print?words=" + encoded("打印墙"));
    assertThat(page).contains(topic.value(), "&lt;b&gt;打印&lt;/b&gt;一件", "筛选条件：查找：“打印墙”", "共1件", "/assets/ledger-print.css").doesNotContain("<b>打印");
    assertThat(ok(session("nz.lianluo"), "/api/ledger/print?words=" + encoded("没有这样的议题"))).contains("没有符合条件的议题");
    assertThat(ok(session("nz.lianluo"), "/api/ledger/print?sort=CLOSED&words=" + encoded("打印墙"))).as("没有办结的不在其中，表上写明").contains("范围：只列有办结日期的");
  }

  @Test
  @DisplayName("没登录、别的街道的编号、写错的条件：各有一句话，什么也不漏")
  void badRequestsGetASentence() {
    var theirs = raise("js.zhuangan", Answers.intake("金圣社区停车"));
    var session = session("nz.lianluo");
    assertThat(session.get("/api/ledger/topics/" + theirs).statusCode()).isEqualTo(404);
    assertThat(session.get("/api/ledger/topics/" + theirs).body()).contains("不在您的查看范围").doesNotContain("停车");
    assertThat(session.get("/api/ledger/topics/" + theirs + "/timeline").statusCode()).isEqualTo(404);
    assertThat(ok(session("cyz.lianluo"), "/api/ledger/topics/" + theirs + "/timeline")).contains("议题登记", "金圣社区停车");
    assertThat(ok(session("cyz.lianluo"), "/api/ledger/topics/" + theirs + "/check")).isEqualTo("[]");
    assertThat(session.get("/api/ledger/topics/YT-1").body()).contains("议题编号“YT-1”不正确");
    assertThat(List.of("state=OPEN", "color=red", "day=31.1.2022", "overdue=maybe", "size=x", "after=x", "street=" + "9".repeat(41),
        "receivedFrom=2022-02-01&receivedTo=2022-01-01", "street=XH-XX", "unit=XH-NOBODY")).allSatisfy(wrong -> {
          var answer = session.get("/api/ledger?" + wrong);
          assertThat(answer.statusCode()).as(wrong).isIn(400, 422);
          assertThat(json.readTree(answer.body()).get("message").asText()).as(wrong).containsPattern("\\p{IsHan}{3}");
        });
    assertThat(session.get("/api/ledger?street=XH-XX").body()).contains("没有代码为“XH-XX”");
    assertThat(List.of("foo=1", "day=2099-01-01")).allSatisfy(wrong -> {
      var paper = session.get("/api/ledger/print?" + wrong);
      assertThat(paper.statusCode()).isEqualTo(422);
      assertThat(paper.body()).as("打印页上的一句话，不是接口的回答").contains("<h1>没有办成</h1>", "role=\"alert\"");
    });
    assertThat(session.get("/api/ledger/no/such/page").body()).contains("没有这个网址").doesNotContain("Not Found", "no/such");
    assertThat(session.page("/api/ledger/no/such/page").body()).contains("<h1>没有办成</h1>", "没有这个网址").doesNotContain("Whitelabel");
    assertThat(session.get("/api/ledger/statistics?year=99999").body()).contains("年份请写四位数");
    assertThat(new WebAppSession(port).get("/api/ledger").statusCode()).isEqualTo(401);
    assertThat(session("admin").get("/api/ledger").statusCode()).isEqualTo(404);
  }

  @Test
  @DisplayName("读一页台账问数据库的次数不随议题增加；没有新记的，就不再跟")
  void aPageAsksAsOftenHoweverManyTopicsThereAre() throws Exception {
    raise("tlsc.zhuangan", Answers.intake("次数一件"));
    ledger.page(search(null, null, null, ""), null, 200, SECRETARIAT);
    var before = meter.during(() -> ledger.page(search(null, null, null, ""), null, 200, SECRETARIAT)).statements();
    IntStream.rangeClosed(1, 5).forEach(n -> raise("tlsc.zhuangan", Answers.intake("次数第%d件".formatted(n))));
    ledger.page(search(null, null, null, ""), null, 200, SECRETARIAT);
    assertThat(meter.during(() -> ledger.page(search(null, null, null, ""), null, 200, SECRETARIAT)).statements())
        .isEqualTo(before).isLessThanOrEqualTo(4);
  }

  private JsonNode waited(WebAppSession session, String id) throws Exception {
    for (var n = 0; n < 100; n++) {
      var export = json.readTree(session.get("/api/ledger/exports/" + id).body());
      if (!export.get("state").asText().equals("RUNNING")) {
        return export;
      }
      Thread.sleep(100);
    }
    throw new AssertionError("not finished");
  }

  private static XSSFWorkbook book(WebAppSession session, String path) throws Exception {
    var answer = session.download(path);
    assertThat(answer.statusCode()).as(new String(answer.body(), StandardCharsets.UTF_8)).isEqualTo(200);
    return new XSSFWorkbook(new ByteArrayInputStream(answer.body()));
  }

  private static String text(Cell cell) {
    return cell == null ? "" : new DataFormatter().formatCellValue(cell);
  }

  private static String ok(WebAppSession session, String path) {
    var answer = session.get(path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
