package roundtable.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Tag;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;

/** A walk through several days: in a JVM of its own, as {@code pom.xml} says, for its clock goes forward; each class has its own demo. */
@Tag("days")
@DirtiesContext
abstract class TimeWalk extends LedgerWalk {

  private static final int TALL = 2200;
  @Autowired private TaskService tasks;

  /** As {@code POST /demo/clock} does for anybody. */
  final void itIs(Page page, String time) {
    var answer = page.request().post(address() + "/demo/clock", RequestOptions.create().setData(Map.of("to", time)));
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
  }

  /** A task as somebody opens it from their list, claimed. */
  final TaskPage opened(String person, String task) {
    return tasklistOf(person, Screen.DESK).open(task).claim();
  }

  /** A task of a long list, by its own address as it stands behind the list's links; claimed. */
  final TaskPage openedByLink(String person, String about, String task) {
    var found = tasks.createTaskQuery().processInstanceBusinessKey(about).taskName(task).singleResult();
    var page = tasklistOf(person, Screen.DESK).page();
    page.navigate(address() + "/camunda/app/tasklist/default/#/?task=" + found.getId());
    return new TaskPage(page, task).shown().claim();
  }

  /** Kept as a picture at the width of a desk and of a phone, as tall as the form is; nothing in English, nothing beyond the edge. */
  static void look(TaskPage task, String name) {
    var page = task.page();
    for (var width : new int[] {390, 1440}) {
      page.setViewportSize(width, TALL);
      Sight.keep(page, "%s-%d".formatted(name, width));
      Sight.fitsTheScreen(page);
    }
    page.setViewportSize(Screen.DESK.width(), Screen.DESK.height());
  }

  /** Leaves the field that was typed in, as the hand does on its way to the button, and presses it. */
  static void sent(TaskPage task) {
    task.page().keyboard().press("Tab");
    task.complete();
  }

  /** Completes it, and waits until it is gone from the list. */
  static void done(TaskPage task, String name) {
    sent(task);
    assertThat(task.page().locator(".task-card h2.task")).hasCount(0);
    Tasklist.arrived(task.page()).noLongerHas(name);
    task.page().close();
  }
}
