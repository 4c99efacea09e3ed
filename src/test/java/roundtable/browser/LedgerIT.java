package roundtable.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static roundtable.browser.PolicyWalk.button;
import static roundtable.browser.PolicyWalk.link;
import static roundtable.browser.PolicyWalk.seen;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** 台账 in the browser: found, turned, exported; nothing is said to whoever may not read it. */
class LedgerIT extends LedgerWalk {

  private static final int HEAD = 3;
  private static final String CELLS = """
      rows => rows.map(row => [row.querySelector('th .faint').innerText, row.querySelector('th a').innerText,
        ...[...row.querySelectorAll('td')].map(cell => cell.classList.contains('none') ? '' :
            [...cell.childNodes].filter(each => !each.classList?.contains('late')).map(each => each.textContent).join('').trim())])""";

  @Test
  @DisplayName("秘书处：查找、筛选、换列、排序、看过去的一天，都写在网址里，换一个窗口打开还是它；筛不到、筛错了各有一句话")
  void whatIsAskedForStandsInTheAddress() {
    var page = ledger(SECRETARIAT, 1440, 900, "/ledger");
    assertThat(page.locator(".ledger tbody tr")).not().hasCount(0);
    seen(page, "ledger-list");
    for (var view : List.of("受理与协商", "实施与销号", "办结与评议", "全部列")) {
      link(page, view).click();
      assertThat(page.locator(".views [aria-current]")).hasText(view);
      seen(page, "ledger-" + view);
    }
    page.getByText("更多筛选").click();
    picked(page, "街道（镇）").selectOption("南站街道");
    assertThat(picked(page, "社区（村）").locator("option")).not().hasCount(0);
    button(page, "筛选").click();
    assertThat(page).hasURL(Pattern.compile("street=XH-NZ"));
    assertThat(page.locator(".chips")).containsText("街道（镇）：南站街道");
    picked(page, "查找").fill("电梯");
    button(page, "查找").click();
    assertThat(page.locator(".ledger tbody tr")).hasCount(1);
    seen(page, "ledger-filtered");
    var again = page.context().newPage();
    again.navigate(page.url());
    assertThat(again.locator(".ledger tbody tr")).hasCount(1);
    assertThat(picked(again, "查找")).hasValue("电梯");
    again.close();
    page.getByLabel("去掉“查找”").click();
    assertThat(page.locator(".chips")).not().containsText("电梯");
    page.goBack();
    assertThat(page.locator(".chips")).containsText("查找：电梯");
    aPastDayAndNothing(page);
  }

  private void aPastDayAndNothing(Page page) {
    page.navigate(address() + "/ledger?day=2022-01-10");
    assertThat(page.getByText("这是2022年1月10日结束时的台账")).isVisible();
    var then = page.locator(".ledger tbody tr").count();
    seen(page, "ledger-past-day");
    button(page, "回到今天").click();
    assertThat(page).not().hasURL(Pattern.compile("day="));
    assertThat(page.locator(".ledger tbody tr").first()).isVisible();
    assertThat(page.locator(".ledger tbody tr").count()).isGreaterThan(then);
    picked(page, "排序").selectOption("时限最早的在前");
    button(page, "查找").click();
    assertThat(page.getByText("只列还有步骤时限的议题")).isVisible();
    page.navigate(address() + "/ledger?words=没有这样的议题");
    assertThat(page.getByText("没有符合条件的议题")).isVisible();
    seen(page, "ledger-empty");
    page.navigate(address() + "/ledger?state=HAPPY");
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("没有这样的状态");
    page.navigate(address() + "/ledger?day=2029-01-01");
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("2029年1月1日还没有到");
    seen(page, "ledger-refused");
  }

  @Test
  @DisplayName("翻页：不重不漏，回得去；中间一页的网址发给别人，也接着看得下去")
  void pagesFollowEachOther() {
    var page = ledger(SECRETARIAT, 1440, 900, "/ledger");
    var all = numbers(page);
    page.navigate(address() + "/ledger?size=4");
    var turned = new ArrayList<>(numbers(page));
    button(page, "下一页").click();
    assertThat(page.getByText("第2页")).isVisible();
    var second = numbers(page);
    turned.addAll(second);
    seen(page, "ledger-second-page");
    var other = page.context().newPage();
    other.navigate(page.url());
    assertThat(numbers(other)).isEqualTo(second);
    assertThat(button(other, "第一页")).isVisible();
    other.close();
    button(page, "下一页").click();
    assertThat(page.getByText("第3页")).isVisible();
    button(page, "上一页").click();
    assertThat(page.getByText("第2页")).isVisible();
    assertThat(numbers(page)).isEqualTo(second);
    // how many there are depends on what other walks have raised
    for (var n = 3; page.getByText("已到末页").count() == 0; n++) {
      button(page, "下一页").click();
      assertThat(page.getByText("第%d页".formatted(n))).isVisible();
      turned.addAll(numbers(page));
    }
    assertThat(turned).isEqualTo(all);
    button(page, "第一页").click();
    assertThat(page.getByText("第1页")).isVisible();
  }

  @Test
  @DisplayName("导出的 Excel 与页面逐格相同；后台导出看得到完成，下载的也一样；打印打得开")
  void theFileSaysCellByCellWhatTheListShows() throws IOException {
    var page = ledger(SECRETARIAT, 1440, 900, "/ledger?view=all&street=XH-NZ");
    assertThat(page.locator(".ledger tbody tr")).not().hasCount(0);
    @SuppressWarnings("unchecked")
    var shown = (List<List<String>>) page.locator(".ledger tbody tr").evaluateAll(CELLS);
    assertThat(shown).hasSizeGreaterThan(1).allSatisfy(row -> assertThat(row).hasSize(33));
    assertThat(cells(page.waitForDownload(() -> button(page, "导出 Excel").click()).path())).isEqualTo(shown);
    button(page, "后台导出").click();
    assertThat(page.getByText("已生成，共%d件".formatted(shown.size()))).isVisible();
    seen(page, "ledger-exported");
    page.reload();
    assertThat(page.getByText("已生成，共%d件".formatted(shown.size()))).isVisible();
    var file = page.waitForDownload(() -> link(page, "下载").click());
    assertThat(file.suggestedFilename()).startsWith("圆桌会台账2022-01-26").endsWith(".xlsx");
    assertThat(cells(file.path())).isEqualTo(shown);
    button(page, "收起").click();
    var printed = page.waitForPopup(() -> link(page, "打印").click());
    assertThat(printed.getByText("共%d件".formatted(shown.size()))).isVisible();
  }

  /** Every line of the file: number, then the columns, as the list reads them. */
  private static List<List<String>> cells(Path file) throws IOException {
    try (var content = Files.newInputStream(file); var book = new XSSFWorkbook(content)) {
      var sheet = book.getSheet("台账");
      var lines = new ArrayList<List<String>>();
      for (var at = HEAD; at <= sheet.getLastRowNum(); at++) {
        var row = sheet.getRow(at);
        lines.add(IntStream.range(0, row.getLastCellNum() - 1).mapToObj(cell -> text(row, cell)).toList());
      }
      return lines;
    }
  }

  private static String text(Row row, int at) {
    var cell = row.getCell(at);
    return cell != null && cell.getCellType() == CellType.NUMERIC && DateUtil.isCellDateFormatted(cell)
        ? cell.getLocalDateTimeCellValue().toLocalDate().toString() : new DataFormatter().formatCellValue(cell);
  }

  @Test
  @DisplayName("没有登录、没有权限：一句话说清楚去哪里登录、谁能看")
  void whoeverMayNotReadsWhy() {
    for (var path : List.of("/ledger", "/ledger/statistics", "/ledger/topics/" + LIFT)) {
      var stranger = Chromium.open(Screen.DESK);
      stranger.navigate(address() + path);
      assertThat(stranger.getByRole(AriaRole.ALERT).first()).containsText("请在“待办任务”登录后回到本页");
      assertThat(stranger.locator("body")).not().containsText("中山村");
      seen(stranger, "ledger-signed-out");
    }
    var policy = ledger("zhengce01", 1440, 900, "/ledger");
    assertThat(policy.getByRole(AriaRole.ALERT).first()).containsText("您目前不在这些岗位上");
    seen(policy, "ledger-not-allowed");
  }
}
