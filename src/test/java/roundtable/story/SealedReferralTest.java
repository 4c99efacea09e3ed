package roundtable.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** 密封: over the engine's interfaces, the web applications, our own pages and the log, for everybody who has no business with it. */
@ExtendWith(OutputCaptureExtension.class)
class SealedReferralTest extends Referrals {

  private static final String ADMINISTRATOR = "admin";
  private static final List<String> PEOPLE = List.of("tlsc.zhuangan", "tlsc.shuji", "nz.lianluo", "cyz.lianluo", "js.shuji",
      "zjj.fuze", "zjj.lianluo", "qu.lingdao01", "zhengce01", "jw.lianluo", SECRETARY_GENERAL, SECRETARIAT, COMMISSION, COLLEAGUE);
  /** Who may know the model and has other referrals' tasks. */
  private static final List<String> CIRCLE = List.of(SECRETARY_GENERAL, SECRETARIAT);
  @Autowired private AuthorizationService authorizations;
  private String number;
  private Task task;

  @BeforeEach
  void theCommissionHasABundle() {
    PEOPLE.forEach(this::password);
    number = referred();
    task = sealed("acknowledgeReferral");
  }

  @ParameterizedTest
  @ValueSource(strings = {"tlsc.zhuangan", "tlsc.shuji", "nz.lianluo", "cyz.lianluo", "js.shuji", "zjj.fuze", "zjj.lianluo",
      "qu.lingdao01", "zhengce01", "jw.lianluo", SECRETARY_GENERAL, SECRETARIAT, ADMINISTRATOR})
  @DisplayName("引擎接口的列表、计数、统计里没有移送的踪影：涉及单位、其他街道、部门、区领导、理事会、管理员都一样")
  void noListTellsAnybodyElse(String person) {
    for (var path : List.of("/task", "/task?processDefinitionKey=discipline-referral", "/task?nameLike=%25YS-%25",
        "/task?processInstanceBusinessKey=" + topic, "/process-instance", "/process-instance?processDefinitionKey=discipline-referral",
        "/execution", "/variable-instance", "/variable-instance?variableName=referralNumber", "/incident", "/event-subscription",
        "/job", "/job-definition", "/external-task", "/history/task", "/history/process-instance",
        "/history/process-instance?processInstanceBusinessKey=" + topic, "/history/activity-instance", "/history/variable-instance",
        "/history/detail", "/history/job-log", "/history/incident", "/history/user-operation", "/history/identity-link-log",
        "/process-definition/statistics", "/deployment/statistics", "/batch", "/tenant", "/authorization?resourceType=7",
        "/task?tenantIdIn=sealed", "/process-instance?tenantIdIn=sealed", "/process-instance?tenantIdIn=other")) {
      var ofOtherReferrals = List.of("discipline-referral", "\"tenantId\":\"sealed\"");
      assertThat(traces(rest(person, "GET", path, null).getBody())).as("%s %s", person, path)
          .isSubsetOf(CIRCLE.contains(person) ? ofOtherReferrals : List.of());
    }
    for (var path : List.of("/task/count?processDefinitionKey=discipline-referral&processInstanceBusinessKey=" + topic,
        "/task/count?tenantIdIn=sealed&processInstanceBusinessKey=" + topic,
        "/process-instance/count?processDefinitionKey=discipline-referral", "/execution/count?processDefinitionKey=discipline-referral",
        "/variable-instance/count?variableName=referralNumber", "/job/count?processDefinitionKey=discipline-referral",
        "/history/process-instance/count?processDefinitionKey=discipline-referral",
        "/history/task/count?processDefinitionKey=discipline-referral")) {
      assertThat(rest(person, "GET", path, null).getBody()).as("%s %s", person, path).isEqualTo("{\"count\":0}");
    }
  }

  @Test
  @DisplayName("管理员的统计报表里也没有")
  void noReportCountsIt() {
    var definition = task.getProcessDefinitionId();
    assertThat(rest(ADMINISTRATOR, "GET", "/task/report/candidate-group-count", null).getBody()).doesNotContain("discipline-commission");
    for (var path : List.of("/process-definition/%s/statistics", "/history/process-definition/%s/statistics",
        "/history/process-instance/report?reportType=duration&periodUnit=month&processDefinitionIdIn=%s",
        "/history/cleanable-process-instance-report?processDefinitionIdIn=%s", "/process-definition/%s", "/process-definition/%s/xml",
        "/process-definition/%s/diagram", "/process-definition/%s/deployed-start-form")) {
      var answer = rest(ADMINISTRATOR, "GET", path.formatted(definition), null);
      assertThat(answer.getStatusCode().is2xxSuccessful() && !"[]".equals(answer.getBody())).as("%s: %s", path, answer.getBody()).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"tlsc.shuji", "cyz.lianluo", "zjj.fuze", "zhengce01", "jw.lianluo", SECRETARY_GENERAL, SECRETARIAT, ADMINISTRATOR})
  @DisplayName("知道编号也打不开、办不了：任务、表单、变量、流程、作业、发消息；没有一句内容，什么都没有变")
  void whoeverKnowsAnIdOpensNothing(String person) {
    var job = management.createJobQuery().processInstanceId(task.getProcessInstanceId()).singleResult().getId();
    var events = count("select count(*) from referral_event");
    for (var path : List.of("/task/{task}", "/task/{task}/form", "/task/{task}/deployed-form", "/task/{task}/rendered-form",
        "/task/{task}/form-variables", "/task/{task}/variables", "/task/{task}/variables/referralNumber", "/task/{task}/localVariables",
        "/task/{task}/identity-links", "/task/{task}/comment", "/task/{task}/attachment", "/process-instance/{process}",
        "/process-instance/{process}/variables", "/process-instance/{process}/variables/referralNumber",
        "/process-instance/{process}/activity-instances", "/execution/{process}", "/execution/{process}/localVariables",
        "/history/process-instance/{process}", "/job/" + job)) {
      var answer = rest(person, "GET", filled(path), null);
      assertThat(answer.getStatusCode().is2xxSuccessful() ? answer.getBody() : "[]").as("%s %s", person, path).isEqualTo("[]");
      assertThat(String.valueOf(answer.getBody())).as("%s %s", person, path).doesNotContain("YS-2", FACTS, "楼道照明", "discipline", "sealed");
    }
    var decision = "{\"variables\": {\"decision\": {\"value\": \"ACCEPT\"}}}";
    for (var path : List.of("/task/{task}/complete", "/task/{task}/submit-form")) {
      assertThat(rest(person, "POST", filled(path), decision).getStatusCode().is4xxClientError()).as("%s %s", person, path).isTrue();
    }
    for (var call : List.of("/task/{task}/claim", "/task/{task}/unclaim", "/task/{task}/assignee")) {
      var answer = rest(person, "POST", filled(call), "{\"userId\": \"%s\"}".formatted(person));
      assertThat(answer.getStatusCode().is4xxClientError()).as("%s %s", person, call).isTrue();
      assertThat(answer.getBody()).doesNotContain("YS-2", "discipline");
    }
    assertThat(rest(person, "POST", "/message", "{\"messageName\": \"message_referralProposed\", \"businessKey\": \"%s\"}".formatted(topic))
        .getStatusCode().value()).isEqualTo(422);
    assertThat(rest(person, "POST", "/job/%s/execute".formatted(job), null).getStatusCode().value()).isEqualTo(403);
    assertThat(management.createJobQuery().jobId(job).singleResult().getRetries()).as("the alarm is still alive").isEqualTo(3);
    assertThat(sealed("acknowledgeReferral").getAssignee()).isNull();
    assertThat(sealedTasks()).containsExactly("acknowledgeReferral");
    assertThat(count("select count(*) from referral_event")).isEqualTo(events);
  }

  @Test
  @DisplayName("一件密封的任务与一件不存在的任务，答复一字不差")
  void aSealedTaskAnswersAsOneThatIsNotThere() {
    for (var person : List.of("tlsc.shuji", ADMINISTRATOR)) {
      var there = rest(person, "POST", filled("/task/{task}/complete"), "{}");
      var not = rest(person, "POST", "/task/0182f3c0-0000-7000-8000-000000000000/complete", "{}");
      assertThat(there.getStatusCode()).isEqualTo(not.getStatusCode());
      assertThat(there.getBody()).isEqualTo(not.getBody());
    }
  }

  @Test
  @DisplayName("模型、发起表单：只有移送经办岗位看得到模型，只有纪委监委能发起")
  void theModelItselfIsTheCirclesOnly() {
    for (var person : List.of("tlsc.shuji", "zhengce01", ADMINISTRATOR)) {
      assertThat(rest(person, "GET", "/process-definition", null).getBody()).as(person).doesNotContain("discipline-referral");
      assertThat(rest(person, "GET", "/deployment", null).getBody()).as(person).doesNotContain("Sealed");
    }
    var model = repository.createProcessDefinitionQuery().processDefinitionKey("discipline-referral").latestVersion().singleResult();
    assertThat(rest(COMMISSION, "GET", "/process-definition?startableInTasklist=true&startablePermissionCheck=true&latest=true", null)
        .getBody()).contains("discipline-referral");
    assertThat(rest(SECRETARIAT, "GET", "/process-definition?startableInTasklist=true&startablePermissionCheck=true&latest=true", null)
        .getBody()).doesNotContain("discipline-referral");
    assertThat(rest(COMMISSION, "GET", "/process-definition/%s/deployed-start-form".formatted(model.getId()), null).getBody())
        .contains("自行提起");
    var form = "{\"variables\": {\"topicNumber\": {\"value\": \"%s\"}, \"unitName\": {\"value\": \"南站街道\"}, \"ground\": {\"value\": \"PERFUNCTORY\"}, \"facts\": {\"value\": \"推诿\"}}}"
        .formatted(topic);
    for (var person : List.of("tlsc.shuji", SECRETARIAT, SECRETARY_GENERAL, ADMINISTRATOR)) {
      assertThat(rest(person, "POST", "/process-definition/%s/submit-form".formatted(model.getId()), form).getStatusCode()
          .is2xxSuccessful()).as(person).isFalse();
      assertThat(rest(person, "POST", "/process-definition/key/discipline-referral/tenant-id/sealed/submit-form", form).getStatusCode()
          .is2xxSuccessful()).as(person).isFalse();
    }
    assertThat(rest(COMMISSION, "POST", "/process-definition/%s/submit-form".formatted(model.getId()), form).getStatusCode().value())
        .isEqualTo(200);
    assertThat(count("select count(*) from referral where topic = ?", topic.value())).isEqualTo(2);
  }

  @Test
  @DisplayName("纪委监委在待办里看到并办理自己的任务")
  void theCommissionWorksInItsTasklist() {
    var session = tasklist(COMMISSION);
    var api = "/camunda/api/engine/engine/default";
    assertThat(session.get(api + "/task?processInstanceBusinessKey=" + topic).body()).contains("签收移送：" + number);
    assertThat(session.get(api + filled("/task/{task}/deployed-form")).body()).contains("案卷封印", "久拖不决");
    assertThat(session.get(filled("/api/tasks/{task}/timeline")).statusCode()).isEqualTo(200);
    assertThat(session.get("/api/tasks/referrals/" + number).body()).contains(FACTS);
    assertThat(session.get("/api/tasks/referrals").body()).contains(number);
    assertThat(session.upload(filled("/api/tasks/{task}/evidence"), "x.png", new byte[] {1}).body()).contains("移送处置的材料不附在议题上");
    assertThat(session.post(api + filled("/task/{task}/complete"), "{\"variables\": {\"decision\": {\"value\": \"ACCEPT\"}}}").statusCode())
        .isEqualTo(204);
    assertThat(session.get(api + "/history/task").body()).isEqualTo("[]");
    assertThat(sealedTasks()).containsExactly("recordDisposition");
  }

  @ParameterizedTest
  @ValueSource(strings = {"tlsc.shuji", "zjj.fuze", "cyz.lianluo", ADMINISTRATOR})
  @DisplayName("网页应用和本系统的页面：待办、流程监控、办理经过、移送清单，都没有")
  void noPageTellsAnybodyElse(String person) {
    var session = tasklist(person);
    var api = "/camunda/api/engine/engine/default";
    for (var path : List.of(api + "/task", api + "/process-definition", api + filled("/task/{task}"), api + filled("/task/{task}/form"),
        "/camunda/api/cockpit/plugin/base/default/process-instance", "/camunda/api/cockpit/plugin/base/default/process-definition/statistics",
        "/camunda/api/cockpit/plugin/base/default/process-definition/discipline-referral/called-process-definitions",
        "/api/tasks/referrals", "/api/tasks/referrals/" + number, filled("/api/tasks/{task}/timeline"), filled("/api/tasks/{task}/evidence"))) {
      // a path that is refused is quoted
      assertThat(traces(session.get(path).body().replace(task.getId(), path.contains(task.getId()) ? "" : task.getId())))
          .as("%s %s", person, path).isEmpty();
    }
    assertThat(session.get("/api/tasks/referrals").statusCode()).isEqualTo(404);
    assertThat(session.get(filled("/api/tasks/{task}/timeline")).statusCode()).isEqualTo(404);
    assertThat(session.upload(filled("/api/tasks/{task}/evidence"), "x.png", new byte[] {1}).statusCode()).isEqualTo(404);
    assertThat(session.post("/camunda/api/cockpit/plugin/base/default/process-instance",
        "{\"processDefinitionKey\": \"discipline-referral\"}").body()).doesNotContain(task.getProcessInstanceId());
  }

  @Test
  @DisplayName("秘书处只知道有这么一件、办到哪一步；案卷和结果打不开")
  void theSecretariatKnowsTheStateAlone() {
    complete(COMMISSION, task, Map.of("decision", "ACCEPT"));
    complete(COMMISSION, sealed("recordDisposition"), Map.of("result", "CASE_FILED", "finding", "查明的情况"));
    var session = tasklist(SECRETARIAT);
    assertThat(session.get("/api/tasks/referrals").body()).contains(number, "已办结")
        .doesNotContain("CASE_FILED", "立案", "查明的情况", FACTS, "久拖");
    assertThat(session.get("/api/tasks/referrals/" + number).statusCode()).isEqualTo(404);
    var receipt = sealed("takeReceipt").getId();
    for (var path : List.of("/task/%s", "/task/%s/form", "/task/%s/deployed-form", "/task/%s/variables", "/task/%s/form-variables")) {
      var answer = rest(SECRETARIAT, "GET", path.formatted(receipt), null);
      assertThat(answer.getStatusCode().value()).as(path).isEqualTo(200);
      assertThat(answer.getBody()).as(path).doesNotContain("CASE_FILED", "立案", "查明", FACTS, "楼道照明");
    }
  }

  @Test
  @DisplayName("管理员给谁授权、把谁加进岗位的组，都打不开密封")
  void noGrantAndNoMembershipOpensTheSeal() {
    var grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
    grant.setUserId("zjj.fuze");
    grant.setResource(Resources.TASK);
    grant.setResourceId("*");
    grant.addPermission(Permissions.ALL);
    authorizations.saveAuthorization(grant);
    for (var group : List.of("XH-JW.discipline-commission", "referral-circle", "discipline-commission")) {
      identity.createMembership("zjj.fuze", group);
      identity.createMembership(ADMINISTRATOR, group);
    }
    try {
      for (var person : List.of("zjj.fuze", ADMINISTRATOR)) {
        assertThat(traces(rest(person, "GET", "/task?processDefinitionKey=discipline-referral", null).getBody())).as(person).isEmpty();
        assertThat(rest(person, "GET", filled("/task/{task}/deployed-form"), null).getStatusCode().is2xxSuccessful()).as(person).isFalse();
        assertThat(rest(person, "POST", filled("/task/{task}/complete"), "{}").getStatusCode().is4xxClientError()).as(person).isTrue();
      }
    } finally {
      authorizations.deleteAuthorization(grant.getId());
      for (var group : List.of("XH-JW.discipline-commission", "referral-circle", "discipline-commission")) {
        identity.deleteMembership("zjj.fuze", group);
        identity.deleteMembership(ADMINISTRATOR, group);
      }
    }
    assertThat(sealedTasks()).containsExactly("acknowledgeReferral");
  }

  @Test
  @DisplayName("授权给移送经办岗位的人看全部任务，也看不到别的岗位的密封任务")
  void aGrantOfAllTasksShowsTheSecretariatNoneOfTheCommissions() {
    var grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
    grant.setUserId(SECRETARIAT);
    grant.setResource(Resources.TASK);
    grant.setResourceId("*");
    grant.addPermission(Permissions.ALL);
    authorizations.saveAuthorization(grant);
    try {
      assertThat(rest(SECRETARIAT, "GET", "/task?processDefinitionKey=discipline-referral", null).getBody())
          .doesNotContain(number, task.getId());
      assertThat(rest(SECRETARIAT, "GET", "/task?maxResults=5", null).getBody()).isNotEqualTo("[]");
      assertThat(rest(SECRETARIAT, "GET", filled("/task/{task}/form"), null).getStatusCode().is2xxSuccessful()).isFalse();
      assertThat(rest(SECRETARIAT, "POST", filled("/task/{task}/complete"), "{}").getStatusCode().is4xxClientError()).isTrue();
    } finally {
      authorizations.deleteAuthorization(grant.getId());
    }
  }

  @Test
  @DisplayName("管理员建不了密封的租户，也加不进人")
  void nobodyIsMadeAMemberOfTheSealedTenant() {
    assertThat(rest(ADMINISTRATOR, "POST", "/tenant/create", "{\"id\": \"sealed\", \"name\": \"x\"}").getStatusCode().value()).isEqualTo(422);
    assertThat(rest(ADMINISTRATOR, "PUT", "/tenant/sealed/user-members/admin", null).getStatusCode().value()).isEqualTo(422);
    assertThat(rest(ADMINISTRATOR, "PUT", "/tenant/sealed/group-members/camunda-admin", null).getStatusCode().value()).isEqualTo(422);
    assertThat(count("select count(*) from act_id_tenant_member")).isZero();
  }

  @Test
  @DisplayName("程序日志里没有移送的内容")
  void theLogTellsNothing(CapturedOutput log) {
    rest("tlsc.shuji", "POST", filled("/task/{task}/complete"), "{}");
    complete(COMMISSION, task, Map.of("decision", "ACCEPT"));
    complete(COMMISSION, sealed("recordDisposition"), Map.of("result", "CASE_FILED", "finding", "查明的情况"));
    assertThat(log.getAll()).doesNotContain(FACTS, "查明的情况", "CASE_FILED");
  }

  private List<String> traces(String body) {
    return List.of(number, FACTS, task.getId(), task.getProcessInstanceId(), "discipline-referral", "\"tenantId\":\"sealed\"").stream()
        .filter(String.valueOf(body)::contains).toList();
  }

  private String filled(String path) {
    return path.replace("{task}", task.getId()).replace("{process}", task.getProcessInstanceId());
  }
}
