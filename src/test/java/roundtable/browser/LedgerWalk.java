package roundtable.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;

/** 台账, as somebody who is signed in sees it. */
abstract class LedgerWalk extends Walk {

  static final String SECRETARIAT = "lsh.zhuanzhi01";
  static final String LIFT = "YT-2022-00001";

  final Page ledger(String person, int width, int height, String path) {
    var page = tasklistOf(person, Screen.DESK).page();
    page.setViewportSize(width, height);
    page.navigate(address() + path);
    return page;
  }

  static Locator picked(Page page, String name) {
    return page.getByLabel(name, new Page.GetByLabelOptions().setExact(true));
  }

  static List<String> numbers(Page page) {
    assertThat(page.locator(".ledger tbody tr").first()).isVisible();
    return page.locator(".ledger tbody th .faint").allInnerTexts();
  }
}
