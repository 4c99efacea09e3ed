package roundtable.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.FormService;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import roundtable.discipline.LetterDesk;
import roundtable.kernel.Official;
import roundtable.ledger.Timeline;
import roundtable.rules.RuleTable;
import roundtable.rules.TableStore;

/** What the stories of a referral's way have in common. */
abstract class CommissionCase extends Referrals {

  @Autowired FormService forms;
  @Autowired TableStore tables;
  @Autowired Timeline timeline;
  @Autowired LetterDesk letters;

  @AfterEach
  void nobodyStaysInTwoPlaces() {
    jdbc.sql("delete from holding where held_from = date '2022-01-02'").update();
  }

  String form(String person, String name) {
    return as(person, () -> new String(forms.getDeployedTaskForm(sealed(name).getId()).readAllBytes(), StandardCharsets.UTF_8))
        .replace("&#45;", "-");
  }

  void takeUp(String person, Map<String, Object> answers) {
    as(person, () -> {
      var model = repository.createProcessDefinitionQuery().processDefinitionKey("discipline-referral").latestVersion().singleResult();
      assertThat(model).as("hidden from others").isNotNull();
      return runtime.startProcessInstanceById(model.getId(), answers);
    });
  }

  /** An order of the supervisors to a unit, as their desk keeps it. */
  void supervised(String unit, String dueOn, String answeredOn, String problem) {
    var number = "%s-%s".formatted(topic, dueOn);
    jdbc.sql("update step_clock set added_days = 3 where id = ?").param(clock()).update();
    jdbc.sql("""
            insert into supervision_order (number, topic, clock_id, problem, signed_at, signed_by, signed_post)
            values (?, ?, ?, ?, ?, ?, 'XH-NZ.street-clerk')""")
        .params(number, topic.value(), clock(), problem, OffsetDateTime.parse("2022-01-04T10:00:00+08:00"), SUPERVISOR).update();
    jdbc.sql("""
            insert into order_party (order_number, topic, name, unit, assignment, due_on, answer, finished, answered_at, answered_by, version)
            values (?, ?, '承办方', ?, '落实整改', ?, ?, ?, ?, ?, 1)""")
        .params(number, topic.value(), unit, LocalDate.parse(dueOn), answeredOn == null ? null : "协调对接中",
            answeredOn == null ? null : false, answeredOn == null ? null : OffsetDateTime.parse(answeredOn + "T10:00:00+08:00"),
            answeredOn == null ? null : "zjj.lianluo")
        .update();
  }

  void stands(String person, String post) {
    jdbc.sql("insert into holding (post, person, capacity, held_from) values (?, ?, 'DEPUTY', date '2022-01-02')")
        .params(post, person).update();
  }

  void tampered(String act, String undo, String number, String found) {
    jdbc.sql(act).param(number).update();
    assertThat(receipts.fault(number)).hasValueSatisfying(fault -> assertThat(fault).contains(found));
    jdbc.sql(undo).param(number).update();
    assertThat(receipts.fault(number)).isEmpty();
  }

  void publish(String xml) {
    tables.publish(RuleTable.REFERRAL_CRITERIA, xml, clock.instant(), new Official("zhengce01", "XH-LSH.policy-officer"), "测试");
  }

  void publishYear() {
    var version = count("select max(version) from rule_version where table_id = 'working-calendar'");
    tables.publish(RuleTable.WORKING_CALENDAR, Schedules.with(tables.xml(RuleTable.WORKING_CALENDAR, version), "2030-01-01", "OFF"),
        clock.instant(), new Official("zhengce01", "XH-LSH.policy-officer"), "测试");
  }

  static <T> List<Future<T>> atOnce(List<Callable<T>> acts) throws Exception {
    var threads = Executors.newFixedThreadPool(acts.size());
    try {
      return threads.invokeAll(acts);
    } finally {
      threads.shutdown();
    }
  }

  static String answer(Future<String> result) {
    try {
      return result.get();
    } catch (Exception failed) {
      return "refused";
    }
  }

  static Instant at(String time) {
    return OffsetDateTime.parse(time).toInstant();
  }
}
