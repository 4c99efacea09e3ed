package roundtable.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/** The people of the sample district at work: they use {@code /engine-rest} with their own logins, like anybody else. */
@Component
@Profile("demo")
class DemoOfficials {

  private static final String ADMINISTRATOR = "admin";
  private final Environment environment;
  private final String password;

  DemoOfficials(Environment environment, @Value("${roundtable.demo.password}") String password) {
    this.environment = environment;
    this.password = password;
  }

  boolean haveBegun() {
    return get("/process-instance/count").get("count").asInt() > 0
        || get("/history/process-instance/count").get("count").asInt() > 0;
  }

  /** Registers a topic; tells its number. */
  String register(String registrar, JsonNode answers) {
    return start(registrar, "seven-step-flow", answers).get("businessKey").asText();
  }

  /** Fills in the start form of a process. */
  JsonNode start(String person, String process, JsonNode answers) {
    return post(person, "/process-definition/key/%s/submit-form".formatted(process), answers);
  }

  /** Completes every open task of that name, each as somebody whose post has it. */
  void complete(String topic, String task, JsonNode answers) {
    get("/task?processInstanceBusinessKey=%s&taskDefinitionKey=userTask_%s".formatted(topic, task))
        .forEach(open -> post(holder(open.get("id").asText()), "/task/%s/submit-form".formatted(open.get("id").asText()),
            answers));
  }

  private String holder(String task) {
    var post = get("/task/%s/identity-links?type=candidate".formatted(task)).get(0).get("groupId").asText();
    return get("/user?memberOfGroup=" + post).get(0).get("id").asText();
  }

  private JsonNode get(String path) {
    return rest(ADMINISTRATOR).get().uri(path).retrieve().body(JsonNode.class);
  }

  private JsonNode post(String person, String path, JsonNode answers) {
    var variables = JsonNodeFactory.instance.objectNode();
    answers.properties().forEach(answer -> variables.set(answer.getKey(), variable(answer.getValue())));
    return rest(person).post().uri(path).contentType(MediaType.APPLICATION_JSON)
        .body(Map.of("variables", variables)).retrieve().body(JsonNode.class);
  }

  private static ObjectNode variable(JsonNode answer) {
    var variable = JsonNodeFactory.instance.objectNode();
    if (answer.isArray()) {
      return variable.put("type", "Json").put("value", answer.toString());
    }
    return answer.isTextual() ? variable.put("type", "String").put("value", answer.textValue())
        : variable.put("type", "Double").put("value", answer.doubleValue());
  }

  private RestClient rest(String person) {
    return RestClient.builder()
        .baseUrl("http://127.0.0.1:%s/engine-rest".formatted(environment.getProperty("local.server.port")))
        .defaultHeaders(headers -> headers.setBasicAuth(person, password)).build();
  }
}
