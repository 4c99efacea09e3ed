package roundtable.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import roundtable.SqlMeter.Cost;
import roundtable.kernel.TopicNumber;
import roundtable.topic.TopicState;

/**
 * What a completed task costs the database, the product's own rows included. The counts are stable; the ceilings lie just
 * above them, so that nobody makes a task dearer unnoticed. The goals are those of design.md 7.
 */
class CostPerTaskTest extends Story {

  private final List<Line> lines = new ArrayList<>();
  private final Map<String, Long> bySql = new TreeMap<>();
  private TopicNumber topic;

  @Test
  @DisplayName("每办结一项任务：执行的语句、写入的行数、提交次数不超过上限")
  void aCompletedTaskStaysWithinItsStatementsRowsAndCommits() throws Exception {
    // once before, so that models, tables and calendars have been read
    through();
    lines.clear();
    bySql.clear();
    through();
    print();
    assertThat(topic(topic).state()).isEqualTo(TopicState.CLOSED);
    assertThat(completed()).hasSize(29);
    assertThat(perTask(completed(), Line::statements)).as("语句，目标30").isLessThanOrEqualTo(29);
    assertThat(perTask(completed(), Line::rows)).as("行，目标16").isLessThanOrEqualTo(16);
    assertThat(perTask(completed(), Line::commits)).as("写入的提交，目标1.5").isEqualTo(1);
    assertThat(perTask(lines, Line::statements)).as("连同登记和公示期满的语句").isLessThanOrEqualTo(32.5);
    assertThat(perTask(lines, Line::rows)).as("连同登记和公示期满的行").isLessThanOrEqualTo(17.5);
  }

  @Test
  @DisplayName("签收、退回各写一行")
  void aClaimCostsOneRow() throws Exception {
    clock.set("2022-01-04T09:00:00+08:00");
    topic = raise("tlsc.zhuangan", Answers.intake("楼道照明"));
    var task = task(topic, "screenTopic");
    var person = holderOf(task);
    metered("claim", person, () -> tasks.claim(task.getId(), person));
    metered("unclaim", person, () -> tasks.setAssignee(task.getId(), null));
    print();
    assertThat(lines).extracting(Line::rows).containsExactly(1L, 1L);
    assertThat(lines).extracting(Line::statements).allMatch(n -> n <= 6);
  }

  private void through() throws Exception {
    clock.set("2022-01-04T09:00:00+08:00");
    metered("registerTopic", "tlsc.zhuangan", () -> topic = raise("tlsc.zhuangan", Answers.intake("中山村小区加装电梯")));
    does("screenTopic", Answers.screening());
    does("visitHouseholds", Answers.visits());
    does("collectOpinions", Answers.opinions());
    does("analyseTopic", Answers.analysis());
    does("acceptTopic", Answers.accepted());
    does("selectTopic", Answers.selection("2022-01-08"));
    does("appointMembers", Answers.members("街道（镇）挂点领导"));
    does("draftPlan", Answers.plan("2022-01-08T09:00"));
    does("communicateFirst", Answers.noTalk());
    does("confirmPlan", Answers.presiding());
    does("sendNotice", Answers.notice());
    clock.set("2022-01-08T12:00:00+08:00");
    does("deliberate", Answers.meeting("2022-01-08T09:00"));
    does("publishResult", Answers.resultPublication("2022-01-08"));
    does("draftTaskPlan", Answers.taskPlan("南站街道"));
    for (var party = 0; party < 4; party++) {
      does("agreeToPlan", Answers.agreed());
    }
    clock.set("2022-01-10T10:00:00+08:00");
    does("publishNotice", Answers.publication());
    clock.set("2022-01-18T00:00:00+08:00");
    var due = dueJobs(topic);
    metered("windowClosed", null, () -> due.forEach(management::executeJob));
    carriedOut();
  }

  private void carriedOut() throws Exception {
    does("appointCommittee", Answers.committee());
    does("startProject", Answers.start("2022-01-18"));
    does("recordProgress", Answers.progress("4栋4单元", false));
    does("recordProgress", Answers.progress("2栋5单元", true));
    does("followProgress", Answers.followUp());
    does("pressSupervision", Answers.pressing());
    does("checkProgress", Answers.check());
    does("signOff", Answers.signOff());
    does("evaluateResult", Answers.evaluation());
    does("closeLedger", Answers.ledgerClose());
  }

  private void does(String name, Map<String, Object> answers) throws Exception {
    var task = tasks.createTaskQuery().processInstanceBusinessKey(topic.value()).taskDefinitionKey("userTask_" + name)
        .orderByTaskId().asc().list().get(0);
    metered(name, holderOf(task), () -> tasks.complete(task.getId(), answers));
  }

  private void metered(String name, String person, Runnable act) throws Exception {
    Callable<Cost> measured = () -> meter.during(() -> {
      act.run();
      return null;
    });
    var cost = person == null ? measured.call() : as(person, measured);
    lines.add(new Line(name, cost.statements(), cost.rows(), cost.commits()));
    cost.bySql().forEach((sql, times) -> bySql.merge(sql, times, Long::sum));
  }

  private List<Line> completed() {
    return lines.stream().filter(line -> !List.of("registerTopic", "windowClosed").contains(line.name())).toList();
  }

  private double perTask(List<Line> of, ToLongFunction<Line> figure) {
    return of.stream().mapToLong(figure).sum() / (double) completed().size();
  }

  private void print() {
    System.out.printf("%n%-20s %10s %6s %8s%n", "任务", "statements", "rows", "commits");
    lines.forEach(line -> System.out.printf("%-20s %10d %6d %8d%n", line.name(), line.statements(), line.rows(), line.commits()));
    Stream.of(completed(), lines).forEach(of -> System.out.printf("%-20s %10.1f %6.1f %8.2f%n",
        of == lines ? "registration too" : "per task", perTask(of, Line::statements), perTask(of, Line::rows),
        perTask(of, Line::commits)));
    bySql.entrySet().stream().sorted(Map.Entry.<String, Long>comparingByValue().reversed()).limit(40)
        .forEach(each -> System.out.printf("%5d  %.100s%n", each.getValue(), each.getKey()));
  }

  private record Line(String name, long statements, long rows, long commits) {}
}
