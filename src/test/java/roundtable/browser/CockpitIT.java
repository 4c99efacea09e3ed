package roundtable.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 流程监控, as the secretariat, a street and an administrator find it: each number leads to what it counts. */
class CockpitIT extends Walk {

  private static final Pattern FOREIGN = Pattern.compile("[A-Za-z]{3,}");
  private static final String PAGE = ".part";

  @ParameterizedTest(name = "{0} {1} px")
  @CsvSource({"lsh.zhuanzhi01, 1440, 900, 全区总览", "lsh.zhuanzhi01, 390, 844, 全区总览", "nz.lianluo, 1440, 900, 南站街道总览",
      "nz.lianluo, 390, 844, 南站街道总览", "qu.lingdao01, 1440, 900, 全区总览"})
  @DisplayName("首页、每个数后面的清单：中文，放得下，读屏软件读得懂，数与清单一致")
  void eachNumberLeadsToItsList(String person, int width, int height, String heading) {
    var page = cockpit(person, width, height);
    assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(heading))).isVisible();
    assertThat(page.locator(PAGE)).containsText(Pattern.compile("收到\\d+＝已办结\\d+＋办理中\\d+＋其他\\d+，差额0"));
    assertThat(page.locator(PAGE + " canvas")).hasCount(2);
    // who may not read the engine's instances is not offered its numbers
    assertThat(page.locator(PAGE).getByText("流程引擎的运行情况")).hasCount(person.startsWith("lsh.") ? 1 : 0);
    seen(page, "cockpit-%s-%d".formatted(person, width));
    var count = Integer.parseInt(figure(page, "空缺的岗位"));
    link(page, "空缺的岗位");
    assertThat(page.locator(PAGE + " tbody tr")).hasCount(count);
    if (count > 0) {
      assertThat(page.locator(PAGE)).containsText("已列出%d条，到此为止".formatted(count));
    }
    seen(page, "cockpit-list-%s-%d".formatted(person, width));
    page.goBack();
    page.locator(PAGE + " summary").last().click();
    var standing = page.locator(PAGE + " .chart").last().locator("tbody tr").first().locator("td a").innerText();
    page.locator(PAGE + " .chart").last().locator("tbody tr").first().locator("td a").click();
    assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("停在这一步骤的议题"))).isVisible();
    assertThat(page.locator(PAGE + " tbody tr")).hasCount(Integer.parseInt(standing));
    assertThat(page.locator(PAGE + " tbody a").first()).hasAttribute("href", Pattern.compile("/ledger/topics/YT-2022-\\d{5}"));
    seen(page, "cockpit-step-%s-%d".formatted(person, width));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"lsh.zhuanzhi01, 全区", "nz.lianluo, 南站街道"})
  @DisplayName("流程图：每一步停着几件写在图上，下面的表里有停留和退回；街道看到的是本街道的")
  void theDiagramSaysHowManyStandInEachStep(String person, String place) {
    var page = cockpit(person, 1440, 900);
    page.getByText("在流程图上看").click();
    assertThat(page.locator(".roundtable-step")).hasCount(7);
    assertThat(page.locator(PAGE)).containsText(place + "，");
    assertThat(page.locator(PAGE + " tbody tr").first()).containsText("确定议题");
    assertThat(page.locator(".roundtable-step").first()).containsText(page.locator(PAGE + " tbody tr").first().locator("td").first().innerText());
    assertThat(page.locator(".running-instances:visible")).hasCount(person.startsWith("lsh") ? 1 : 0);
    page.getByText("近一年").click();
    assertThat(page.locator(PAGE + " canvas")).isVisible();
    picture(page, "cockpit-diagram-" + person);
    heard(page, ".ctn-tabbed-content", "cockpit-diagram-" + person);
    page.locator(".roundtable-step").first().click();
    assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("停在这一步骤的议题"))).isVisible();
  }

  @Test
  @DisplayName("街道的清单里没有别的街道的议题；在地址里写错清单，读到一句中文")
  void aStreetFindsNothingOfAnotherStreet() {
    var page = cockpit("nz.lianluo", 1440, 900);
    for (var step : List.of("TOPIC", "OPINION", "ANALYSIS", "DELIBERATION", "PUBLICITY", "IMPLEMENTATION", "SUPERVISION")) {
      page.navigate(address() + "/camunda/app/cockpit/default/#/overview/step?step=" + step);
      assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("停在这一步骤的议题"))).isVisible();
      assertThat(page.locator(PAGE).innerText()).doesNotContain("国贸阳光社区", "金圣社区");
    }
    page.navigate(address() + "/camunda/app/cockpit/default/#/overview/nonsense");
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("格式不正确");
  }

  @Test
  @DisplayName("没有岗位的系统管理员：一句话，下面是流程引擎的运行情况；登录过期、服务器出错：一句话，能重试")
  void whatIsShownWhenThereIsNothingToShow() {
    var administrator = cockpit("admin", 1440, 900);
    assertThat(administrator.getByRole(AriaRole.ALERT)).containsText("您目前不在这些岗位上");
    assertThat(administrator.getByText("运行中的流程实例").first()).isVisible();
    seen(administrator, "cockpit-admin-1440");
    var page = cockpit("nz.lianluo", 1440, 900);
    page.route("**/api/overview?*", route -> route.fulfill(new Route.FulfillOptions().setStatus(500).setBody("")));
    page.route("**/api/overview", route -> route.fulfill(new Route.FulfillOptions().setStatus(500).setBody("")));
    page.getByText("刷新").click();
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("暂时连接不上，请稍后再试");
    page.unrouteAll();
    page.getByText("重试").click();
    assertThat(page.getByRole(AriaRole.ALERT)).hasCount(0);
    page.context().clearCookies();
    page.getByText("刷新").click();
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("登录已经过期");
    picture(page, "cockpit-signed-out");
  }

  private Page cockpit(String person, int width, int height) {
    var page = Tasklist.door(address(), "cockpit", Screen.DESK);
    page.getByPlaceholder("用户名").fill(person);
    page.getByPlaceholder("密码").fill("demo");
    page.getByText("登录").click();
    page.setViewportSize(width, height);
    assertThat(page.locator(PAGE + " h1, " + PAGE + " [role=alert]").first()).isVisible();
    return page;
  }

  private static String figure(Page page, String name) {
    return page.locator(PAGE + " .figure", new Page.LocatorOptions().setHasText(name)).locator("strong").innerText();
  }

  private static void link(Page page, String name) {
    page.locator(PAGE + " .figure", new Page.LocatorOptions().setHasText(name)).locator("a").click();
    assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name))).isVisible();
  }

  /** Kept as a picture; our part is in Chinese, fits the screen, and a screen reader finds nothing wrong with it. */
  private static void seen(Page page, String name) {
    picture(page, name);
    Sight.fitsTheScreen(page);
    assertThat(FOREIGN.matcher(page.locator(PAGE).innerText()).results().map(found -> found.group())).as(name).isEmpty();
    heard(page, "[data-plugin-id='roundtable.overview'], .roundtable-page", name);
  }

  // what stands in a shadow root is looked at too: its texts are among what passed
  private static void heard(Page page, String part, String name) {
    var heard = new AxeBuilder(page).include(part).analyze();
    assertThat(heard.getViolations()).as("axe on %s", name).isEmpty();
    assertThat(heard.getPasses()).as("axe on %s", name).anyMatch(rule -> rule.getId().equals("color-contrast"));
  }

  private static void picture(Page page, String name) {
    page.mouse().move(0, 0);
    page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", name + ".png")));
  }
}
