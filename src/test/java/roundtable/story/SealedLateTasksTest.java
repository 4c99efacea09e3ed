package roundtable.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.task.IdentityLink;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import roundtable.delay.DelayLinesDesk;
import roundtable.engine.LateTasks;
import roundtable.kernel.TopicNumber;

/** 移送处置 that stands still is pressed as well, and nobody outside the circle hears of it (R96, R97). */
class SealedLateTasksTest extends CommissionCase {

  @Autowired private LateTasks late;
  @Autowired private DelayLinesDesk delays;

  @Test
  @DisplayName("确认移送拖着：先催办，再由理事会办公室共同办理；只记入移送自己的经过")
  void aConfirmationThatStandsStillIsHandedOn() {
    var number = propose();
    var before = journal.timeline(topic).size();
    itIsNow("2022-01-14T08:00:00+08:00");
    assertThat(sealed("confirmReferral").getName()).isEqualTo("【催办】确认移送：" + number);
    itIsNow("2022-01-21T08:00:00+08:00");
    late.press();
    assertThat(tasks.getIdentityLinksForTask(sealed("confirmReferral").getId())).extracting(IdentityLink::getGroupId)
        .containsExactlyInAnyOrder("XH-LSH.secretary-general", "XH-LSH.secretariat");
    assertThat(jdbc.sql("select kind from referral_event where referral = ? order by seq").param(number).query(String.class).list())
        .containsOnlyOnce("TASK_URGED", "HANDED_ON");
    assertThat(journal.timeline(topic)).as("议题的时间线一条不多").hasSize(before);
    assertThat(delays.open(Optional.empty())).noneMatch(line -> line.task().contains("移送"));
    complete(SECRETARIAT, sealed("confirmReferral"), Map.of("decision", "CONFIRM", "reason", "情况属实"));
    assertThat(sealedTasks()).containsExactly("acknowledgeReferral");
    assertThat(receipts.fault(number)).isEmpty();
  }

  @Test
  @DisplayName("调查处置拖着：只催办承办人，不交给别人")
  void anInvestigationStaysWithTheCommission() {
    var number = referred();
    complete(COMMISSION, sealed("acknowledgeReferral"), Map.of("decision", "ACCEPT"));
    var due = sealed("recordDisposition").getDueDate().toInstant().atZone(clock.getZone()).toLocalDate();
    itIsNow(due.plusDays(20) + "T08:00:00+08:00");
    late.press();
    assertThat(sealed("recordDisposition").getName()).isEqualTo("【催办】调查处置：" + number);
    assertThat(tasks.getIdentityLinksForTask(sealed("recordDisposition").getId())).hasSize(1);
  }

  @Test
  @DisplayName("确认是否提请移送拖着：任务上标明、逐级督办，时间线和逾期清单里都没有")
  void thatAReferralIsThoughtOfIsToldToNobodyElse() {
    var late = lateStep();
    var before = journal.timeline(late).size();
    itIsNow("2022-01-28T08:00:00+08:00");
    assertThat(task(late, "confirmReferral").getName()).startsWith("【催办】确认是否提请移送");
    itIsNow("2022-02-10T08:00:00+08:00");
    assertThat(tasks.createTaskQuery().processInstanceBusinessKey(late.value()).taskDefinitionKey("userTask_superviseTask").list())
        .extracting(this::postOf).contains("XH-LSH.secretariat");
    assertThat(journal.timeline(late).stream().skip(before)).noneMatch(event -> event.detail().contains("移送"));
    assertThat(delays.open(Optional.empty())).noneMatch(line -> line.about().equals(late.value()) && line.task().contains("移送"));
  }

  @Test
  @DisplayName("任务派出之后督办单才点名本街道：提不提请移送改由理事会办公室定")
  void whoseUnitIsNamedAfterwardsIsRecused() {
    var late = lateStep();
    var order = tasks.createTaskQuery().processInstanceBusinessKey(late.value()).taskDefinitionKey("userTask_signOrder").singleResult();
    complete("nz.lianluo", order, Map.of("problem", "未筛选", "assignments", rows(
        "[{\"party\": \"南站街道\", \"dueOn\": \"2022-02-20\", \"work\": \"协调产权单位修灯\"}]")));
    assertThat(wordsOf(catchThrowable(() -> complete("nz.lianluo", task(late, "confirmReferral"),
        Map.of("proposed", "false", "facts", "不必移送"))))).contains("应当回避");
    itIsNow("2022-01-27T08:00:00+08:00");
    assertThat(postOf(task(late, "confirmReferral"))).isEqualTo("XH-LSH.secretariat");
  }

  /** A topic of 南站街道 whose step was due on 11 January and may be referred since the 25th. */
  private TopicNumber lateStep() {
    clock.set("2022-01-04T09:00:00+08:00");
    var late = raise("tlsc.zhuangan", Answers.intake("楼道堆物"));
    itIs(late, "2022-01-12T00:00:00+08:00");
    itIs(late, "2022-01-25T00:00:00+08:00");
    return late;
  }

  private void itIsNow(String time) {
    clock.set(time);
    late.press();
  }
}
