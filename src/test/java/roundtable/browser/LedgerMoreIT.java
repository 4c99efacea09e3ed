package roundtable.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static roundtable.browser.PolicyWalk.button;
import static roundtable.browser.PolicyWalk.link;
import static roundtable.browser.PolicyWalk.seen;

import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 覆盖、排名、历史台账: beside the list of the ledger, at both widths. */
class LedgerMoreIT extends LedgerWalk {

  private static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  @ParameterizedTest(name = "{0} × {1}")
  @CsvSource({"1440, 900", "390, 800"})
  @DisplayName("秘书处：治理单元的覆盖情况，点名还没有组织的；还没有公布过排名时有一句话")
  void coverageAndRanking(int width, int height) {
    var page = ledger(SECRETARIAT, width, height, "/ledger/coverage");
    assertThat(page.getByText("尚未建立组织的（5个）")).isVisible();
    assertThat(page.locator(".figures").getByText("629")).isVisible();
    seen(page, "ledger-coverage-" + width);
    link(page, "排名").click();
    assertThat(page.getByText("还没有审批公布的排名")).isVisible();
    seen(page, "ledger-ranking-" + width);
    page.navigate(address() + "/ledger/nothing-of-ours");
    assertThat(page.locator("h1")).containsText("台账");
  }

  @ParameterizedTest(name = "{0} × {1}")
  @CsvSource({"1440, 900", "390, 800"})
  @DisplayName("历史台账：选文件，各列认得出来，检查点名不能导入的行，改好的才有“导入”")
  void aPastLedgerIsTried(int width, int height) throws IOException {
    var page = ledger(SECRETARIAT, width, height, "/ledger");
    page.navigate(address() + "/assets/past-ledgers/index.html");
    page.setInputFiles("input[type=file]", new FilePayload("2016年台账.xlsx", EXCEL, file("没有的社区")));
    assertThat(page.getByLabel("议题（必须）")).hasValue("0");
    button(page, "检查").click();
    assertThat(page.getByText("组织机构里没有叫“没有的社区”的社区（村），请写全称")).isVisible();
    assertThat(button(page, "导入")).hasCount(0);
    seen(page, "past-ledger-faults-" + width);
    page.setInputFiles("input[type=file]", new FilePayload("2016年台账.xlsx", EXCEL, file("铁路四村社区")));
    button(page, "检查").click();
    assertThat(page.getByText("1行都看过了，可以导入1个议题。")).isVisible();
    assertThat(button(page, "导入")).isVisible();
    seen(page, "past-ledger-ready-" + width);
  }

  private static byte[] file(String community) throws IOException {
    try (var book = new XSSFWorkbook(); var out = new ByteArrayOutputStream()) {
      var sheet = book.createSheet("台账");
      row(sheet, 0, "议题", "社区", "收到日期", "办理情况", "办结日期");
      row(sheet, 1, "楼道堆物清理", community, "2016-03-05", "已办结", "2016-06-01");
      book.write(out);
      return out.toByteArray();
    }
  }

  private static void row(XSSFSheet sheet, int number, String... texts) {
    var row = sheet.createRow(number);
    IntStream.range(0, texts.length).forEach(column -> row.createCell(column).setCellValue(texts[column]));
  }
}
