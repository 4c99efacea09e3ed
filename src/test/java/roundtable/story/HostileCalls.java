package roundtable.story;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import roundtable.kernel.TopicNumber;

/** A topic before its screening, and whoever calls {@code /engine-rest} about it. */
abstract class HostileCalls extends Story {

  static final String PASSWORD = "for-this-test-only";
  static final String CADRE = "tlsc.zhuangan";
  static final String SECRETARY = "tlsc.shuji";
  @Autowired TestRestTemplate http;
  TopicNumber topic;

  @BeforeEach
  void aTopicStandsBeforeItsScreening() {
    for (var person : List.of(CADRE, SECRETARY, "js.zhuangan", "qu.lingdao12")) {
      var user = identity.createUserQuery().userId(person).singleResult();
      user.setPassword(PASSWORD);
      identity.saveUser(user);
    }
    topic = raise(CADRE, Answers.intake("楼道照明"));
  }

  static String sent(Map<String, Object> answers) {
    return answers.entrySet().stream().map(each -> "\"%s\": {\"value\": \"%s\"}".formatted(each.getKey(), each.getValue()))
        .collect(Collectors.joining(", "));
  }

  String filled(String text) {
    var task = task(topic, "screenTopic");
    var definition = repository.getProcessDefinition(task.getProcessDefinitionId());
    return text.replace("{task}", task.getId()).replace("{process}", task.getProcessInstanceId())
        .replace("{definition}", definition.getId()).replace("{deployment}", definition.getDeploymentId())
        .replace("{job}", management.createJobQuery().processInstanceId(task.getProcessInstanceId()).list().get(0).getId())
        .replace("{topic}", topic.value());
  }

  ResponseEntity<String> call(String person, String method, String path, String body) {
    return call(person, PASSWORD, method, path, body);
  }

  ResponseEntity<String> call(String person, String password, String method, String path, String body) {
    var headers = new HttpHeaders();
    headers.setContentType(MediaType.APPLICATION_JSON);
    return http.withBasicAuth(person, password).exchange("/engine-rest" + path, HttpMethod.valueOf(method),
        new HttpEntity<>(body, headers), String.class);
  }

  /** How many rows each table has, the engine's included. */
  Map<String, Integer> rows() {
    var tables = jdbc.sql("""
            select table_name from information_schema.tables
             where lower(table_schema) = 'public' and lower(table_name) not like 'flyway%'""")
        .query(String.class).list();
    return tables.stream().collect(Collectors.toMap(table -> table.toLowerCase(),
        table -> count("select count(*) from " + table), (one, other) -> one, TreeMap::new));
  }
}
