package roundtable.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static roundtable.browser.PolicyWalk.button;
import static roundtable.browser.PolicyWalk.link;
import static roundtable.browser.PolicyWalk.seen;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 统计 and one topic in the browser: every number leads to its cases, every case to its last entry, each reader to their own. */
class LedgerTopicIT extends LedgerWalk {

  private static final String DIVERTED = "YT-2022-00004";

  @Test
  @DisplayName("统计：差额为0，每张图都有表格，点一个数就是它背后的议题，件数一致；按年、按领导也一样")
  void everyNumberLeadsToItsCases() {
    var page = ledger(SECRETARIAT, 1440, 900, "/ledger/statistics");
    assertThat(page.locator(".charts canvas")).hasCount(2);
    assertThat(page.locator(".figures .right dd")).hasText("0");
    seen(page, "ledger-statistics");
    page.getByText("以表格显示").first().click();
    assertThat(page.locator(".chart table").first()).isVisible();
    for (var by : List.of("按街道（镇）", "按社区（村）", "按承办单位", "按类型", "按层级", "按来源", "按年度", "按月份", "按挂点领导")) {
      link(page, by).click();
      assertThat(page.locator(".tabs [aria-current]")).hasText(by);
      assertThat(page.locator(".list.numbers:not(.bars) .whole")).isVisible();
      leadsToAsMany(page, page.locator(".list.numbers:not(.bars) tbody tr td a").first());
      leadsToAsMany(page, page.locator(".list.numbers:not(.bars) tbody tr td a").filter(new Locator.FilterOptions().setHasNotText("%")).last());
    }
    page.getByLabel("年份").selectOption("2022年");
    page.getByLabel("月份").selectOption("1月");
    assertThat(page).hasURL(Pattern.compile("month=2022-01"));
    assertThat(page.getByText("2022年1月", new Page.GetByTextOptions().setExact(true))).isVisible();
    leadsToAsMany(page, page.locator(".figures a").first());
    seen(page, "ledger-statistics-month");
    assertThat(page.waitForDownload(() -> link(page, "导出 Excel").click()).suggestedFilename()).isEqualTo("圆桌会统计2022年1月.xlsx");
  }

  private static void leadsToAsMany(Page page, Locator number) {
    var value = number.innerText().strip();
    var from = page.url();
    number.click();
    assertThat(page.locator(".total strong")).hasText(value);
    assertThat(page.locator(".ledger tbody tr")).hasCount(Integer.parseInt(value));
    page.goBack();
    assertThat(page).hasURL(from);
    assertThat(page.locator(".list.numbers:not(.bars) .whole")).isVisible();
  }

  @Test
  @DisplayName("一件议题：流程图标出走过的、正在的；换一张图；时间线只看一种；文书下载得到")
  void aTopicIsReadToItsLastEntry() throws IOException {
    var page = ledger(SECRETARIAT, 1440, 900, "/ledger?words=" + LIFT);
    link(page, "中山村小区加装电梯").click();
    assertThat(page).hasURL(Pattern.compile("/ledger/topics/" + LIFT));
    assertThat(page.locator(".drawing .standing")).hasCount(1);
    assertThat(page.locator(".drawing .passed").first()).isVisible();
    page.getByText("以表格显示走过的环节").click();
    assertThat(page.locator(".diagram tbody")).containsText("筛选议题");
    seen(page, "ledger-topic");
    button(page, "看正在的环节").click();
    seen(page, "ledger-topic-near");
    page.locator(".runs button", new Page.LocatorOptions().setHasText("圆桌会十步工作法")).click();
    assertThat(page.locator(".drawing .passed").first()).isVisible();
    page.getByText("以表格显示走过的环节").click();
    assertThat(page.locator(".diagram tbody")).containsText("选议题");
    page.getByLabel("只看").selectOption("召开圆桌会");
    assertThat(page.locator(".timeline li")).hasCount(1);
    assertThat(page.locator(".timeline li")).containsText("依据：《参会人员》");
    var paper = page.waitForDownload(() -> page.locator(".documents a", new Page.LocatorOptions().setHasText("会议纪要")).click());
    assertThat(Files.readAllBytes(paper.path())).startsWith('P', 'K');
    page.locator("#documents").scrollIntoViewIfNeeded();
    seen(page, "ledger-topic-documents");
    // one that has ended, which the Cockpit shows no more
    page.navigate(address() + "/ledger/topics/" + DIVERTED);
    assertThat(page.locator(".drawing .passed").first()).isVisible();
    assertThat(page.locator(".drawing .standing")).hasCount(0);
    assertThat(page.locator("h1 + p .state")).hasText("已转办");
    seen(page, "ledger-topic-finished");
  }

  @Test
  @DisplayName("流程监控打开一件议题的流程：图上标出走过的环节，“议题时间线”一页写着谁什么时候做了什么，链接到台账里的这件议题")
  void theCockpitTellsTheTopicOfAProcess() {
    var page = ledger(SECRETARIAT, 1440, 900, "/ledger");
    var run = page.evaluate("fetch('/api/ledger/topics/%s/diagrams').then(said => said.json()).then(all => all[0].id)".formatted(LIFT));
    page.navigate(address() + "/camunda/app/cockpit/default/#/process-instance/" + run + "/runtime");
    // the first of the tabs; the way so far on the drawing
    assertThat(page.locator(".roundtable-topic .timeline li").first()).containsText("2022年1月26日");
    assertThat(page.locator(".roundtable-topic")).containsText("召开圆桌会");
    assertThat(page.locator("[data-element-id=callActivity_deliberate].roundtable-passed, [data-element-id=userTask_screenTopic].roundtable-passed").first()).isVisible();
    page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", "cockpit-way.png")));
    // beside it the Cockpit shows the ids of the engine, which are no words
    page.locator(".roundtable-topic").screenshot(new Locator.ScreenshotOptions().setPath(Path.of("target", "screenshots", "cockpit-topic.png")));
    // what other walks attached has names like 照片.jpg
    assertThat(page.locator(".roundtable-topic").innerText().replaceAll("“[^”]*”", "")).doesNotContainPattern("[A-Za-z]{3,}");
    link(page, LIFT + "：流程图、台账、文书").click();
    assertThat(page.locator("h1")).hasText("中山村小区加装电梯");
  }

  @ParameterizedTest(name = "{0} {1} px")
  @CsvSource({"nz.lianluo, 1440, 900", "nz.lianluo, 390, 844", "qu.lingdao01, 1440, 900", "qu.lingdao01, 390, 844", "lsh.zhuanzhi01, 390, 844"})
  @DisplayName("街道只有本街道，领导看全区；电脑、手机上都放得下，读屏软件读得懂；别的街道的议题凭网址打不开")
  void everybodyReadsTheirOwn(String person, int width, int height) {
    var page = ledger(person, width, height, "/ledger");
    assertThat(page.locator(".ledger tbody tr").first()).isVisible();
    seen(page, "ledger-%s-%d".formatted(person, width));
    var street = person.startsWith("nz.");
    var places = page.locator(".ledger td.of-place").allInnerTexts();
    assertThat(places.stream().allMatch(place -> place.contains("南站街道"))).isEqualTo(street);
    page.navigate(address() + "/ledger/statistics");
    assertThat(page.locator(".figures .right dd")).hasText("0");
    seen(page, "ledger-statistics-%s-%d".formatted(person, width));
    page.navigate(address() + "/ledger/topics/" + LIFT);
    assertThat(page.locator(".drawing .standing")).hasCount(1);
    seen(page, "ledger-topic-%s-%d".formatted(person, width));
    if (street) {
      page.navigate(address() + "/ledger/topics/YT-2022-00002");
      assertThat(page.getByRole(AriaRole.ALERT)).containsText("或者不在您的查看范围");
      assertThat(page.locator("body")).not().containsText("金刚纱窗");
      seen(page, "ledger-not-theirs-" + width);
      page.navigate(address() + "/ledger?street=XH-CYZ");
      assertThat(page.getByText("没有符合条件的议题")).isVisible();
    }
  }
}
