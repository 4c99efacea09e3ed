package roundtable.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import roundtable.engine.SheetClock;
import roundtable.returns.Indicator;
import roundtable.returns.SheetLine;
import roundtable.returns.SheetPaper;
import roundtable.returns.SheetReadingDesk;

/** What the stories of 每月交账 and 年度考核 are made of. */
abstract class ReturnStory extends Story {

  static final String SECRETARIAT = "lsh.zhuanzhi01";
  static final String STREET = "XH-NZ";
  static final Map<String, Object> AGREED = Map.of("agreed", "true");
  static final Map<String, Object> APPROVED = Map.of("approved", "true");
  @Autowired SheetClock returns;
  @Autowired SheetReadingDesk reading;
  @Autowired FormService forms;

  /** Each story draws up its own sheets; those of other months that were drawn up on the way are nobody's. */
  @AfterEach
  void nothingStaysOpen() {
    List.of("monthly-return", "annual-assessment", "published-correction").forEach(process -> runtime.createProcessInstanceQuery().processDefinitionKey(process).list()
        .forEach(each -> runtime.deleteProcessInstance(each.getId(), "测试")));
    List.of("unit_change", "published_correction", "list_line", "list_remark", "unit_rank", "sheet_entry", "sheet_correction", "sheet_line", "unit_sheet", "sheet_batch")
        .forEach(table -> jdbc.sql("delete from " + table).update());
  }

  void itIsNow(String time) {
    clock.set(time);
    returns.drawUp();
  }

  SheetPaper paper(String number, String unit) {
    return reading.papers(number).stream().filter(paper -> paper.unit().equals(unit)).findFirst().orElseThrow();
  }

  SheetLine line(String number, String unit, Indicator indicator) {
    return paper(number, unit).lines().stream().filter(line -> line.indicator() == indicator).findFirst().orElseThrow();
  }

  /** The task about that unit's sheet. */
  Task of(String number, String task, String unit) {
    return open(number, task).stream().filter(each -> each.getName().endsWith("（%s）".formatted(paper(number, unit).unitName()))).findFirst()
        .orElse(null);
  }

  Task only(String number, String task) {
    assertThat(open(number, task)).hasSize(1);
    return open(number, task).get(0);
  }

  List<Task> open(String number, String task) {
    return tasks.createTaskQuery().processInstanceBusinessKey(number).taskDefinitionKey("userTask_" + task).list();
  }

  void done(Task task, Map<String, Object> answers) {
    complete(holderOf(task), task, answers);
  }

  /** Moves the clock and runs what became due for these sheets. */
  void passes(String number, String time) {
    clock.set(time);
    runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).list().stream()
        .flatMap(process -> management.createJobQuery().processInstanceId(process.getId()).executable().list().stream())
        .forEach(job -> management.executeJob(job.getId()));
  }

  long running(String number) {
    return runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).count();
  }

  /** The form of a task as its holder reads it. */
  String form(Task task) {
    return as(holderOf(task), () -> {
      try (var form = forms.getDeployedTaskForm(task.getId())) {
        return new String(form.readAllBytes(), StandardCharsets.UTF_8);
      }
    });
  }

  /** As if the person also held that post for a while. */
  void alsoHolds(String person, String post, Runnable act) {
    jdbc.sql("insert into holding (post, person, capacity, held_from) values (?, ?, 'DEPUTY', date '2022-01-01')").params(post, person).update();
    memberships.synchronize();
    try {
      act.run();
    } finally {
      jdbc.sql("delete from holding where post = ? and person = ?").params(post, person).update();
      memberships.synchronize();
    }
  }
}
