package roundtable.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import roundtable.WebAppSession;

/** Two policy officers at the desk, as their page asks for it. */
abstract class PolicyStory extends PublicPages {

  static final String FIRST = "zhengce01";
  static final String SECOND = "zhengce02";
  static final String API = "/api/policy";
  static final ObjectMapper JSON = new ObjectMapper();

  @AfterEach
  void noDraftStaysOpen() {
    jdbc.sql("delete from draft_reading").update();
    jdbc.sql("update rule_draft set open_for = null, state = 'WITHDRAWN' where open_for is not null").update();
  }

  static JsonNode read(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    try {
      return JSON.readTree(answer.body());
    } catch (JsonProcessingException unreadable) {
      throw new AssertionError(answer.body(), unreadable);
    }
  }

  static JsonNode read(HttpResponse<String> answer) {
    return read(answer, 200);
  }

  static void refused(HttpResponse<String> answer, int status, String sentence) {
    assertThat(read(answer, status).path("message").asText()).contains(sentence);
  }

  static HttpResponse<String> put(WebAppSession session, String path, JsonNode body) {
    return session.send("PUT", path, "application/json", BodyPublishers.ofString(body.toString()));
  }

  static HttpResponse<String> delete(WebAppSession session, String path) {
    return session.send("DELETE", path, "application/json", BodyPublishers.noBody());
  }

  /** A draft from the version in force. */
  static JsonNode opened(WebAppSession session, String table) {
    var base = read(session.get(API + "/tables/" + table)).path("version").asInt();
    return read(session.post(API + "/tables/" + table + "/drafts", "{\"base\": %d}".formatted(base)), 201);
  }

  static String path(JsonNode draft) {
    return API + "/drafts/" + draft.path("id").asLong();
  }

  static ArrayNode rows(JsonNode draft) {
    return draft.path("sheet").path("rows").deepCopy();
  }

  /** The rows with one output of one row rewritten. */
  static ArrayNode with(ArrayNode rows, String rule, String output, String feel) {
    rows.forEach(row -> {
      if (row.path("rule").asText().equals(rule)) {
        ((ObjectNode) row.path("outputs")).put(output, feel);
      }
    });
    return rows;
  }

  static HttpResponse<String> save(WebAppSession session, JsonNode draft, ArrayNode rows) {
    var body = JSON.createObjectNode().put("revision", draft.path("revision").asInt());
    body.set("rows", rows);
    return put(session, path(draft), body);
  }

  static HttpResponse<String> handOn(WebAppSession session, JsonNode draft, String said) {
    return decide(session, draft, "/hand-on", said);
  }

  static HttpResponse<String> publish(WebAppSession session, JsonNode draft) {
    return decide(session, draft, "/publish", "{}");
  }

  /** About the draft as it is now. */
  private static HttpResponse<String> decide(WebAppSession session, JsonNode draft, String act, String said) {
    try {
      var body = (ObjectNode) JSON.readTree(said);
      return session.post(path(draft) + act, body.put("revision", read(session.get(path(draft))).path("revision").asInt()).toString());
    } catch (JsonProcessingException unreadable) {
      throw new AssertionError(said, unreadable);
    }
  }

  /** Saved by one officer, published by the other for that day; nothing else of the draft changes. */
  void publish(JsonNode draft, ArrayNode rows, String day) {
    var first = session(FIRST);
    read(save(first, draft, rows));
    read(handOn(first, draft, handingOn(day)));
    read(publish(session(SECOND), draft));
  }

  /** An attempt of the administrator to deploy a table over {@code /engine-rest}. */
  HttpResponse<String> deployed(String table, String xml) throws IOException, InterruptedException {
    var body = "--b\r\nContent-Disposition: form-data; name=\"deployment-name\"\r\n\r\nby-hand\r\n--b\r\nContent-Disposition: form-data; "
        + "name=\"f\"; filename=\"" + table + ".dmn\"\r\nContent-Type: text/xml\r\n\r\n" + xml + "\r\n--b--\r\n";
    var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/engine-rest/deployment/create".formatted(port)))
        .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(("admin:" + ADMINISTRATORS).getBytes(StandardCharsets.UTF_8)))
        .header("Content-Type", "multipart/form-data; boundary=b").POST(HttpRequest.BodyPublishers.ofString(body)).build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
  }

  /** A draft asked about everything between two days. */
  static JsonNode replayed(WebAppSession session, JsonNode draft, String from, String to) {
    return finished(session, read(session.post(path(draft) + "/replays", "{\"from\": \"%s\", \"to\": \"%s\"}".formatted(from, to)), 202));
  }

  /** A replay that was begun, when it has ended. */
  static JsonNode finished(WebAppSession session, JsonNode begun) {
    var path = API + "/replays/" + begun.path("id").asLong();
    Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> !read(session.get(path)).path("state").asText().equals("RUNNING"));
    return read(session.get(path));
  }

  static String handingOn(String day) {
    return "{\"reason\": \"按区委要求调整\", \"documentNumber\": \"西办发〔2022〕1号\", \"inForceFrom\": \"%s\", \"confirmed\": true}".formatted(day);
  }
}
