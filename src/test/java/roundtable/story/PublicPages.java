package roundtable.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import roundtable.kernel.TopicNumber;
import roundtable.topic.TopicState;

/** Asked without a login, as a resident's phone does. */
abstract class PublicPages extends Story {

  private static final Pattern NEXT = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"");
  @Autowired TestRestTemplate http;

  /** A topic that went the whole way. */
  TopicNumber closed(String title) {
    var topic = before("", title);
    assertThat(topic(topic).state()).isEqualTo(TopicState.CLOSED);
    return topic;
  }

  /** A topic on the whole way, as far as before that task. */
  TopicNumber before(String task, String title) {
    clock.set(WholeFlow.REGISTERED_AT);
    return brought(raise(WholeFlow.REGISTRAR, Answers.intake(title)), task);
  }

  /** A topic that was just raised, as far as before that task. */
  TopicNumber brought(TopicNumber topic, String task) {
    for (var act : WholeFlow.acts()) {
      if (act.task().equals(task)) {
        return topic;
      }
      clock.set(act.at());
      if (act.isOfTheClock()) {
        itIs(topic, act.at());
      } else {
        var open = tasks.createTaskQuery().processInstanceBusinessKey(topic.value()).taskDefinitionKey("userTask_" + act.task())
            .list().get(0);
        complete(holderOf(open), open, act.answers());
      }
    }
    return topic;
  }

  String page(String path) {
    var answer = get(path);
    assertThat(answer.getStatusCode()).as(path).isEqualTo(HttpStatus.OK);
    return answer.getBody();
  }

  /** A list from its first page to its last: what other stories left behind may stand before what is looked for. */
  String everyPage(String path) {
    var all = new StringBuilder();
    for (var next = path; next != null; ) {
      var page = page(next);
      all.append(page);
      var link = NEXT.matcher(page);
      next = link.find() ? link.group(1).replace("&amp;", "&") : null;
    }
    return all.toString();
  }

  ResponseEntity<String> get(String path) {
    return http.getForEntity(address(path), String.class);
  }

  URI address(String path) {
    return URI.create("http://127.0.0.1:%d%s".formatted(port, path.codePoints().mapToObj(c -> c < 128 ? Character.toString(c)
        : URLEncoder.encode(Character.toString(c), StandardCharsets.UTF_8)).collect(Collectors.joining())));
  }
}
