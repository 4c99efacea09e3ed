package roundtable.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import roundtable.evaluation.EvaluationVoiceDesk;
import roundtable.evaluation.Grade;
import roundtable.kernel.Official;
import roundtable.kernel.TopicNumber;

/** Residents with a code from paper, and the officials who print the codes and answer. */
abstract class EvaluationStory extends PublicPages {

  static final String EVALUATE = "evaluateResult";
  static final String REVIEW = "reviewDissatisfaction";
  private static final Pattern KEY = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  @Autowired EvaluationVoiceDesk voices;

  List<String> codes(TopicNumber topic, int count) {
    return voices.issue(topic, count, cadre(topic));
  }

  Official cadre(TopicNumber topic) {
    return new Official("tlsc.zhuangan", topic(topic).community() + ".community-cadre");
  }

  /** A topic whose result was published, with codes that nobody has used. */
  Judged published() {
    var topic = before(EVALUATE, "楼道照明");
    var codes = codes(topic, 2);
    complete(topic, EVALUATE, Answers.evaluation());
    return new Judged(topic, codes.get(0), codes.get(1));
  }

  record Judged(TopicNumber topic, String code, String other) {}

  ResponseEntity<String> judge(String code, Grade grade, String words) {
    var page = get("/evaluate/" + code);
    var headers = new HttpHeaders();
    page.getHeaders().getOrEmpty(HttpHeaders.SET_COOKIE).forEach(cookie -> headers.add(HttpHeaders.COOKIE, cookie.split(";")[0]));
    var key = KEY.matcher(page.getBody());
    var form = new LinkedMultiValueMap<String, String>();
    form.add("grade", grade == null ? "" : grade.name());
    form.add("words", words);
    // a page without a form has no key: a hand-made request brings one from another page
    form.add("_csrf", key.find() ? key.group(1) : "");
    return http.exchange(address("/evaluate/" + code), HttpMethod.POST, new HttpEntity<>(form, headers), String.class);
  }

  String said(ResponseEntity<String> answer, int status) {
    assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(status);
    return answer.getBody();
  }

  static Map<String, Object> answer(int voices, boolean reopen, String words) {
    return Map.of("voices", voices, "reopen", String.valueOf(reopen), "answer", words);
  }
}
