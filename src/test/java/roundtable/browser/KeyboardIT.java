package roundtable.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Without a mouse, and with everything a quarter larger. */
class KeyboardIT extends Walk {

  private static final String VISITS = "入户走访核实：铁路四村楼道照明维修";
  private static final int STEPS = 120;

  @Test
  @DisplayName("只用键盘：登录、选任务、签收、填写、完成")
  void everythingCanBeDoneFromTheKeyboard() {
    var page = Tasklist.door(address(), Screen.LAPTOP);
    walkTo(page, page.getByPlaceholder("用户名"));
    type(page, "tlsc.minqing");
    page.keyboard().press("Tab");
    assertThat(page.getByPlaceholder("密码")).isFocused();
    type(page, "demo");
    page.keyboard().press("Enter");
    var tasklist = Tasklist.arrived(page);
    press(page, tasklist.entries().getByText(VISITS));
    var task = new TaskPage(page, VISITS).shown();
    press(page, task.claimButton());
    task.claimed();
    walkTo(page, task.input("走访情况"));
    type(page, "4栋4单元301，2022-01-26，方南，愿意出资");
    press(page, task.completeButton());
    tasklist.noLongerHas(VISITS);
  }

  private static void press(Page page, Locator target) {
    walkTo(page, target);
    page.keyboard().press("Enter");
  }

  private static void walkTo(Page page, Locator target) {
    assertThat(target).isVisible();
    for (var step = 0; step < STEPS && !isFocused(target); step++) {
      page.keyboard().press("Tab");
    }
    assertThat(target).isFocused();
  }

  private static boolean isFocused(Locator target) {
    return (Boolean) target.evaluate("each => each === document.activeElement");
  }

  private static void type(Page page, String text) {
    page.keyboard().type(text);
  }
}
