package roundtable.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** 规则, as a policy officer sees it; each walk has a table of its own. */
abstract class PolicyWalk extends Walk {

  static final String WRITER = "zhengce01";
  static final String REVIEWER = "zhengce02";

  final Page policyPage(String person, int width, int height) {
    var page = tasklistOf(person, Screen.DESK).page();
    page.setViewportSize(width, height);
    page.navigate(address() + "/policy");
    assertThat(link(page, "议题筛选")).isVisible();
    return page;
  }

  /** A draft of a table from the version in force. */
  final Page draftOf(String table, String person) {
    var page = policyPage(person, 1440, 900);
    link(page, table).click();
    button(page, "修改这张表").click();
    assertThat(page.locator("h1 .state")).hasText("草稿");
    return page;
  }

  /** Hands the open draft on; in force from the day that the demo stands at. */
  static void handOn(Page writer, String reason, String inForceFrom) {
    tab(writer, "复核发布");
    writer.getByLabel("为什么改").fill(reason);
    writer.getByLabel("依据的文号").fill("西办发〔2022〕25号");
    if (inForceFrom != null) {
      writer.getByLabel("生效日期").fill(inForceFrom);
      // the examples go another way than today, as is meant
      writer.locator(".confirm input").check();
    }
    button(writer, "交付复核").click();
    assertThat(writer.locator("h1 .state")).hasText("待复核");
  }

  /** The draft that waits, as the second person opens it from the list. */
  static void openWaiting(Page reviewer, String table) {
    reviewer.locator("tr", new Page.LocatorOptions().setHasText(table)).getByText("待复核").click();
    assertThat(reviewer.locator(".changes").first()).isVisible();
  }

  static void publish(Page reviewer) {
    button(reviewer, "发布").click();
    reviewer.getByRole(AriaRole.DIALOG).getByText("发布", new Locator.GetByTextOptions().setExact(true)).last().click();
    assertThat(reviewer.locator("h1 .state")).hasText("已发布");
  }

  static void tab(Page page, String name) {
    page.locator(".tabs a", new Page.LocatorOptions().setHasText(name)).click();
  }

  /** Kept as a picture; nothing in English, nothing beyond the edge, nothing that a screen reader stumbles over. */
  static void seen(Page page, String name) {
    Sight.keep(page, name);
    fits(page, name);
  }

  static void fits(Page page, String name) {
    Sight.fitsTheScreen(page);
    assertThat(new AxeBuilder(page).analyze().getViolations()).as("axe on %s", name).isEmpty();
  }

  static Locator link(Page page, String name) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name)).first();
  }

  static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }
}
