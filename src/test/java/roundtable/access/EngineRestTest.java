package roundtable.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import roundtable.ProductTest;

/** The engine's REST interface: nobody without a password, and nobody beyond his own tasks. */
@ProductTest
class EngineRestTest {

  private static final String PASSWORD = "a-password-of-her-own";
  private static final String CADRE = "gejing";

  @Autowired private TestRestTemplate http;
  @Autowired private IdentityService identity;
  @Autowired private RepositoryService repository;
  @Autowired private RuntimeService runtime;
  @Autowired private TaskService tasks;
  private String deployment;

  @BeforeEach
  void aCadreAndACaseOfSomebodyElse() {
    var user = identity.newUser(CADRE);
    user.setFirstName("葛静");
    user.setPassword(PASSWORD);
    identity.saveUser(user);
    identity.createMembership(CADRE, "officials");
    var model = Bpmn.createExecutableProcess("another").startEvent().userTask("task").camundaCandidateGroups("elsewhere")
        .endEvent().done();
    deployment = repository.createDeployment().addModelInstance("another.bpmn", model).deploy().getId();
    runtime.startProcessInstanceByKey("another", Map.of("level", "DISTRICT"));
  }

  @AfterEach
  void nobodyIsLeft() {
    repository.deleteDeployment(deployment, true);
    identity.deleteUser(CADRE);
  }

  @Test
  @DisplayName("未登录：401，中文说明")
  void withoutAPasswordItIsA401InChinese() {
    var answer = http.getForEntity("/engine-rest/engine", String.class);
    assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
    assertThat(answer.getBody()).isEqualTo("{\"message\":\"请先登录：网页的接口请先登录待办，/engine-rest 请附用户名和密码\"}");
    assertThat(answer.getHeaders().getFirst(HttpHeaders.WWW_AUTHENTICATE)).startsWith("Basic ");
    assertThat(answer.getHeaders().getContentType()).hasToString("application/json;charset=UTF-8");
    assertThat(answer.getHeaders().get(HttpHeaders.SET_COOKIE)).isNull();
  }

  @Test
  @DisplayName("密码错误：401")
  void aWrongPasswordIsA401() {
    var answer = http.withBasicAuth(CADRE, "guessed").getForEntity("/engine-rest/engine", String.class);
    assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
    assertThat(answer.getBody()).contains("用户名或密码不正确");
  }

  @Test
  @DisplayName("陌生账号、空密码、畸形凭证：401")
  void strangersAndBrokenCredentialsAreA401() {
    assertThat(status("nobody", "x")).isEqualTo(HttpStatus.UNAUTHORIZED);
    assertThat(status(CADRE, "")).isEqualTo(HttpStatus.UNAUTHORIZED);
    assertThat(status("a b' or 1=1 --", "x")).isEqualTo(HttpStatus.UNAUTHORIZED);
    var headers = new HttpHeaders();
    headers.set(HttpHeaders.AUTHORIZATION, "Basic %%%");
    assertThat(http.exchange("/engine-rest/engine", HttpMethod.GET, new HttpEntity<>(headers), String.class).getStatusCode())
        .isEqualTo(HttpStatus.UNAUTHORIZED);
  }

  @Test
  @DisplayName("密码正确：200")
  void theRightPasswordIsA200() {
    assertThat(status(CADRE, PASSWORD)).isEqualTo(HttpStatus.OK);
    assertThat(status("admin", "only-for-the-tests")).isEqualTo(HttpStatus.OK);
  }

  @Test
  @DisplayName("普通工作人员看不到其他账号、任务、变量、流程")
  void anOrdinaryOfficialSeesNeitherAccountsNorOthersWork() {
    assertThat(list("/engine-rest/user")).extracting("id").isSubsetOf(CADRE);
    assertThat(list("/engine-rest/task")).isEmpty();
    assertThat(list("/engine-rest/variable-instance")).isEmpty();
    assertThat(list("/engine-rest/process-instance")).isEmpty();
    assertThat(list("/engine-rest/history/process-instance")).isEmpty();
    assertThat(list("/engine-rest/authorization")).isEmpty();
  }

  @Test
  @DisplayName("普通工作人员不能认领、完成别人的任务，不能改变量")
  void anOrdinaryOfficialCannotTouchOthersWork() {
    var task = tasks.createTaskQuery().taskDefinitionKey("task").singleResult();
    assertThat(post("/engine-rest/task/%s/claim".formatted(task.getId()), Map.of("userId", CADRE))).isEqualTo(HttpStatus.FORBIDDEN);
    assertThat(post("/engine-rest/task/%s/complete".formatted(task.getId()), Map.of())).isEqualTo(HttpStatus.FORBIDDEN);
    assertThat(post("/engine-rest/task/%s/variables".formatted(task.getId()),
        Map.of("modifications", Map.of("level", Map.of("value", "STREET"))))).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
    assertThat(post("/engine-rest/process-instance/%s/variables".formatted(task.getProcessInstanceId()),
        Map.of("modifications", Map.of("level", Map.of("value", "STREET"))))).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
    // a definition that she may not read is not even there
    assertThat(post("/engine-rest/process-definition/key/another/start", Map.of())).isEqualTo(HttpStatus.NOT_FOUND);
  }

  @Test
  @DisplayName("普通工作人员可办自己岗位的任务，但不能随意改其变量")
  void anOrdinaryOfficialDoesHerOwnTasksButDoesNotChangeTheirVariables() {
    var task = tasks.createTaskQuery().taskDefinitionKey("task").singleResult();
    tasks.addCandidateGroup(task.getId(), "officials");
    assertThat(post("/engine-rest/task/%s/variables".formatted(task.getId()),
        Map.of("modifications", Map.of("level", Map.of("value", "STREET"))))).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
    assertThat(post("/engine-rest/task/%s/claim".formatted(task.getId()), Map.of("userId", CADRE))).isEqualTo(HttpStatus.NO_CONTENT);
    assertThat(own().getForEntity("/engine-rest/task/%s/form-variables".formatted(task.getId()), String.class).getStatusCode())
        .isEqualTo(HttpStatus.OK);
    assertThat(post("/engine-rest/task/%s/complete".formatted(task.getId()), Map.of())).isEqualTo(HttpStatus.NO_CONTENT);
  }

  @Test
  @DisplayName("普通工作人员不能部署流程")
  void anOrdinaryOfficialCannotDeploy() {
    assertThat(deploy(own()).getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
    assertThat(deploy(http.withBasicAuth("admin", "only-for-the-tests")).getStatusCode()).as("管理员也不能")
        .isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
    assertThat(repository.createDeploymentQuery().deploymentName("from-outside").count()).isZero();
  }

  @Test
  @DisplayName("流程中的脚本不予执行")
  void noScriptRunsInTheEngine() {
    var model = Bpmn.createExecutableProcess("scripted").startEvent().scriptTask().scriptFormat("javascript").scriptText("1")
        .endEvent().done();
    var scripted = repository.createDeployment().addModelInstance("scripted.bpmn", model).deploy();
    assertThatThrownBy(() -> runtime.startProcessInstanceByKey("scripted"))
        .hasMessageContaining("scripting engine");
    repository.deleteDeployment(scripted.getId(), true);
  }

  private HttpStatus status(String user, String password) {
    return (HttpStatus) http.withBasicAuth(user, password).getForEntity("/engine-rest/engine", String.class).getStatusCode();
  }

  private TestRestTemplate own() {
    return http.withBasicAuth(CADRE, PASSWORD);
  }

  private List<?> list(String path) {
    return own().getForObject(path, List.class);
  }

  private HttpStatus post(String path, Object body) {
    return (HttpStatus) own().postForEntity(path, body, String.class).getStatusCode();
  }

  private static ResponseEntity<String> deploy(TestRestTemplate who) {
    var model = Bpmn.convertToString(Bpmn.createExecutableProcess("outside").startEvent().endEvent().done());
    var parts = new LinkedMultiValueMap<String, Object>();
    parts.add("deployment-name", "from-outside");
    parts.add("outside.bpmn", new ByteArrayResource(model.getBytes(StandardCharsets.UTF_8)) {
      @Override
      public String getFilename() {
        return "outside.bpmn";
      }
    });
    return who.postForEntity("/engine-rest/deployment/create", parts, String.class);
  }
}
