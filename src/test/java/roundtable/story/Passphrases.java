package roundtable.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import roundtable.WebAppSession;

/** The commission's passphrase, as the commission's officials type it. */
final class Passphrases {

  static final String PAGE = "/api/tasks/tip-offs";
  static final String CODE = "opening-code-of-the-tests";
  static final String KNOWN = "清风自来2022";

  private Passphrases() {}

  /** As after its setting. */
  static void set(JdbcClient jdbc) {
    forgotten(jdbc);
    jdbc.sql("insert into tip_off_passphrase (hash, person, set_at) values (?, 'jw.jiancha01', current_timestamp)")
        .param(new BCryptPasswordEncoder().encode(KNOWN)).update();
  }

  /** As on the first day. */
  static void forgotten(JdbcClient jdbc) {
    jdbc.sql("delete from tip_off_passphrase").update();
  }

  static WebAppSession opened(WebAppSession session) {
    assertThat(open(session, KNOWN).statusCode()).isEqualTo(302);
    return session;
  }

  static HttpResponse<String> open(WebAppSession session, String passphrase) {
    return send(session, "/open", Map.of("passphrase", passphrase));
  }

  static HttpResponse<String> send(WebAppSession session, String where, Map<String, String> typed) {
    return session.send("POST", PAGE + where, "application/x-www-form-urlencoded", BodyPublishers.ofString(typed.entrySet().stream()
        .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&"))));
  }
}
