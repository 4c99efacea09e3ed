package roundtable.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import roundtable.kernel.TopicNumber;
import roundtable.topic.TopicState;

/** A meeting that does not take place, or leads to no agreement, and what whoever prepares the next one reads. */
class SecondMeetingTest extends Story {

  @Autowired private FormService forms;

  @Test
  @DisplayName("通知发出后没有开成：改期召开，原来的同意不再算数；最后形成决议")
  void aMeetingThatDidNotTakePlaceIsHeldOnAnotherDay() {
    var topic = planned("tlsc.zhuangan", "楼道照明");
    assertThat(refused(topic, "deliberate", Map.of("result", "RESCHEDULED"))).contains("下一步安排和原因");
    complete(topic, "deliberate", Map.of("result", "RESCHEDULED", "nextStep", "主持人临时外出，改到下周六"));
    assertThat(openTasks(topic)).containsExactly("selectTopic");
    convene(topic, "2022-01-15T09:00");
    clock.set("2022-01-15T12:00:00+08:00");
    complete(topic, "deliberate", Answers.meeting("2022-01-15T09:00"));
    assertThat(openTasks(topic)).containsExactlyInAnyOrder("draftTaskPlan", "publishResult");
  }

  @Test
  @DisplayName("不再召开：议题暂缓，由书记复核，不会没有着落")
  void aMeetingThatIsCalledOffLeavesTheTopicWithItsSecretary() {
    var topic = planned("tlsc.zhuangan", "楼道照明");
    complete(topic, "deliberate", Map.of("result", "CALLED_OFF", "nextStep", "物业已自行修好，请居民确认"));
    assertThat(topic(topic).state()).isEqualTo(TopicState.POSTPONED);
    assertThat(openTasks(topic)).containsExactly("reviewStalled");
    assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(topic.value()).processDefinitionKey("ten-step-method").count())
        .isZero();
  }

  @Test
  @DisplayName("再开一次会：表单上方只写这一次的会期、人员、方案和通知，上一次的结果留着，上一次的准备不留")
  void whatWasPreparedForTheFirstMeetingIsNotShownAsThisOnes() {
    var topic = planned("tlsc.zhuangan", "楼道照明");
    assertThat(paper(topic, "deliberate")).contains("会议通知", "2022年1月8日");
    assertThat(refused(topic, "deliberate", Answers.notAgreed("2022-01-08T03:00", "ANOTHER_ROUND"))).contains("上午还是下午");
    complete(topic, "deliberate", Answers.notAgreed("2022-01-08T09:00", "ANOTHER_ROUND"));
    complete(topic, "analyseTopic", Answers.analysis());
    assertThat(paper(topic, "selectTopic")).contains("召开圆桌会").doesNotContain("会议通知", "确定参会人员", "拟定议事方案");
    chooseDay(topic, "2022-01-15");
    assertThat(paper(topic, "appointMembers")).contains("选定会期").doesNotContain("会议通知", "拟定议事方案");
    complete(topic, "appointMembers", Answers.members("街道（镇）挂点领导"));
    assertThat(refused(topic, "draftPlan", Answers.plan("2022-01-15T03:00"))).isEqualTo("开会时间应在7时至22时之间，请核对是上午还是下午");
    complete(topic, "draftPlan", Answers.plan("2022-01-15T09:00"));
    complete(topic, "communicateFirst", Answers.noTalk());
    clock.set("2022-01-15T10:00:00+08:00");
    assertThat(refused(topic, "confirmPlan", Answers.presiding())).isEqualTo("方案写的开会时间2022年1月15日09:00已经过去，请退回另定时间");
    clock.set("2022-01-14T10:00:00+08:00");
    complete(topic, "confirmPlan", Answers.presiding());
    assertThat(paper(topic, "sendNotice")).contains("拟定议事方案").doesNotContain("会议通知**");
  }

  /** The form as the Tasklist shows it. */
  private String paper(TopicNumber topic, String task) {
    var open = task(topic, task);
    return as(holderOf(open), () -> new String(forms.getDeployedTaskForm(open.getId()).readAllBytes(), StandardCharsets.UTF_8));
  }
}
