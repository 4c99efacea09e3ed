package roundtable.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import roundtable.kernel.TopicNumber;
import roundtable.topic.TopicState;

/** Facts live in tables: from registration to close no answer of a form stays in the engine (R55). */
class NothingStaysTest extends Story {

  private static final Set<String> ROUTING = Set.of("outcome", "noticeNumber", "objectionNumber", "consentId", "clockId",
      "orderNumber", "partyId", "referralNumber", "questionId", "whistleNumber", "reportInId", "delayId", "dispatchResolutionId", "sheetId",
      "nrOfInstances", "nrOfCompletedInstances", "nrOfActiveInstances", "loopCounter");

  @Test
  @DisplayName("七步走完，流程变量和历史里始终没有居民的姓名、电话、楼栋和意见")
  void fromRegistrationToCloseNoAnswerStaysInTheEngine() {
    var topic = published("2022-01-10T10:00:00+08:00");
    does(topic, "watchNotice", Map.of("kind", "OBJECTION", "objector", "江小北", "contact", "0791-80000000",
        "content", "施工噪声", "receivedAt", "2022-01-10T10:00"));
    does(topic, "answerObjection", Map.of("decision", "DISMISSED", "reason", "只在白天施工"));
    itIs(topic, "2022-01-18T00:00:00+08:00");
    does(topic, "appointCommittee", Answers.committee());
    does(topic, "startProject", Answers.start("2022-01-18"));
    does(topic, "recordProgress", Answers.progress("4栋4单元", false));
    does(topic, "recordProgress", Answers.progress("2栋5单元", true));
    does(topic, "checkProgress", Answers.check());
    does(topic, "signOff", Answers.signOff());
    does(topic, "evaluateResult", Answers.evaluation());
    assertThat(topic(topic).state()).isEqualTo(TopicState.CLOSED);
  }

  private void does(TopicNumber topic, String task, Map<String, Object> answers) {
    complete(topic, task, with(answers, "随手填的", "江小北 0791-80000000"));
    assertThat(jdbc.sql("select distinct name_ from act_ru_variable").query(String.class).list().stream()
        .collect(Collectors.toSet())).isSubsetOf(ROUTING);
    assertThat(jdbc.sql("select distinct text_ from act_ru_variable where text_ is not null").query(String.class).list())
        .noneMatch(value -> value.contains("江小北"));
    assertThat(count("select count(*) from act_hi_varinst")).isZero();
    assertThat(count("select count(*) from act_hi_detail")).isZero();
    assertThat(count("select count(*) from act_ge_bytearray where name_ = '随手填的' or deployment_id_ is null")).isZero();
  }
}
