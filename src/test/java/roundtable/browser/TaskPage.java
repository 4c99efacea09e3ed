package roundtable.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;

/** One task: its head, its tabs, its form. */
final class TaskPage {

  private final Page page;
  private final String task;

  TaskPage(Page page, String task) {
    this.page = page;
    this.task = task;
  }

  TaskPage shown() {
    assertThat(page.locator(".task-card h2.task")).containsText(task);
    assertThat(page.locator(".fjs-form .fjs-form-field").first()).isVisible();
    return this;
  }

  Page page() {
    return page;
  }

  TaskPage claim() {
    claimButton().click();
    return claimed();
  }

  /** It is this person's, and the form is open. */
  TaskPage claimed() {
    assertThat(claimButton()).hasCount(0);
    assertThat(page.locator(".form-pane .disabled-form")).hasCount(0);
    assertThat(completeButton()).isEnabled();
    return this;
  }

  Locator claimButton() {
    return page.locator("button.claim");
  }

  Locator completeButton() {
    return page.locator(".form-actions button.btn-primary");
  }

  /** The question of that wording, with its input, its help and its message. */
  Locator question(String wording) {
    var label = page.locator("label, legend").filter(
        new Locator.FilterOptions().setHasText(Pattern.compile("^" + wording + "\\*?$")));
    return page.locator(".fjs-form-field").filter(new Locator.FilterOptions().setHas(label));
  }

  Locator input(String wording) {
    return question(wording).locator("input.fjs-input, textarea").first();
  }

  TaskPage type(String wording, String text) {
    input(wording).fill(text);
    return this;
  }

  /** A day and a time, written into their two inputs. */
  TaskPage date(String wording, String day, String time) {
    var inputs = question(wording).locator("input.fjs-input");
    inputs.first().fill(day);
    inputs.first().press("Enter");
    inputs.nth(1).fill(time);
    inputs.nth(1).press("Enter");
    return this;
  }

  /** Picks one of the answers offered as buttons. */
  TaskPage mark(String wording, String answer) {
    question(wording).getByText(answer, new Locator.GetByTextOptions().setExact(true)).click();
    return this;
  }

  /** Picks one of a list that unfolds. */
  TaskPage pick(String wording, String answer) {
    question(wording).locator(".fjs-input-group").click();
    question(wording).locator(".fjs-dropdownlist-item").getByText(answer).click();
    return this;
  }

  Locator messageAt(String wording) {
    return question(wording).locator(".fjs-form-field-error");
  }

  /** The sentence with which the server refuses. */
  Locator refusal() {
    return page.locator(".page-notifications .alert-danger").last();
  }

  void complete() {
    completeButton().click();
  }

  TaskPage tab(String label) {
    page.locator(".tabbed-content .nav-tabs a").getByText(label, new Locator.GetByTextOptions().setExact(true)).click();
    return this;
  }
}
