package roundtable.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import roundtable.WebAppSession;
import roundtable.kernel.TopicNumber;

/** What an official reads when it does not work: one Chinese sentence, the same in the Tasklist and over REST. */
@ExtendWith(OutputCaptureExtension.class)
class PlainAnswerTest extends Story {

  private static final String PASSWORD = "for-this-test-only";
  private static final String SECRETARY = "tlsc.shuji";
  private static final String STRANGER = "js.shuji";
  private static final String EMPTY = "{\"variables\": {}}";
  @Autowired private TestRestTemplate http;
  @LocalServerPort private int port;
  private TopicNumber topic;

  @BeforeEach
  void aTopicStandsBeforeItsScreening() {
    password(SECRETARY);
    password(STRANGER);
    topic = raise("tlsc.zhuangan", Answers.intake("楼道照明"));
  }

  @Test
  @DisplayName("待办任务里填错：一句中文，没有引擎的前缀，日志里也没有异常")
  void theTasklistGetsTheSentenceAndNothingElse(CapturedOutput log) {
    var answer = tasklist(SECRETARY).post("/camunda/api/engine/engine/default/task/%s/submit-form".formatted(id()), EMPTY);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("\"message\":\"请判断").doesNotContain("ENGINE", "roundtable", "Exception");
    assertThat(log.getOut()).doesNotContain("Refusal", "ENGINE-");
  }

  @Test
  @DisplayName("经 REST 填错：同一句话")
  void restGetsTheSameSentence() {
    var tasklist = tasklist(SECRETARY).post("/camunda/api/engine/engine/default/task/%s/submit-form".formatted(id()), EMPTY);
    for (var way : new String[] {"submit-form", "complete"}) {
      assertThat(rest(SECRETARY, way, EMPTY)).isEqualTo(tasklist.body());
    }
  }

  @Test
  @DisplayName("找不到的任务：一句中文，两种接口一样")
  void whatIsNotThereIsAnsweredInChinese() {
    var answer = http.withBasicAuth(SECRETARY, PASSWORD).getForEntity("/engine-rest/task/no-such-task", String.class);
    assertThat(answer.getStatusCode().value()).isEqualTo(404);
    assertThat(answer.getBody()).contains("没有找到这项内容").doesNotContain("matching");
    assertThat(tasklist(SECRETARY).get("/camunda/api/engine/engine/default/task/no-such-task").body()).isEqualTo(answer.getBody());
  }

  @Test
  @DisplayName("登记时填错：同样是一句中文")
  void aRegistrationIsRefusedInOneSentenceToo() {
    password("tlsc.zhuangan");
    var definition = repository.createProcessDefinitionQuery().processDefinitionKey("seven-step-flow").latestVersion()
        .singleResult().getId();
    var answer = tasklist("tlsc.zhuangan")
        .post("/camunda/api/engine/engine/default/process-definition/%s/submit-form".formatted(definition), EMPTY);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("\"message\":\"请填写").doesNotContain("ENGINE", "roundtable");
  }

  @Test
  @DisplayName("两人同时办：后来的人看到是谁、什么时候办的")
  void whoComesSecondReadsWhoWasFirst() {
    var task = id();
    as(SECRETARY, () -> {
      tasks.claim(task, SECRETARY);
      return null;
    });
    clock.set("2022-01-04T09:30:00+08:00");
    complete(topic, "screenTopic", Answers.screening());
    assertThat(rest(SECRETARY, task, "complete", "{\"variables\": {%s}}".formatted(sent(Answers.screening()))))
        .contains("”已由" + roster.nameOf(SECRETARY) + "于1月4日09:30办结，请返回待办列表刷新");
    assertThat(rest(SECRETARY, "no-such-task", "claim", "{\"userId\": \"%s\"}".formatted(SECRETARY)))
        .contains("这项任务已经办结或已撤销");
  }

  @Test
  @DisplayName("别人的任务：一句中文，不说缺什么权限")
  void aStrangerReadsThatItIsNotHis() {
    assertThat(rest(STRANGER, "complete", EMPTY)).contains("这项内容不属于您的岗位").doesNotContain("permission");
    assertThat(tasklist(STRANGER).post("/camunda/api/engine/engine/default/task/%s/complete".formatted(id()), EMPTY).body())
        .contains("这项内容不属于您的岗位");
  }

  private String id() {
    return task(topic, "screenTopic").getId();
  }

  private WebAppSession tasklist(String person) {
    var session = new WebAppSession(port);
    assertThat(session.login(person, PASSWORD).statusCode()).isEqualTo(200);
    return session;
  }

  private String rest(String person, String act, String body) {
    return rest(person, id(), act, body);
  }

  private String rest(String person, String task, String act, String body) {
    var headers = new HttpHeaders();
    headers.setContentType(MediaType.APPLICATION_JSON);
    return http.withBasicAuth(person, PASSWORD)
        .postForObject("/engine-rest/task/%s/%s".formatted(task, act), new HttpEntity<>(body, headers), String.class);
  }

  private void password(String person) {
    var user = identity.createUserQuery().userId(person).singleResult();
    user.setPassword(PASSWORD);
    identity.saveUser(user);
  }

  private static String sent(Map<String, Object> answers) {
    return answers.entrySet().stream().map(each -> "\"%s\": {\"value\": \"%s\"}".formatted(each.getKey(), each.getValue()))
        .collect(Collectors.joining(", "));
  }
}
