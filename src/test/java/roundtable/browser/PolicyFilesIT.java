package roundtable.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Tables as files: Excel, the raw text, the whole rule book; and the calendar of a year from the notice's text. */
class PolicyFilesIT extends PolicyWalk {

  private static final String NOTICE = """
      国务院办公厅关于2027年部分节假日安排的通知
      经国务院批准，现将2027年元旦、春节放假调休日期的具体安排通知如下。
      一、元旦：1月1日（周五）至3日（周日）放假，共3天。
      二、春节：2月6日（周六）至12日（周五）放假调休，共7天。2月14日（周日）上班。
      """;

  @Test
  @DisplayName("下载 Excel，改一格，上传：先看到差异，采用后才进草稿；不是 Excel 的文件用一句话拒绝；专家看原文")
  void aSpreadsheetComesBackWithItsDifference() throws IOException {
    var page = draftOf("部门时限", WRITER);
    var downloaded = page.waitForDownload(() -> link(page, "下载 Excel").click());
    assertThat(downloaded.suggestedFilename()).startsWith("部门时限").endsWith(".xlsx");
    upload(page, "上传 Excel", "x.xlsx", "not a workbook".getBytes(StandardCharsets.UTF_8));
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("Excel 工作簿");
    upload(page, "上传 Excel", "部门时限.xlsx", changed(downloaded.path()));
    assertThat(page.getByText("文件已读入，还没有写进草稿")).isVisible();
    assertThat(page.getByRole(AriaRole.DIALOG).getByText("街道提出")).isVisible();
    seen(page, "policy-excel");
    button(page, "采用这些内容").click();
    assertThat(page.getByLabel("第1行 依据")).hasValue("街道提出");
    assertThat(page.getByText("已自动保存")).isVisible();
    expert(page);
  }

  private static void expert(Page page) {
    button(page, "原始表（专家）").click();
    assertThat(page.locator(".expert .tjs-container")).isVisible();
    page.locator(".expert").scrollIntoViewIfNeeded();
    page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots/policy-expert.png")));
    var file = page.waitForDownload(() -> link(page, "下载原始文件").click());
    assertThat(file.suggestedFilename()).startsWith("部门时限").endsWith(".dmn");
    var bomb = "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><x>&a;</x>";
    upload(page, "上传原始文件", "x.dmn", bomb.getBytes(StandardCharsets.UTF_8));
    assertThat(page.locator(".expert").getByRole(AriaRole.ALERT)).isVisible();
    button(page, "不保存，收起").click();
    assertThat(page.getByLabel("第1行 依据")).hasValue("街道提出");
  }

  @Test
  @DisplayName("整册规则导出一个文件；原样导入没有新草稿；不是规则册的文件不收")
  void theRuleBookLeavesAndComesBack() throws IOException {
    var page = policyPage(WRITER, 1440, 900);
    var book = page.waitForDownload(() -> link(page, "导出整册规则").click());
    upload(page, "导入整册规则", "x.zip", new byte[] {1, 2, 3});
    assertThat(page.getByRole(AriaRole.ALERT).or(page.getByText("没有新的草稿"))).isVisible();
    upload(page, "导入整册规则", "book.zip", Files.readAllBytes(book.path()));
    assertThat(page.getByText("没有新的草稿")).isVisible();
  }

  @Test
  @DisplayName("粘贴国务院通知，按年历核对，写入草稿，另一个人当天发布；没读懂的一句一句列出来")
  void theCalendarOfAYear() {
    var page = policyPage(WRITER, 1440, 900);
    page.navigate(address() + "/policy#/calendar/2027");
    assertThat(page.getByText("2027年还没有放假安排")).isVisible();
    seen(page, "policy-calendar-missing");
    var notice = page.getByLabel("国务院办公厅关于2027年部分节假日安排的通知");
    notice.fill(NOTICE + "三、清明节：4月3日至5日放假，共4天。");
    button(page, "读取并核对").click();
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("清明节");
    button(page, "改通知原文").click();
    notice.fill(NOTICE + "2027-04-05,放假,清明节");
    button(page, "读取并核对").click();
    assertThat(page.locator("td.WORK")).hasCount(1);
    assertThat(page.locator("td.OFF")).hasCount(11);
    seen(page, "policy-calendar");
    button(page, "核对无误，写入草稿").click();
    assertThat(page.locator("h1 .state")).hasText("草稿");
    assertThat(page.getByText("检查通过")).isVisible();
    handOn(page, "录入2027年放假安排", null);
    var second = policyPage(REVIEWER, 390, 844);
    openWaiting(second, "工作日历");
    seen(second, "policy-calendar-review-phone");
    publish(second);
    assertThat(second.getByText("日历发布后重算的窗口和期限")).isVisible();
    seen(second, "policy-calendar-published-phone");
    second.navigate(address() + "/policy#/calendar/2027");
    assertThat(second.locator("td.WORK")).hasCount(1);
    seen(second, "policy-calendar-phone");
  }

  private static void upload(Page page, String label, String name, byte[] content) {
    page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).setInputFiles(new FilePayload(name, "application/octet-stream", content));
  }

  private static byte[] changed(Path workbook) throws IOException {
    try (var book = new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(workbook))); var out = new ByteArrayOutputStream()) {
      var row = book.getSheetAt(0).getRow(1);
      row.getCell(row.getLastCellNum() - 1).setCellValue("街道提出");
      book.write(out);
      return out.toByteArray();
    }
  }
}
