package roundtable.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A resident looks things up, on an old phone and at a desk: everything fits, a screen reader can read it. */
class PortalIT extends Walk {

  @ParameterizedTest(name = "{0} px")
  @CsvSource({"390, 844, 2", "1440, 900, 1"})
  @DisplayName("首页、公示、议题、七步进度、工作日历、找不到：都放得下，读屏软件读得懂")
  void everyPageFitsAndCanBeReadAloud(int width, int height, double scale) {
    var page = Chromium.open(new Screen(width, height, scale));
    for (var path : new String[] {"/", "/notices", "/notices?list=ENDED", "/notices?list=VOIDED", "/topics", "/calendar/1?year=2022",
        "/raise", "/follow", "/tip-off",
        "/topics/YT-2022-99999", "/statistics?year=2022", "/statistics?year=2022&place=XH-NZ", "/statistics?year=2022&place=XH-NZ-TLSC",
        "/meetings", "/results", "/results?list=PROJECTS", "/results?list=EVALUATIONS", "/open-data", firstLink(page, "/notices", "/notices/YT"), firstLink(page, "/topics", "/topics/YT")}) {
      page.navigate(address() + path);
      Sight.keep(page, "portal" + path.replaceAll("\\W+", "-") + "-" + width);
      Sight.fitsTheScreen(page);
      assertThat(new AxeBuilder(page).analyze().getViolations()).as("axe on %s", path).isEmpty();
    }
  }

  @Test
  @DisplayName("从首页到公示、到议题、到七步进度，只用手机点；大字版记得住")
  void aResidentFindsTheWayFromTheNoticeToTheTopic() {
    var page = Chromium.open(new Screen(390, 844, 2));
    page.navigate(address() + "/");
    page.getByText("大字版").click();
    assertThat(page.locator("html")).hasClass("large");
    page.locator(".cards a").first().click();
    assertThat(page.locator(".window .days")).containsText("24:00截止");
    page.getByText("这个议题从头到尾的进度").click();
    assertThat(page.locator(".way li")).hasCount(7);
    assertThat(page.locator("html")).hasClass("large");
    Sight.fitsTheScreen(page);
    Sight.keep(page, "portal-large-390");
  }

  @Test
  @DisplayName("只用键盘：第一下 Tab 可以跳到正文，查找不用鼠标")
  void theKeyboardIsEnough() {
    var page = Chromium.open(Screen.DESK);
    page.navigate(address() + "/");
    page.keyboard().press("Tab");
    assertThat(page.locator(".skip")).isFocused();
    var words = page.getByRole(AriaRole.SEARCHBOX);
    words.focus();
    page.keyboard().type("电梯");
    page.keyboard().press("Enter");
    assertThat(page.locator(".cards a").first()).containsText("电梯");
  }

  private String firstLink(Page page, String list, String prefix) {
    page.navigate(address() + list);
    return page.locator("a[href^='" + prefix + "']").first().getAttribute("href");
  }
}
