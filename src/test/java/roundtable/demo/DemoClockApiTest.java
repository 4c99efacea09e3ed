package roundtable.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import roundtable.TestDatabase;

/** POST /demo/clock: product and engine go forward together, and what became due is done when the answer comes. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {"camunda.bpm.job-execution.enabled=false", "roundtable.demo.topics=false"})
@ActiveProfiles("demo")
@Import(TestDatabase.class)
@DirtiesContext
class DemoClockApiTest {

  @Autowired private TestRestTemplate http;
  @Autowired private RepositoryService repository;
  @Autowired private RuntimeService runtime;
  @Autowired private Clock clock;

  @AfterAll
  static void theEnginesClockIsTheMachinesAgain() {
    ClockUtil.reset();
  }

  @Test
  @DisplayName("拨过五个工作日：到期的定时器随即执行，产品与引擎同一时间")
  void movingTheClockRunsWhatBecameDue() {
    var model = Bpmn.createExecutableProcess("window").startEvent().intermediateCatchEvent().timerWithDuration("P12D")
        .intermediateCatchEvent().timerWithDuration("PT0S").endEvent().done();
    repository.createDeployment().addModelInstance("window.bpmn", model).deploy();
    runtime.startProcessInstanceByKey("window");
    var target = DemoClock.shown(clock.instant().plus(Duration.ofDays(13))).toString();

    var answer = move("{\"to\":\"%s\"}".formatted(target));

    assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
    assertThat(answer.getBody()).contains("\"jobs\":2").contains("+08:00");
    assertThat(runtime.createProcessInstanceQuery().processDefinitionKey("window").count()).isZero();
    assertThat(Date.from(clock.instant())).isCloseTo(ClockUtil.now(), 2000);
    assertThat(http.getForObject("/demo/clock", Map.class).get("time").toString().substring(0, 13)).isEqualTo(target.substring(0, 13));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"to\":\"2021-12-31T00:00:00+08:00\"}", "{\"to\":\"tomorrow\"}", "{\"to\":\"2022-02-08\"}",
      "{\"to\":\"\"}", "{\"to\":null}", "{}", "{\"to\":\"2999-01-01T00:00:00+08:00\"}", "{\"to\":\"+999999999-12-31T23:59:59+08:00\"}",
      "{\"to\":17}", "{\"to\":{}}", "[]", "not json", ""})
  @DisplayName("倒退、写错、缺失、太远：400，中文说明")
  void backwardMalformedMissingOrFarIsA400InChinese(String body) {
    var before = clock.instant();
    var answer = move(body);
    assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
    assertThat(answer.getBody()).matches("(?s)\\{\"message\":\".*\\p{IsHan}.*\"}");
    assertThat(Duration.between(before, clock.instant())).isLessThan(Duration.ofMinutes(1));
  }

  @Test
  @DisplayName("网页表单不能拨时钟")
  void aForeignPagesFormCannotMoveTheClock() {
    var headers = new HttpHeaders();
    headers.setContentType(MediaType.APPLICATION_FORM_URLENCODED);
    var answer = http.postForEntity("/demo/clock", new HttpEntity<>("to=2022-03-01T00:00:00%2B08:00", headers), String.class);
    assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.UNSUPPORTED_MEDIA_TYPE);
    assertThat(answer.getBody()).contains("应为 JSON");
  }

  @Test
  @DisplayName("演示账号 admin 的密码是 demo")
  void theDemosAdministratorHasTheDemoPassword() {
    assertThat(http.withBasicAuth("admin", "demo").getForEntity("/engine-rest/engine", String.class).getStatusCode()).isEqualTo(HttpStatus.OK);
  }

  private ResponseEntity<String> move(String body) {
    var headers = new HttpHeaders();
    headers.setContentType(MediaType.APPLICATION_JSON);
    return http.postForEntity("/demo/clock", new HttpEntity<>(body, headers), String.class);
  }
}
