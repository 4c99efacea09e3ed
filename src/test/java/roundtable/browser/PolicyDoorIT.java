package roundtable.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 规则, before anybody has signed in: the page that was built from src/main/frontend runs under the product's own content policy. */
class PolicyDoorIT extends Walk {

  @ParameterizedTest(name = "{0} px")
  @CsvSource({"390, 844, 2", "1440, 900, 1"})
  @DisplayName("没有登录打开规则页：说清楚去哪里登录，不弹密码窗，放得下，读屏软件读得懂")
  void whoeverIsNotSignedInReadsWhereToGo(int width, int height, double scale) {
    var page = Chromium.open(new Screen(width, height, scale));
    List<String> hindered = new ArrayList<>();
    page.onConsoleMessage(message -> {
      if (message.text().contains("Content Security Policy")) {
        hindered.add(message.text());
      }
    });
    page.onResponse(answer -> {
      if (answer.headers().containsKey("www-authenticate")) {
        hindered.add(answer.url());
      }
    });
    page.navigate(address() + "/policy");
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("请在“待办任务”登录后回到本页");
    assertThat(page.getByText("打开待办任务登录（新窗口）")).isVisible();
    Sight.keep(page, "policy-door-" + width);
    Sight.fitsTheScreen(page);
    assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
    assertThat(hindered).isEmpty();
  }
}
