package roundtable.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import roundtable.journal.EventKind;
import roundtable.overdue.OverdueStage;

/** {@code overdue-supervision.bpmn}: 由区民政局、各街道全过程督查. Each stage on its day, until the step is done. */
class OverdueSupervisionTest extends Supervision {

  @Test
  @DisplayName("黄色、红色、催办、督办、提请移送，都在《七步时限》定的那一天")
  void everyStageComesOnItsDayAndTheStepsEndEndsItsSupervision() {
    var topic = raise("js.zhuangan", Answers.intake("楼道照明"));
    assertStage(topic, "2022-01-09T10:00:00+08:00", null);
    assertStage(topic, "2022-01-10T10:00:00+08:00", OverdueStage.REMINDED);
    assertStage(topic, "2022-01-11T10:00:00+08:00", OverdueStage.REMINDED);
    itIs(topic, "2022-01-11T23:59:59+08:00");
    assertThat(supervisionNames(topic)).isEmpty();
    itIs(topic, "2022-01-12T00:00:00+08:00");
    assertStage(topic, "2022-01-12T10:00:00+08:00", OverdueStage.URGED);
    assertThat(postOf(task(topic, "answerUrge"))).isEqualTo("XH-CYZ-JS.community-secretary");
    itIs(topic, "2022-01-14T00:00:00+08:00");
    assertStage(topic, "2022-01-14T10:00:00+08:00", OverdueStage.SUPERVISED);
    assertThat(holderOf(task(topic, "signOrder"))).isEqualTo("cyz.lianluo");
    assertThat(refused(topic, "signOrder", order("施工方，2022-01-20，到场"))).contains("施工方", "单位全称");
    assertThat(refused(topic, "signOrder", order("金圣社区，2022-01-20，协调对接"))).startsWith("要做的事只有");
    assertThat(refused(topic, "signOrder", Map.of("problem", "未筛选"))).isEqualTo("请至少列出一个责任方");
    assertThat(refused("admin", topic, "signOrder", order("金圣社区，2022-01-20，筛选"))).contains("您不在");
    complete(topic, "signOrder", order("金圣社区，2022-01-20，完成筛选"));
    assertThat(postOf(task(topic, "answerOrder"))).isEqualTo("XH-CYZ-JS.community-cadre");
    assertThat(paper(topic, "answerOrder")).contains("要做的事", "完成筛选", "2022年1月20日", "2022年1月11日");
    assertStage(topic, "2022-01-25T10:00:00+08:00", OverdueStage.REFERRED);
    assertThat(line("cyz.jiwei", topic).daysOver()).isEqualTo(14);
    complete(topic, "screenTopic", Answers.screening());
    assertThat(supervisionTasks(topic)).isEmpty();
    assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(topic.value())
        .processDefinitionKey("overdue-supervision").count()).isZero();
    assertThat(line("cyz.jiwei", topic)).isNull();
  }

  @Test
  @DisplayName("提请移送由人确认：不提请的写明理由；提请的交给移送流程")
  void aPersonDecidesAboutTheReferral() {
    var declined = referable();
    assertThat(refused(declined, "confirmReferral", Map.of("proposed", "false"))).isEqualTo("请填写事实和理由");
    assertThat(refused(declined, "confirmReferral", Map.of("proposed", "true", "facts", "拖延"))).isEqualTo("提请移送的，请选择移送情形");
    complete(declined, "confirmReferral", Map.of("proposed", "false", "facts", "社区疫情封控，非主观拖延"));
    var proposed = referable();
    complete(proposed, "confirmReferral", Map.of("proposed", "true", "ground", "PROCRASTINATION", "facts", "催办督办后仍未筛选"));
    assertThat(tasks.createTaskQuery().processInstanceBusinessKey(proposed.value()).tenantIdIn("sealed").count())
        .as("秘书长再看一次").isEqualTo(1);
    assertThat(tasks.createTaskQuery().processInstanceBusinessKey(declined.value()).tenantIdIn("sealed").count()).isZero();
    assertThat(count("select count(*) from act_ru_variable where text_ in ('PROPOSED', 'DECLINED')")).as("被督办的单位看不到结果").isZero();
    assertThat(decision(declined)).isEqualTo("false null 社区疫情封控，非主观拖延 cyz.lianluo");
    assertThat(decision(proposed)).isEqualTo("true PROCRASTINATION 催办督办后仍未筛选 cyz.lianluo");
    assertThat(journal.timeline(proposed)).as("被督办的单位看得到时间线，移送不写在里面")
        .noneMatch(event -> event.detail().contains("移送"));
  }

  @Test
  @DisplayName("督办单的责任方里有本街道：提不提请移送由理事会办公室定")
  void nobodyDecidesWhetherTheirOwnStreetIsReferred() {
    var topic = raise("js.zhuangan", Answers.intake("楼道照明"));
    itIs(topic, "2022-01-12T00:00:00+08:00");
    itIs(topic, "2022-01-14T00:00:00+08:00");
    complete(topic, "signOrder", order("朝阳洲街道，2022-01-20，协调产权单位"));
    itIs(topic, "2022-01-25T00:00:00+08:00");
    assertThat(postOf(task(topic, "confirmReferral"))).isEqualTo("XH-LSH.secretariat");
  }

  @Test
  @DisplayName("催办、督办单都答复了，步骤完成才算完；答复过的不能再答")
  void answersDoNotEndTheSupervisionTheStepDoes() {
    var topic = raise("js.zhuangan", Answers.intake("楼道照明"));
    itIs(topic, "2022-01-12T00:00:00+08:00");
    complete(topic, "answerUrge", urgeAnswer("明天上门核实"));
    itIs(topic, "2022-01-14T00:00:00+08:00");
    complete(topic, "signOrder", order("金圣社区，2022-01-20，完成筛选"));
    assertThat(refused(topic, "answerOrder", orderAnswer("明天上门核实"))).as("与催办的答复相同").contains("没有新进展");
    assertThat(refused(topic, "answerOrder", Map.of("answer", "已核实", "completed", "true"))).contains("佐证材料");
    complete(topic, "answerOrder", orderAnswer("已上门核实4户"));
    assertThat(supervisionTasks(topic)).isEmpty();
    assertThat(count("select count(*) from order_party where topic = ? and answered_at is not null", topic.value())).isEqualTo(1);
    itIs(topic, "2022-01-25T00:00:00+08:00");
    assertThat(supervisionNames(topic)).containsExactly("confirmReferral");
    complete(topic, "screenTopic", Answers.screening());
    assertThat(supervisionTasks(topic)).isEmpty();
  }

  @Test
  @DisplayName("没有放假安排的年份：什么都不会自行发生，时限写明待国务院通知")
  void nothingHappensByItselfInAnUnknownYear() {
    clock.set("2041-03-01T09:00:00+08:00");
    var topic = raise("js.zhuangan", Answers.intake("楼道照明"));
    itIs(topic, "2042-03-01T00:00:00+08:00");
    assertThat(supervisionTasks(topic)).isEmpty();
    assertThat(task(topic, "screenTopic").getDueDate()).isNull();
    assertThat(journal.timeline(topic)).anyMatch(event -> event.detail().contains("待国务院通知"));
    assertThat(wordsOf(catchThrowable(() -> change("cyz.lianluo", topic, extension(5))))).contains("待国务院通知");
  }

  @Test
  @DisplayName("七个步骤各有一个到期计时")
  void everyStepIsSupervisedWhenItsDayComes() {
    var topic = raise("js.zhuangan", Answers.intake("中山村小区加装电梯"));
    late(topic, "screenTopic", Answers.screening());
    late(topic, "visitHouseholds", Answers.visits());
    complete(topic, "collectOpinions", Answers.opinions());
    late(topic, "analyseTopic", Answers.analysis());
    complete(topic, "acceptTopic", Answers.accepted());
    convene(topic, in(3) + "T09:00");
    supervised(topic, 3);
    complete(topic, "deliberate", Answers.meeting(LocalDate.now(clock).minusDays(1) + "T09:00"));
    late(topic, "draftTaskPlan", with(Answers.taskPlan("朝阳洲街道"), "targetDate", "2024-09-10"));
    allAgree(topic);
    complete(topic, "publishNotice", Answers.publication());
    itIs(topic, in(20) + "T00:00:00+08:00");
    late(topic, "appointCommittee", Answers.committee());
    complete(topic, "startProject", Answers.start(LocalDate.now(clock).toString()));
    complete(topic, "recordProgress", Answers.progress("4栋4单元\n2栋5单元", true));
    late(topic, "checkProgress", with(Answers.check(), "passed", "false", "rectification", "补装扶手"));
    complete(topic, "rectify", Map.of("rectified", "正在推进", "evidence", "照片2"));
    assertThat(happened(topic)).contains(EventKind.NO_PROGRESS);
    assertThat(happened(topic).stream().filter(EventKind.STEP_OVERDUE::equals)).hasSize(7);
  }

  @Test
  @DisplayName("两人同时签发：只有一份督办单")
  void twoWhoSignAtOnceLeaveOneOrder() throws Exception {
    var topic = raise("js.zhuangan", Answers.intake("楼道照明"));
    itIs(topic, "2022-01-12T00:00:00+08:00");
    itIs(topic, "2022-01-14T00:00:00+08:00");
    var task = task(topic, "signOrder");
    var threads = Executors.newFixedThreadPool(2);
    try {
      Callable<Boolean> sign = () -> {
        complete("cyz.lianluo", task, order("金圣社区，2022-01-20，完成筛选"));
        return true;
      };
      assertThat(threads.invokeAll(List.of(sign, sign)).stream().filter(Supervision::succeeded)).hasSize(1);
    } finally {
      threads.shutdownNow();
    }
    assertThat(count("select count(*) from supervision_order where topic = ?", topic.value())).isEqualTo(1);
    assertThat(supervisionNames(topic)).containsExactly("answerOrder", "answerUrge");
    assertThat(journal.firstBrokenEntry(topic)).isEmpty();
  }
}
