package roundtable.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import roundtable.journal.EventKind;
import roundtable.kernel.Level;
import roundtable.kernel.SevenStep;
import roundtable.kernel.TopicNumber;
import roundtable.topic.TopicState;

/** {@code seven-step-flow.bpmn}: topics on their way through the seven steps. */
class SevenStepFlowTest extends Story {

  @Test
  @DisplayName("铁路四村加装电梯：三方协商、自筹41万元、先解决问题成熟一个装一个，中秋节前用上电梯")
  void theLiftAtTieluSicunGoesFromRaisedToClosedUnitByUnit() {
    var lift = planned("tlsc.zhuangan", "中山村小区加装电梯");
    complete(lift, "deliberate", Answers.meeting("2022-01-08T09:00"));
    complete(lift, "draftTaskPlan", Answers.taskPlan("南站街道"));
    complete(lift, "publishResult", Answers.resultPublication("2022-01-08"));
    complete(lift, "followProgress", Answers.followUp());
    complete(lift, "pressSupervision", Answers.pressing());
    assertThat(openTasks(lift)).containsOnly("agreeToPlan").as("街道、区住建局、挂点领导、低层住户").hasSize(4);
    allAgree(lift);
    clock.set("2022-01-26T10:00:00+08:00");
    complete(lift, "publishNotice", Answers.publication());
    itIs(lift, "2022-02-08T00:00:00+08:00");
    complete(lift, "appointCommittee", Answers.committee());
    complete(lift, "startProject", Answers.start("2022-02-08"));
    complete(lift, "recordProgress", Answers.progress("4栋4单元", false));
    complete(lift, "recordProgress", Answers.progress("2栋5单元", true));
    complete(lift, "checkProgress", Answers.check());
    complete(lift, "signOff", Answers.signOff());
    complete(lift, "evaluateResult", Answers.evaluation());
    complete(lift, "closeLedger", Answers.ledgerClose());
    assertThat(topic(lift).state()).isEqualTo(TopicState.CLOSED);
    assertThat(steps(lift)).isEqualTo(Arrays.stream(SevenStep.values()).map(SevenStep::name)
        .collect(Collectors.joining(" ")));
    assertThat(journal.firstBrokenEntry(lift)).isEmpty();
    assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(lift.value()).count()).isZero();
  }

  @Test
  @DisplayName("金圣小区15户金刚纱窗网：装好14户不能报完工、不能销号，15/15才行")
  void theWindowScreensAtJinshengCannotBeClosedWhileOneHouseholdIsMissing() {
    var screens = screensInProgress();
    complete(screens, "recordProgress", Answers.progress(households(1, 14), false));
    assertThat(refused(screens, "recordProgress", with(Answers.progress("", true), "content", "协调对接中")))
        .isEqualTo("还有1个单元未完成（14/15），不能报告完工");
    assertThat(refused(screens, "recordProgress", Answers.progress("第16户", false))).contains("第16户", "未完成的有：第15户");
    complete(screens, "recordProgress", Answers.progress("第15户", true));
    assertThat(task(screens, "checkProgress")).isNotNull();
    assertThat(happened(screens)).contains(EventKind.PROJECT_FINISHED);
  }

  @Test
  @DisplayName("国贸阳光暑托班：退休教师、共建单位、团区委出人出力，没有资金也能办")
  void theHolidayCareAtGuomaoRunsOnVolunteersInsteadOfMoney() {
    var plan = with(Answers.taskPlan("国贸阳光社区"), "amount", 0, "funding", "", "units", "",
        "resources", "退休教师志愿者8人；区文化馆手工课；团区委大学生", "consentUnits", "区文化馆\n团区委");
    var care = agreed("gmyg.zhuangan", plan);
    clock.set("2022-01-10T10:00:00+08:00");
    complete(care, "publishNotice", Answers.publication());
    itIs(care, "2022-01-18T00:00:00+08:00");
    complete(care, "appointCommittee", Answers.committee());
    complete(care, "startProject", with(Answers.start("2022-01-18"), "contributions", rows("""
        [{"contributor": "小区退休教师", "kind": "LABOUR", "item": "托管班值班8人"},
         {"contributor": "区文化馆", "kind": "LABOUR", "item": "手工非遗课每周2次"}]""")));
    complete(care, "recordProgress", Answers.progress("中山村小区加装电梯", true));
    complete(care, "checkProgress", Answers.check());
    complete(care, "signOff", Answers.signOff());
    complete(care, "evaluateResult", Answers.evaluation());
    assertThat(topic(care).state()).isEqualTo(TopicState.CLOSED);
    assertThat(count("select count(*) from contribution where topic = ? and amount = 0", care.value())).isEqualTo(2);
  }

  @Test
  @DisplayName("个人诉求：与公共事务严格区分，转办并给回执")
  void aPrivateClaimIsDivertedWithAReceipt() {
    var claim = raise("tlsc.zhuangan", Answers.intake("邻居水管漏水要求赔偿"));
    complete(claim, "screenTopic", with(Answers.screening(), "affair", "PRIVATE_CLAIM", "divertTo", "人民调解委员会"));
    assertThat(topic(claim).state()).isEqualTo(TopicState.DIVERTED);
    assertThat(topic(claim).stateReason()).contains("个人诉求").contains("人民调解委员会");
    assertThat(count("select count(*) from diversion where topic = ? and divert_to = '人民调解委员会'", claim.value()))
        .isEqualTo(1);
    assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(claim.value()).count()).isZero();
  }

  @Test
  @DisplayName("不属于三公及拓展领域的，不予受理并告知理由")
  void aTopicOutsideTheFieldsIsRejectedWithAReason() {
    var topic = raise("tlsc.zhuangan", Answers.intake("某公司内部待遇"));
    complete(topic, "screenTopic", with(Answers.screening(), "field", "OTHER"));
    assertThat(topic(topic).state()).isEqualTo(TopicState.REJECTED);
    assertThat(topic(topic).stateReason()).isNotBlank();
  }

  @Test
  @DisplayName("情况不清的暂缓，复核后恢复办理，重新筛选")
  void aPostponedTopicIsReviewedAndScreenedAgain() {
    var topic = raise("tlsc.zhuangan", Answers.intake("楼道照明"));
    complete(topic, "screenTopic", with(Answers.screening(), "ready", "false"));
    assertThat(topic(topic).state()).isEqualTo(TopicState.POSTPONED);
    complete(topic, "reviewPostponed", Map.of("decision", "RESUME", "reason", "已摸清户数"));
    assertThat(topic(topic).state()).isEqualTo(TopicState.PENDING);
    complete(topic, "screenTopic", Answers.screening());
    assertThat(topic(topic).state()).isEqualTo(TopicState.IN_PROGRESS);
  }

  @Test
  @DisplayName("暂缓的议题复核后转办，有去向有回执")
  void aPostponedTopicCanBePassedOn() {
    var topic = raise("tlsc.zhuangan", Answers.intake("楼道堆物"));
    complete(topic, "screenTopic", with(Answers.screening(), "ready", "false"));
    assertThat(refused(topic, "reviewPostponed", Map.of("decision", "DIVERT", "reason", "属执法事项")))
        .isEqualTo("选择转办时，请填写转办去向");
    complete(topic, "reviewPostponed", Map.of("decision", "DIVERT", "reason", "属执法事项", "divertTo", "区城管执法局"));
    assertThat(topic(topic).state()).isEqualTo(TopicState.DIVERTED);
    assertThat(count("select count(*) from diversion where topic = ?", topic.value())).isEqualTo(1);
  }

  @Test
  @DisplayName("没有达成一致：再议一次，仍超出本级的提请上一级，由区领导主持")
  void anotherRoundAndThenTheNextLevelUnderItsPresider() {
    var topic = planned("tlsc.zhuangan", "占用消防通道");
    complete(topic, "deliberate", Answers.notAgreed("2022-01-08T09:00", "ANOTHER_ROUND"));
    again(topic, "2022-01-15");
    complete(topic, "deliberate", Answers.notAgreed("2022-01-15T09:00", "BEYOND_LEVEL"));
    complete(topic, "acceptTopic", Map.of("decision", "ACCEPT"));
    assertThat(topic(topic).level()).isEqualTo(Level.DISTRICT);
    complete(topic, "analyseTopic", Answers.analysis());
    assertThat(topic(topic).level()).as("提级之后不因再次研判退回").isEqualTo(Level.DISTRICT);
    chooseDay(topic, "2022-01-22");
    assertThat(refused(topic, "appointMembers", Answers.members("街道（镇）挂点领导"))).isEqualTo("区级议题必须有区级领导参加，不能由他人代替");
    complete(topic, "appointMembers", Answers.members("区级领导"));
    complete(topic, "draftPlan", Answers.plan("2022-01-22T09:00"));
    assertThat(refused(topic, "communicateFirst", Answers.noTalk())).contains("提前与区领导沟通");
    complete(topic, "communicateFirst", Answers.talk("2022-01-14"));
    assertThat(holderOf(task(topic, "confirmPlan"))).isEqualTo("qu.lingdao01");
    complete(topic, "confirmPlan", Answers.presiding());
    complete(topic, "sendNotice", Answers.notice());
    clock.set("2022-01-22T12:00:00+08:00");
    assertThat(refused(topic, "deliberate", Answers.notAgreed("2022-01-22T09:00", "BEYOND_LEVEL")))
        .contains("没有上一级");
    complete(topic, "deliberate", Answers.meeting("2022-01-22T09:00"));
    assertThat(task(topic, "draftTaskPlan")).isNotNull();
  }

  @Test
  @DisplayName("协商未达成一致的暂缓；复核后另行再议，或者转办")
  void aTopicWithoutAgreementIsPostponedAndNeverLost() {
    var topic = planned("tlsc.zhuangan", "停车位划分");
    complete(topic, "deliberate", Answers.notAgreed("2022-01-08T09:00", "NO_AGREEMENT"));
    assertThat(topic(topic).state()).isEqualTo(TopicState.POSTPONED);
    complete(topic, "reviewStalled", Map.of("decision", "RESUME", "reason", "物业提出新方案"));
    assertThat(topic(topic).state()).isEqualTo(TopicState.IN_PROGRESS);
    again(topic, "2022-01-15");
    complete(topic, "deliberate", Answers.notAgreed("2022-01-15T09:00", "NO_AGREEMENT"));
    complete(topic, "reviewStalled", Map.of("decision", "DIVERT", "reason", "属产权纠纷", "divertTo", "区司法局"));
    assertThat(topic(topic).state()).isEqualTo(TopicState.DIVERTED);
    assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(topic.value()).count()).isZero();
    assertThat(count("select count(*) from step_clock where topic = ? and ended_at is null", topic.value())).isZero();
  }

  @Test
  @DisplayName("有一方不同意，计划书退回修改，重新征求同意，之前不能公示")
  void whoeverTheyBindAgreesBeforeThePlanIsPublished() {
    var topic = resolved("tlsc.zhuangan", "中山村小区加装电梯");
    complete(topic, "draftTaskPlan", Answers.taskPlan("南站街道"));
    var consents = tasks.createTaskQuery().processInstanceBusinessKey(topic.value()).list();
    var first = consents.get(0);
    complete(holderOf(first), first, Map.of("agreed", "false", "remark", "管线要先迁改"));
    allAgree(topic);
    assertThat(openTasks(topic)).containsExactly("draftTaskPlan");
    complete(topic, "draftTaskPlan", Answers.taskPlan("南站街道"));
    allAgree(topic);
    assertThat(openTasks(topic)).containsExactly("publishNotice");
    assertThat(count("select max(edition) from task_plan where topic = ?", topic.value())).isEqualTo(2);
  }

  @Test
  @DisplayName("监督检查不合格的整改后再检查；经办方不能检查、不能核验自己")
  void theHandlerNeverVerifiesTheirOwnWork() {
    var topic = passed("tlsc.zhuangan", with(Answers.taskPlan("南站街道"), "units", ""));
    complete(topic, "appointCommittee", Answers.committee());
    complete(topic, "startProject", Answers.start("2022-01-18"));
    complete(topic, "recordProgress", Answers.progress("中山村小区加装电梯", true));
    assertThat(refused(topic, "checkProgress", with(Answers.check(), "checker", "梁小工"))).contains("项目经办方");
    assertThat(refused(topic, "checkProgress", with(Answers.check(), "checker", "路人"))).contains("不是监督委员会成员");
    complete(topic, "checkProgress", with(Answers.check(), "passed", "false", "rectification", "补装扶手"));
    complete(topic, "rectify", Map.of("rectified", "扶手已装", "evidence", "照片2"));
    complete(topic, "checkProgress", Answers.check());
    assertThat(refused(topic, "signOff", with(Answers.signOff(), "verifier", "梁小工"))).contains("不能自己核验销号");
    complete(topic, "signOff", Answers.signOff());
    assertThat(task(topic, "evaluateResult")).isNotNull();
  }

  @Test
  @DisplayName("名单一行一人粘贴：写错的行逐行指出，更正后即可办理")
  void listsArePastedLineByLineAndEveryBadLineIsNamed() {
    var topic = raise("tlsc.zhuangan", Answers.intake("楼道照明"));
    complete(topic, "screenTopic", Answers.screening());
    assertThat(refused(topic, "visitHouseholds", Map.of("visits", "4栋301，2022-01-05，方南，愿意\n4栋302，昨天，方南，同意")))
        .isEqualTo("第2行填写的内容“昨天”格式不对，请填写走访日期");
    assertThat(refused(topic, "visitHouseholds", Map.of("visits", "4栋301，2022-01-05，方南，愿意")))
        .isEqualTo("第1行走访日期不能晚于今天");
    complete(topic, "visitHouseholds", Map.of("visits", "4栋301，2022年1月4日，方南，愿意，但要保证采光\n\n"));
    assertThat(count("select count(*) from visit where topic = ? and finding = '愿意，但要保证采光'", topic.value()))
        .isEqualTo(1);
    assertThat(refused(topic, "collectOpinions", Map.of("proposal", "分批更换", "ways", "微信群", "voices",
        "4栋代表，赞成，尽快"))).startsWith("第1行“赞成”不认识，可填：支持、修改后支持、反对、中立");
    complete(topic, "collectOpinions", Map.of("proposal", "分批更换", "ways", "微信群", "voices", "4栋代表，支持，尽快"));
    assertThat(task(topic, "analyseTopic")).isNotNull();
  }

  @Test
  @DisplayName("每个任务只到本岗位：别的社区、别的岗位办不了")
  void eachTaskIsForItsPostAndPlaceOnly() {
    var topic = raise("tlsc.zhuangan", Answers.intake("楼道照明"));
    assertThat(postOf(task(topic, "screenTopic"))).isEqualTo("XH-NZ-TLSC.community-secretary");
    assertThat(as("js.shuji", () -> tasks.createTaskQuery().processInstanceBusinessKey(topic.value()).count())).isZero();
    assertThat(as("tlsc.shuji", () -> tasks.createTaskQuery().processInstanceBusinessKey(topic.value()).count()))
        .isEqualTo(1);
    assertThat(refusedByEngine("js.shuji", topic)).contains("js.shuji");
    assertThat(refused("admin", topic, "screenTopic", Answers.screening())).contains("您不在");
  }

  @Test
  @DisplayName("六种状态之和等于收到的总数，任何时候差额为零")
  void theSixStatesAlwaysSumUpToTheNumberReceived() {
    raise("tlsc.zhuangan", Answers.intake("楼道照明"));
    var received = count("select count(*) from topic");
    var byState = jdbc.sql("select state, count(*) from topic group by state").query(
        (row, n) -> Map.entry(TopicState.valueOf(row.getString(1)), row.getInt(2))).list();
    assertThat(byState.stream().mapToInt(Map.Entry::getValue).sum()).isEqualTo(received);
    assertThat(count("select sum(last_number) from topic_sequence")).as("编号连续，没有缺号").isEqualTo(received);
  }

  @Test
  @DisplayName("步骤的时限来自《七步时限》，待办的到期日就是步骤的时限")
  void theDueDateOfATaskIsTheLimitOfItsStep() {
    var topic = raise("tlsc.zhuangan", Answers.intake("楼道照明"));
    var due = jdbc.sql("select due_on from step_clock where topic = ?").param(topic.value())
        .query(LocalDate.class).single();
    assertThat(task(topic, "screenTopic")).hasDueDate(Timestamp.valueOf(due.atTime(23, 59, 59)));
    assertThat(task(topic, "screenTopic")).hasDescription(topic + " 楼道照明（中山村小区4栋）");
  }

  private void again(TopicNumber topic, String day) {
    complete(topic, "analyseTopic", Answers.analysis());
    convene(topic, day + "T09:00");
    clock.set(day + "T12:00:00+08:00");
  }

  private TopicNumber screensInProgress() {
    var plan = with(Answers.taskPlan("朝阳洲街道"), "amount", 0, "funding", "", "resources", "物业公司负责安装",
        "units", households(1, 15));
    var screens = passed("js.zhuangan", plan);
    complete(screens, "appointCommittee", Answers.committee());
    complete(screens, "startProject", Answers.start("2022-01-18"));
    return screens;
  }

  private static String households(int from, int to) {
    return IntStream.rangeClosed(from, to).mapToObj("第%d户"::formatted).collect(Collectors.joining("\n"));
  }

  private String refusedByEngine(String person, TopicNumber topic) {
    return catchThrowable(
        () -> complete(person, task(topic, "screenTopic"), Answers.screening())).getMessage();
  }

  private String steps(TopicNumber topic) {
    return String.join(" ", jdbc.sql("select step from step_clock where topic = ? and ended_at is not null order by id")
        .param(topic.value()).query(String.class).list());
  }
}
