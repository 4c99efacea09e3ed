package roundtable.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestExecutionListeners;
import roundtable.OwnEngine;
import roundtable.TestDatabase;
import roundtable.kernel.SevenStep;

/** What a newcomer finds on the first start of the demo. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"camunda.bpm.job-execution.enabled=false", "roundtable.demo.topics=false"})
@ActiveProfiles("demo")
@Import(TestDatabase.class)
@TestExecutionListeners(listeners = OwnEngine.class, mergeMode = TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS)
@DirtiesContext
class DemoDistrictTest {

  @Autowired private JdbcClient jdbc;
  @Autowired private TestRestTemplate http;
  @Autowired private AutowireCapableBeanFactory beans;

  @AfterAll
  static void theOtherTestsHaveTheirOwnTime() {
    ClockUtil.reset();
  }

  @Test
  @DisplayName("首次启动：七个步骤都有议题，拨过五个工作日，公示中的议题进入实施")
  void topicsStandInEveryStepAndFiveWorkingDaysPassInOneRequest() {
    // on its own start it would meet the engine of another test's context in the REST interface's static register
    beans.createBean(DemoDistrict.class).open();
    assertThat(openSteps()).containsAll(Arrays.stream(SevenStep.values()).map(SevenStep::name).toList());
    assertThat(states()).contains("PENDING", "IN_PROGRESS", "DIVERTED", "POSTPONED");
    var lift = jdbc.sql("select number from topic where title = '中山村小区加装电梯'").query(String.class).single();
    assertThat(stepOf(lift)).isEqualTo("PUBLICITY");
    var moved = http.postForEntity("/demo/clock", Map.of("to", "2022-02-08T00:00:00+08:00"), Map.class);
    assertThat(moved.getStatusCode().is2xxSuccessful()).isTrue();
    assertThat(stepOf(lift)).isEqualTo("IMPLEMENTATION");
  }

  private List<String> openSteps() {
    return jdbc.sql("select distinct step from step_clock where ended_at is null").query(String.class).list();
  }

  private List<String> states() {
    return jdbc.sql("select distinct state from topic").query(String.class).list();
  }

  private String stepOf(String topic) {
    return jdbc.sql("select step from step_clock where topic = ? and ended_at is null").param(topic)
        .query(String.class).single();
  }
}
