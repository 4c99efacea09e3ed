package roundtable.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import roundtable.WebAppSession;
import roundtable.discipline.ReceiptDesk;
import roundtable.kernel.Official;
import roundtable.kernel.TopicNumber;
import roundtable.overdue.ReferralFlow;
import roundtable.overdue.ReferralGround;

/** What the stories about referrals share: who proposes, confirms and receives, and how a stranger looks for it. */
abstract class Referrals extends Story {

  static final String PASSWORD = "for-this-test-only";
  static final String FACTS = "督办单两次到期未答复，现场无进展";
  static final String SUPERVISOR = "nz.lianluo";
  static final String SECRETARY_GENERAL = "lsh.mishu02";
  static final String SECRETARIAT = "lsh.zhuanzhi01";
  static final String COMMISSION = "jw.jiancha01";
  static final String COLLEAGUE = "jw.jiancha02";
  @Autowired ReferralFlow flow;
  @Autowired ReceiptDesk receipts;
  @Autowired TestRestTemplate http;
  @LocalServerPort int port;
  TopicNumber topic;

  @BeforeEach
  void aTopicStandsStill() {
    topic = raise("tlsc.zhuangan", Answers.intake("楼道照明"));
  }

  /** Proposes the topic for referral; answers the referral's number. */
  String propose() {
    as(SUPERVISOR, () -> {
      flow.propose(topic, clock(), ReferralGround.PROCRASTINATION, FACTS, new Official(SUPERVISOR, "XH-NZ.street-clerk"));
      return null;
    });
    return number();
  }

  /** The number of the topic's latest referral. */
  String number() {
    return jdbc.sql("select max(number) from referral where topic = ?").param(topic.value()).query(String.class).single();
  }

  long clock() {
    return jdbc.sql("select max(id) from step_clock where topic = ?").param(topic.value()).query(Long.class).single();
  }

  String referred() {
    var number = propose();
    complete(SECRETARY_GENERAL, sealed("confirmReferral"), Map.of("decision", "CONFIRM"));
    return number;
  }

  String state() {
    return jdbc.sql("select state from referral where number = ?").param(number()).query(String.class).single();
  }

  Task sealed(String name) {
    return tasks.createTaskQuery().processInstanceBusinessKey(topic.value()).tenantIdIn("sealed")
        .taskDefinitionKey("userTask_" + name).singleResult();
  }

  List<String> sealedTasks() {
    return tasks.createTaskQuery().processInstanceBusinessKey(topic.value()).tenantIdIn("sealed").list().stream()
        .map(t -> t.getTaskDefinitionKey().substring("userTask_".length())).sorted().toList();
  }

  /** What somebody who tries reads; everything stays as it was. */
  String refusedTo(String person, String name, Map<String, Object> answers) {
    var open = sealed(name);
    var before = count("select count(*) from referral_event");
    var thrown = org.assertj.core.api.Assertions.catchThrowable(() -> complete(person, open, answers));
    assertThat(thrown).isNotNull();
    assertThat(sealed(name).getId()).isEqualTo(open.getId());
    assertThat(count("select count(*) from referral_event")).isEqualTo(before);
    return wordsOf(thrown);
  }

  void password(String person) {
    if (!person.equals("admin")) {
      var user = identity.createUserQuery().userId(person).singleResult();
      user.setPassword(PASSWORD);
      identity.saveUser(user);
    }
  }

  ResponseEntity<String> rest(String person, String method, String path, String body) {
    var headers = new HttpHeaders();
    headers.setContentType(MediaType.APPLICATION_JSON);
    return http.withBasicAuth(person, passwordOf(person)).exchange("/engine-rest" + path, HttpMethod.valueOf(method),
        new HttpEntity<>(body, headers), String.class);
  }

  WebAppSession tasklist(String person) {
    var session = new WebAppSession(port);
    assertThat(session.login(person, passwordOf(person)).statusCode()).isEqualTo(200);
    return session;
  }

  private static String passwordOf(String person) {
    return person.equals("admin") ? ADMINISTRATORS : PASSWORD;
  }
}
