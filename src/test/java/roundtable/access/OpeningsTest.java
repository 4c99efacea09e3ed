package roundtable.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import roundtable.ProductTest;

/** What is open without a login, and that nothing else is. */
@ProductTest
class OpeningsTest {

  @Autowired private TestRestTemplate http;

  @Test
  @DisplayName("首页：不用登录，中文，链接到待办任务和流程总览")
  void theFirstPageIsOpenAndLeadsToTasklistAndCockpit() {
    var page = http.getForEntity("/", String.class);
    assertThat(page.getStatusCode()).isEqualTo(HttpStatus.OK);
    assertThat(page.getBody()).contains("幸福圆桌会", "/camunda/app/tasklist/", "/camunda/app/cockpit/");
    assertThat(http.getForEntity("/assets/portal.css", String.class).getStatusCode()).isEqualTo(HttpStatus.OK);
  }

  @Test
  @DisplayName("响应头：不许嵌入、不许嗅探、只许本站内容")
  void theHeadersForbidFramesSniffingAndForeignContent() {
    var headers = http.getForEntity("/", String.class).getHeaders();
    assertThat(headers.getFirst("X-Frame-Options")).isEqualTo("DENY");
    assertThat(headers.getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(headers.getFirst("Content-Security-Policy")).contains("default-src 'self'", "frame-ancestors 'none'");
    assertThat(headers.getFirst("Referrer-Policy")).isEqualTo("same-origin");
    assertThat(http.getForEntity("/engine-rest/engine", String.class).getHeaders().getFirst("X-Frame-Options")).isEqualTo("DENY");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/demo/clock", "/h2-console", "/actuator", "/actuator/env", "/application.yaml", "/login", "/engine-rest",
      "/engine-rest/", "/assets/../application.yaml"})
  @DisplayName("没有开放的地址：401")
  void whatNobodyOpenedIsClosed(String path) {
    var answer = http.getForEntity(path, String.class);
    assertThat(answer.getStatusCode().value()).isIn(400, 401);
    assertThat(answer.getBody()).doesNotContain("roundtable.admin");
  }

  @Test
  @DisplayName("已有管理员：安装页面不能再建管理员")
  void nobodyMakesHimselfAnAdministratorThroughTheSetUpPage() {
    var session = session();
    var body = Map.of("profile", Map.of("id", "intruder", "firstName", "x", "lastName", "x"), "credentials", Map.of("password", "intruder-password"));
    var answer = http.postForEntity("/camunda/api/admin/setup/default/user/create", new HttpEntity<>(body, session), String.class);
    assertThat(answer.getStatusCode().is2xxSuccessful()).isFalse();
    assertThat(login(session(), "intruder", "intruder-password").getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
  }

  @Test
  @DisplayName("待办任务：用户名和密码登录，跨站请求无效")
  void theTasklistAsksForALoginAndItsOwnToken() {
    assertThat(login(session(), "admin", "only-for-the-tests").getStatusCode()).isEqualTo(HttpStatus.OK);
    assertThat(login(session(), "stranger", "only-for-the-tests").getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
    assertThat(login(new HttpHeaders(), "admin", "only-for-the-tests").getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
    assertThat(http.getForEntity("/camunda/api/engine/engine/default/user", String.class).getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
  }

  private HttpHeaders session() {
    var first = http.exchange("/camunda/app/tasklist/", HttpMethod.GET, HttpEntity.EMPTY, String.class);
    assertThat(first.getStatusCode()).as(first.getBody()).isEqualTo(HttpStatus.OK);
    var headers = new HttpHeaders();
    for (var cookie : first.getHeaders().get(HttpHeaders.SET_COOKIE)) {
      var pair = cookie.split(";")[0];
      headers.add(HttpHeaders.COOKIE, pair);
      if (pair.startsWith("XSRF-TOKEN=")) {
        headers.set("X-XSRF-TOKEN", pair.substring("XSRF-TOKEN=".length()));
      }
    }
    return headers;
  }

  private ResponseEntity<String> login(HttpHeaders headers, String user, String password) {
    var form = new LinkedMultiValueMap<String, String>();
    form.add("username", user);
    form.add("password", password);
    return http.postForEntity("/camunda/api/admin/auth/user/default/login/tasklist", new HttpEntity<>(form, headers), String.class);
  }
}
