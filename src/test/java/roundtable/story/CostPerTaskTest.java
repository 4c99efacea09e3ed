package roundtable.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import roundtable.SqlMeter.Cost;
import roundtable.kernel.TopicNumber;
import roundtable.topic.TopicState;

/** What a completed task costs the database, the product's own rows included: nobody makes it dearer unnoticed. */
class CostPerTaskTest extends Story {

  private static final double MOST_STATEMENTS = 60;
  private static final double MOST_ROWS = 35;
  private static final double MOST_COMMITS = 1.5;

  private final List<Line> lines = new ArrayList<>();
  private final Map<String, Long> bySql = new TreeMap<>();
  private TopicNumber lift;

  @Test
  @DisplayName("一件议题走完七步：每办结一项任务平均执行的语句、写入的行数和提交次数不超过上限")
  void aCompletedTaskStaysWithinItsStatementsRowsAndCommits() throws Exception {
    closed(planned("js.zhuangan", "先走一遍，模型和表都已读进来"));
    lift = null;
    through();
    print();
    var tasks = lines.stream().filter(Line::task).count();
    assertThat(topic(lift).state()).isEqualTo(TopicState.CLOSED);
    assertThat(sum(Line::statements) / tasks).as("语句").isLessThanOrEqualTo(MOST_STATEMENTS);
    assertThat(sum(Line::rows) / tasks).as("行").isLessThanOrEqualTo(MOST_ROWS);
    assertThat(sum(Line::commits) / tasks).as("提交").isLessThanOrEqualTo(MOST_COMMITS);
  }

  private void through() throws Exception {
    clock.set("2022-01-04T09:00:00+08:00");
    metered("registerTopic", false, () -> lift = raise("tlsc.zhuangan", Answers.intake("中山村小区加装电梯")));
    does("screenTopic", Answers.screening());
    does("visitHouseholds", Answers.visits());
    does("collectOpinions", Answers.opinions());
    does("analyseTopic", Answers.analysis());
    does("planRoundTable", Answers.plan("2022-01-08T09:00"));
    clock.set("2022-01-08T12:00:00+08:00");
    does("presideRoundTable", Answers.presiding());
    does("holdRoundTable", Answers.meeting("2022-01-08T09:00"));
    does("draftTaskPlan", Answers.taskPlan("南站街道"));
    for (var n = 0; n < 4; n++) {
      does("agreeToPlan", Answers.agreed());
    }
    clock.set("2022-01-10T10:00:00+08:00");
    does("publishNotice", Answers.publication());
    clock.set("2022-01-18T00:00:00+08:00");
    var due = dueJobs(lift);
    metered("windowClosed", false, () -> {
      due.forEach(management::executeJob);
      return null;
    });
    finish();
  }

  private void finish() throws Exception {
    does("appointCommittee", Answers.committee());
    does("startProject", Answers.start("2022-01-18"));
    does("recordProgress", Answers.progress("4栋4单元", false));
    does("recordProgress", Answers.progress("2栋5单元", true));
    does("checkProgress", Answers.check());
    does("signOff", Answers.signOff());
    does("evaluateResult", Answers.evaluation());
  }

  private void closed(TopicNumber planned) throws Exception {
    lift = planned;
    complete(lift, "presideRoundTable", Answers.presiding());
    complete(lift, "holdRoundTable", Answers.meeting("2022-01-08T09:00"));
    complete(lift, "draftTaskPlan", Answers.taskPlan("南站街道"));
    allAgree(lift);
    clock.set("2022-01-10T10:00:00+08:00");
    complete(lift, "publishNotice", Answers.publication());
    itIs(lift, "2022-01-18T00:00:00+08:00");
    finish();
    lines.clear();
    bySql.clear();
  }

  /** Claimed and completed, as in the Tasklist. */
  private void does(String name, Map<String, Object> answers) throws Exception {
    var task = tasks.createTaskQuery().processInstanceBusinessKey(lift.value()).taskDefinitionKey("userTask_" + name)
        .orderByTaskId().asc().list().get(0);
    var person = holderOf(task);
    identity.setAuthentication(person, groups(person));
    try {
      metered(name, true, () -> {
        tasks.complete(task.getId(), answers);
        return null;
      });
    } finally {
      identity.clearAuthentication();
    }
  }

  private List<String> groups(String person) {
    return identity.createGroupQuery().groupMember(person).list().stream().map(group -> group.getId()).toList();
  }

  private void metered(String name, boolean task, Callable<?> act) throws Exception {
    var cost = meter.during(act);
    lines.add(new Line(name, task, cost.statements(), cost.rows(), cost.commits()));
    cost.bySql().forEach((sql, times) -> bySql.merge(sql, times, Long::sum));
  }

  private double sum(java.util.function.ToLongFunction<Line> figure) {
    return lines.stream().mapToLong(figure).sum();
  }

  private void print() {
    lines.forEach(line -> System.out.printf("%-20s %4d %4d %4d%n", line.name(), line.statements(), line.rows(), line.commits()));
    var n = (double) lines.stream().filter(Line::task).count();
    System.out.printf("per task of %.0f: %.1f statements, %.1f rows, %.2f commits%n", n, sum(Line::statements) / n,
        sum(Line::rows) / n, sum(Line::commits) / n);
    bySql.entrySet().stream().sorted((a, b) -> Long.compare(b.getValue(), a.getValue()))
        .forEach(e -> System.out.printf("%5d %s%n", e.getValue(), e.getKey().length() > 260 ? e.getKey().substring(0, 260) : e.getKey()));
  }

  private record Line(String name, boolean task, long statements, long rows, long commits) {}
}
