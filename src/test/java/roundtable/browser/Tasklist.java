package roundtable.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.LoadState;
import java.util.List;

/** 待办, as somebody who is signed in sees it. */
final class Tasklist {

  private static final String PASSWORD = "demo";
  private static final double FIRST_TRY = 20_000;
  private final Page page;

  private Tasklist(Page page) {
    this.page = page;
  }

  /** The page before the login. */
  static Page door(String address, Screen screen) {
    return door(address, "tasklist", screen);
  }

  /** The page before the login of one of the engine's applications; opened once more when it stays empty, as anybody would. */
  static Page door(String address, String app, Screen screen) {
    var page = Chromium.open(screen);
    page.navigate(address + "/camunda/app/" + app + "/default/");
    page.waitForLoadState(LoadState.NETWORKIDLE);
    try {
      page.getByPlaceholder("用户名").waitFor(new Locator.WaitForOptions().setTimeout(FIRST_TRY));
    } catch (TimeoutError empty) {
      page.reload();
    }
    assertThat(page.getByPlaceholder("用户名")).isVisible();
    return page;
  }

  static Tasklist of(String address, String person, Screen screen) {
    var page = door(address, screen);
    page.getByPlaceholder("用户名").fill(person);
    page.getByPlaceholder("密码").fill(PASSWORD);
    page.getByText("登录").click();
    return arrived(page);
  }

  /** The first page after the login. */
  static Tasklist arrived(Page page) {
    var tasklist = new Tasklist(page);
    tasklist.settled();
    return tasklist;
  }

  Page page() {
    return page;
  }

  /** Names of the tasks in the list, from top to bottom. */
  List<String> tasks() {
    settled();
    return entries().locator("h4.task").allInnerTexts().stream().map(String::strip).toList();
  }

  TaskPage open(String task) {
    entries().getByText(task).click();
    return new TaskPage(page, task).shown();
  }

  /** Waits until the list no longer has it. */
  void noLongerHas(String task) {
    assertThat(entries().getByText(task)).hasCount(0);
  }

  Locator entries() {
    return page.locator("ol.tasks-list > li.task");
  }

  private void settled() {
    assertThat(page.locator(".task-filters .task-filter.active .counter")).isVisible();
    assertThat(page.locator(".tasks-list .loader:visible")).hasCount(0);
  }
}
