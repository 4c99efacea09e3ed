package roundtable.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import roundtable.kernel.TopicNumber;

/** A form is never trusted: whatever comes in over {@code /engine-rest}, the rules of the step hold on the server. */
class HostileFormTest extends Story {

  private static final String PASSWORD = "for-this-test-only";
  private static final Set<String> ROUTING = Set.of("outcome", "noticeNumber", "objectionNumber", "consentId",
      "clockId", "orderNumber", "partyId", "referralNumber", "questionId", "whistleNumber", "reportInId", "delayId",
      "dispatchResolutionId", "sheetId");
  @Autowired private TestRestTemplate http;

  @BeforeEach
  void theyHavePasswords() {
    for (var person : new String[] {"tlsc.zhuangan", "tlsc.shuji", "tlsc.minqing", "js.shuji", "nz.lingdao"}) {
      var user = identity.createUserQuery().userId(person).singleResult();
      user.setPassword(PASSWORD);
      identity.saveUser(user);
    }
  }

  @Test
  @DisplayName("议题登记只限社区（村）岗位；办完后流程变量里不留居民姓名和电话")
  void onlyCommunitiesRegisterAndNoAnswerStaysInAVariable() {
    assertThat(start("nz.lingdao", Answers.intake("楼道照明")).getStatusCode().value()).isEqualTo(403);
    var started = start("tlsc.zhuangan", Answers.intake("楼道照明"));
    assertThat(started.getStatusCode().value()).isEqualTo(200);
    var topic = new TopicNumber((String) started.getBody().get("businessKey"));
    complete(topic, "screenTopic", Answers.screening());
    complete(topic, "visitHouseholds", Answers.visits());
    assertThat(variables()).isSubsetOf(ROUTING);
    assertThat(count("select count(*) from act_hi_varinst")).isZero();
    assertThat(count("select count(*) from act_hi_detail")).isZero();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      affair    | BRIBE        | 请判断是公共事务还是个人诉求
      affair    |              | 请判断是公共事务还是个人诉求
      ready     | perhaps      | 请判断情况是否清楚
      category  | OTHER        | 议题类型选“其他”时，请说明理由
      category  | 0            | 请选择议题类型""")
  @DisplayName("填错的选项：一句中文说明，任务不动，什么都没有记下")
  void aWrongChoiceIsAnsweredInOneChineseSentence(String field, String value, String sentence) {
    var topic = raise("tlsc.zhuangan", Answers.intake("楼道照明"));
    var before = journal.timeline(topic).size();
    var answer = completeOverRest("tlsc.shuji", topic, "screenTopic",
        with(Answers.screening(), field, value == null ? "" : value));
    assertThat(answer.getStatusCode().value()).isEqualTo(422);
    assertThat((String) answer.getBody().get("message")).contains(sentence).doesNotContain("Exception", "jackson");
    assertThat(openTasks(topic)).containsExactly("screenTopic");
    assertThat(journal.timeline(topic)).hasSize(before);
    assertThat(topic(topic).screening()).isNull();
  }

  @Test
  @DisplayName("过长、控制字符、网页代码：过长的退回，控制字符去掉，代码当文字保存")
  void longTextIsRefusedAndControlCharactersAreRemoved() {
    var tooLong = start("tlsc.zhuangan", with(Answers.intake("楼道照明"), "content", "长".repeat(2001)));
    assertThat((String) tooLong.getBody().get("message")).contains("具体内容不超过2000字");
    var odd = start("tlsc.zhuangan", with(Answers.intake("灯\u0000泡😀<script>alert(1)</script>"), "place", "4栋\u0007"));
    var topic = topic(new TopicNumber((String) odd.getBody().get("businessKey")));
    assertThat(topic.intake().title()).isEqualTo("灯泡😀<script>alert(1)</script>");
    assertThat(topic.intake().place()).isEqualTo("4栋");
  }

  @Test
  @DisplayName("要求服务器构造对象的变量：不构造，一句中文退回")
  void anObjectIsNeverBuiltFromWhatIsSent() {
    var object = Map.of("value", "x", "type", "Object", "valueInfo",
        Map.of("objectTypeName", "java.lang.Runtime", "serializationDataFormat", "application/json"));
    var answer = http.withBasicAuth("tlsc.zhuangan", PASSWORD).postForEntity(
        "/engine-rest/process-definition/key/seven-step-flow/start", Map.of("variables", Map.of("title", object)), Map.class);
    assertThat((String) answer.getBody().get("message")).contains("填写的内容格式不对，请填写议题标题").doesNotContain("SPIN");
  }

  @Test
  @DisplayName("夹带流程变量：拒绝，公示还是那份公示")
  void aRoutingVariableThatIsSentAlongIsRefused() {
    var topic = published("2022-01-10T10:00:00+08:00");
    var other = published("2022-01-10T10:00:00+08:00");
    var smuggled = completeOverRest("tlsc.zhuangan", topic, "watchNotice", Map.of("kind", "OBJECTION", "objector", "江小北",
        "content", "噪声", "receivedAt", "2022-01-10T10:00", "noticeNumber", notice(other)));
    assertThat((String) smuggled.getBody().get("message")).contains("不允许填写的项“noticeNumber”");
    assertThat(count("select count(*) from objection where notice = ?", notice(other))).isZero();
    assertThat(openTasks(topic)).containsExactly("watchNotice");
  }

  @Test
  @DisplayName("别的社区办不了；同一任务办两次，第二次得到明确的答复")
  void anotherCommunityMayNotAndASecondClickFindsTheTaskDone() {
    var topic = raise("tlsc.zhuangan", Answers.intake("楼道照明"));
    var task = task(topic, "screenTopic").getId();
    assertThat(post("js.shuji", "/task/" + task + "/complete", Answers.screening()).getStatusCode().value()).isEqualTo(403);
    assertThat(post("tlsc.shuji", "/task/" + task + "/complete", Answers.screening()).getStatusCode().value()).isEqualTo(204);
    assertThat(post("tlsc.shuji", "/task/" + task + "/complete", Answers.screening()).getStatusCode().is2xxSuccessful()).isFalse();
    assertThat(openTasks(topic)).containsExactly("visitHouseholds");
    assertThat(count("select count(*) from topic_event where topic = ? and kind = 'SCREENED'", topic.value())).isEqualTo(1);
  }

  @Test
  @DisplayName("工作人员不能绕过待办：删流程、发消息、改期限都不行")
  void nobodyGoesAroundTheTasks() {
    var topic = published("2022-01-10T10:00:00+08:00");
    var window = runtime.createProcessInstanceQuery().processInstanceBusinessKey(topic.value())
        .processDefinitionKey("publicity-window").singleResult();
    var job = management.createJobQuery().processInstanceId(window.getId()).singleResult();
    assertThat(exchange(HttpMethod.DELETE, "/process-instance/" + window.getId(), null)).isIn(403, 422);
    assertThat(exchange(HttpMethod.POST, "/message", Map.of("messageName", "message_windowPassed", "businessKey", topic.value())))
        .isIn(403, 422);
    assertThat(exchange(HttpMethod.POST, "/job/" + job.getId() + "/execute", Map.of())).isIn(403, 422);
    assertThat(exchange(HttpMethod.PUT, "/job/" + job.getId() + "/duedate", Map.of("duedate", "2022-01-10T10:00:00.000+0800")))
        .isIn(403, 422);
    assertThat(openTasks(topic)).containsExactly("watchNotice");
  }

  private int exchange(HttpMethod method, String path, Object body) {
    return http.withBasicAuth("tlsc.zhuangan", PASSWORD)
        .exchange("/engine-rest" + path, method, new HttpEntity<>(body), String.class).getStatusCode().value();
  }

  private ResponseEntity<Map<String, Object>> start(String person, Map<String, Object> answers) {
    return post(person, "/process-definition/key/seven-step-flow/start", answers);
  }

  private ResponseEntity<Map<String, Object>> completeOverRest(String person, TopicNumber topic, String task,
      Map<String, Object> answers) {
    return post(person, "/task/" + task(topic, task).getId() + "/complete", answers);
  }

  private ResponseEntity<Map<String, Object>> post(String person, String path, Map<String, Object> answers) {
    var variables = new LinkedHashMap<String, Object>();
    answers.forEach((name, value) -> variables.put(name, Map.of("value", value)));
    return http.withBasicAuth(person, PASSWORD).exchange("/engine-rest" + path, HttpMethod.POST,
        new HttpEntity<>(Map.of("variables", variables)), new ParameterizedTypeReference<>() {});
  }

  private Set<String> variables() {
    return jdbc.sql("select distinct name_ from act_ru_variable").query(String.class).list().stream()
        .filter(name -> !name.startsWith("nrOf") && !name.equals("loopCounter")).collect(Collectors.toSet());
  }
}
