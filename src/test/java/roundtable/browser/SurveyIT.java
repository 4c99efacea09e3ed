package roundtable.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A resident answers 群众需求普查 and reads the result of the last one, on a phone and at a desk. */
class SurveyIT extends Walk {

  private static final String ENDED = "/surveys/XQ-2022-001";

  @ParameterizedTest(name = "{0} px")
  @CsvSource({"390, 844, 2", "1440, 900, 1"})
  @DisplayName("从首页进普查，漏选社区、多选了都有一句话，改好提交；每一页都放得下，读屏软件读得懂")
  void aResidentAnswers(int width, int height, double scale) {
    var page = Chromium.open(new Screen(width, height, scale));
    page.navigate(address() + "/");
    page.locator(".cards a[href^='/surveys/']").first().click();
    seen(page, "form", width);
    for (var choice : new String[] {"停车位", "老旧小区改造", "社区（老年）食堂", "教育网点优化布局"}) {
      page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(choice)).check();
    }
    page.locator("textarea").fill("中午想有个吃饭的地方");
    submit(page);
    assertThat(page.locator("#community-said")).containsText("请从列表中选择您住的社区（村）");
    assertThat(page.locator("#q1-said")).containsText("第1题最多选3项，现在选了4项");
    assertThat(page.locator("textarea")).hasValue("中午想有个吃饭的地方");
    seen(page, "faults", width);
    page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("停车位")).uncheck();
    page.locator("#community").selectOption("XH-NZ-TLSC");
    page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("不太方便")).check();
    submit(page);
    assertThat(page.locator("h1")).hasText("已收到您的答卷");
    seen(page, "answered", width);
  }

  @ParameterizedTest(name = "{0} px")
  @CsvSource({"390, 844, 2", "1440, 900, 1"})
  @DisplayName("普查清单、普查结果、社区的结果、纸质问卷、太小的地方：放得下，读得懂")
  void aResidentReadsTheResult(int width, int height, double scale) {
    var page = Chromium.open(new Screen(width, height, scale));
    for (var path : new String[] {"/surveys", "/surveys?ended=true", ENDED, ENDED + "?place=XH-NZ-TLSC", ENDED + "?place=XH-NZ-ZSL",
        ENDED + "/sheet", "/surveys/XQ-2022-999"}) {
      page.navigate(address() + path);
      seen(page, path.replaceAll("\\W+", "-"), width);
    }
  }

  @Test
  @DisplayName("只用键盘作答：跳到题目、空格勾选、方向键选、回车提交；大字版也放得下")
  void theKeyboardIsEnough() {
    var page = Chromium.open(new Screen(390, 844, 2));
    page.navigate(address() + "/text-size?size=large&back=/surveys");
    page.locator(".cards a").first().click();
    assertThat(page.locator("html")).hasClass("large");
    page.locator("#community").focus();
    page.keyboard().type("站前里社区");
    page.keyboard().press("Tab");
    page.keyboard().press("Space");
    assertThat(page.locator("input[name=q1]").first()).isChecked();
    page.locator("input[name=q2]").first().focus();
    page.keyboard().press("ArrowDown");
    assertThat(page.locator("input[name=q2]").nth(1)).isChecked();
    seen(page, "large", 390);
    page.keyboard().press("Enter");
    assertThat(page.locator("main")).containsText("已收到");
  }

  private static void submit(Page page) {
    page.locator("main form button[type=submit]").click();
  }

  private static void seen(Page page, String name, int width) {
    Sight.keep(page, "survey-" + name + "-" + width);
    page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", "survey-%s-%d-whole.png".formatted(name, width))).setFullPage(true));
    Sight.fitsTheScreen(page);
    assertThat(new AxeBuilder(page).analyze().getViolations()).as("axe on %s", name).isEmpty();
  }
}
