package roundtable.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Asked without a login, as a resident's phone does. */
abstract class PublicPages extends Story {

  @Autowired TestRestTemplate http;

  String page(String path) {
    var answer = get(path);
    assertThat(answer.getStatusCode()).as(path).isEqualTo(HttpStatus.OK);
    return answer.getBody();
  }

  ResponseEntity<String> get(String path) {
    return http.getForEntity(address(path), String.class);
  }

  URI address(String path) {
    return URI.create("http://127.0.0.1:%d%s".formatted(port, path.codePoints().mapToObj(c -> c < 128 ? Character.toString(c)
        : URLEncoder.encode(Character.toString(c), StandardCharsets.UTF_8)).collect(Collectors.joining())));
  }
}
