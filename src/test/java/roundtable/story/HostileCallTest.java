package roundtable.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import roundtable.organisation.Person;

/** Whatever else {@code /engine-rest} can do is closed to whoever only has tasks: a task ends by its form and no other way. */
class HostileCallTest extends HostileCalls {

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      POST   | /task/{task}/bpmnError            | {"errorCode": "x", "variables": {"title": {"value": "y"}}}
      POST   | /task/{task}/bpmnEscalation       | {"escalationCode": "x", "variables": {"title": {"value": "y"}}}
      POST   | /task/{task}/resolve              | {"variables": {"title": {"value": "江小北 0791-80000000"}}}
      POST   | /task/{task}/resolve              | {"variables": {"noticeNumber": {"value": "YT-2022-00001-G1"}}}
      POST   | /task/{task}/delegate             | {"userId": "js.shuji"}
      POST   | /task/{task}/assignee             | {"userId": "js.shuji"}
      POST   | /task/{task}/identity-links       | {"groupId": "officials", "type": "candidate"}
      POST   | /task/{task}/identity-links/delete| {"groupId": "XH-NZ-TLSC.community-secretary", "type": "candidate"}
      PUT    | /task/{task}                      | {"name": "x", "due": "2030-01-01T00:00:00.000+0800"}
      DELETE | /task/{task}                      |
      POST   | /task/create                      | {"id": "x", "name": "x"}
      PUT    | /task/{task}/variables/outcome    | {"value": "ACCEPTED"}
      PUT    | /task/{task}/localVariables/outcome | {"value": "ACCEPTED"}
      POST   | /task/{task}/variables            | {"modifications": {"outcome": {"value": "ACCEPTED"}}}
      PUT    | /process-instance/{process}/variables/outcome | {"value": "ACCEPTED"}
      PUT    | /execution/{process}/localVariables/outcome | {"value": "ACCEPTED"}
      POST   | /execution/{process}/signal       | {}
      POST   | /process-instance/{process}/modification | {"instructions": [{"type": "startBeforeActivity", "activityId": "userTask_signOff"}]}
      PUT    | /process-instance/{process}/suspended | {"suspended": true}
      DELETE | /process-instance/{process}       |
      POST   | /process-instance/delete          | {"processInstanceIds": ["{process}"]}
      PUT    | /process-definition/key/seven-step-flow/suspended | {"suspended": true}
      DELETE | /process-definition/key/seven-step-flow |
      POST   | /message                          | {"messageName": "message_noticePublished", "businessKey": "{topic}"}
      POST   | /message                          | {"messageName": "message_windowPassed", "businessKey": "{topic}"}
      POST   | /condition                        | {"variables": {"outcome": {"value": "ACCEPTED"}}}
      POST   | /user/create                      | {"profile": {"id": "mole"}, "credentials": {"password": "a-password-of-his-own"}}
      PUT    | /user/js.shuji/credentials        | {"password": "a-password-of-his-own"}
      PUT    | /group/XH-NZ-TLSC.community-cadre/members/tlsc.shuji | {}
      PUT    | /group/camunda-admin/members/tlsc.shuji | {}
      POST   | /authorization/create             | {"type": 1, "permissions": ["ALL"], "userId": "tlsc.shuji", "resourceType": 7, "resourceId": "*"}
      POST   | /filter/create                    | {"resourceType": "Task", "name": "x", "query": {}}
      POST   | /decision-definition/key/topic-screening/evaluate | {"variables": {}}
      POST   | /process-definition/key/publicity-window/start | {"businessKey": "{topic}"}
      POST   | /process-definition/key/seven-step-flow/start | {"businessKey": "{topic}", "startInstructions": [{"type": "startBeforeActivity", "activityId": "endEvent_topicClosed"}]}
      POST   | /process-definition/key/seven-step-flow/start | {"businessKey": "{topic}", "startInstructions": [{"type": "startBeforeActivity", "activityId": "userTask_screenTopic"}]}""")
  @DisplayName("书记手里有待办，也只能填表办理：其余接口一概不通，什么都没有变")
  void aTaskEndsByItsFormAndNoOtherWay(String method, String path, String body) {
    var before = rows();
    var answer = call(SECRETARY, method, filled(path), body == null ? null : filled(body));
    assertThat(answer.getStatusCode().is2xxSuccessful()).as(answer.toString()).isFalse();
    assertThat(rows()).isEqualTo(before);
    assertThat(postOf(task(topic, "screenTopic"))).isEqualTo("XH-NZ-TLSC.community-secretary");
  }

  @Test
  @DisplayName("空的请求：一句中文，什么都没有变")
  void aCallWithoutContentIsToldSo() {
    var before = rows();
    var answer = call(SECRETARY, "POST", filled("/task/{task}/submit-form"), "null");
    assertThat(answer.getStatusCode().value()).isEqualTo(400);
    assertThat(answer.getBody()).contains("请求缺少内容，没有办成").doesNotContain("Exception");
    assertThat(rows()).isEqualTo(before);
  }

  @Test
  @DisplayName("同单位的人以姓名相称，别的单位的人不在其中")
  void colleaguesAreKnownByName() {
    assertThat(roster.colleaguesOf(CADRE, LocalDate.now(clock))).extracting(Person::login)
        .contains(CADRE, SECRETARY).noneMatch(login -> login.startsWith("js."));
  }

  @ParameterizedTest
  @ValueSource(strings = {"outcome", "noticeNumber", "objectionNumber", "consentId", "clockId", "orderNumber", "partyId", "referralNumber",
      "nrOfInstances", "loopCounter"})
  @DisplayName("登记、办理时夹带流程变量：拒绝，什么都没有变")
  void aRoutingVariableIsNeitherChangedNorBroughtIn(String variable) {
    var smuggled = "\"%s\": {\"value\": \"YT-2022-00001-G1\"}".formatted(variable);
    var before = rows();
    assertThat(call(SECRETARY, "POST", filled("/task/{task}/complete"),
        "{\"variables\": {%s, %s}}".formatted(sent(Answers.screening()), smuggled)).getBody())
        .contains("不允许填写的项“%s”".formatted(variable));
    assertThat(call(SECRETARY, "POST", filled("/task/{task}/submit-form"),
        "{\"variables\": {%s, %s}}".formatted(sent(Answers.screening()), smuggled)).getBody())
        .contains("不允许填写的项“%s”".formatted(variable));
    assertThat(call(CADRE, "POST", "/process-definition/key/seven-step-flow/start",
        "{\"variables\": {%s, %s}}".formatted(sent(Answers.intake("楼道照明")), smuggled)).getBody())
        .contains("不允许填写的项“%s”".formatted(variable));
    assertThat(rows()).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      {"value": "[{", "type": "Json"}
      {"value": "{\\"a\\": 1}", "type": "Json"}
      {"value": "AAAA", "type": "Bytes"}
      {"value": "AAAA", "type": "File", "valueInfo": {"filename": "x.exe"}}
      {"value": "{}", "type": "Object", "valueInfo": {"objectTypeName": "java.util.HashMap", "serializationDataFormat": "application/json"}}
      {"value": "x", "type": "Object", "valueInfo": {"objectTypeName": "roundtable.topic.Intake", "serializationDataFormat": "application/json"}}
      {"value": "rO0AB", "type": "Object", "valueInfo": {"objectTypeName": "java.lang.String", "serializationDataFormat": "application/x-java-serialized-object"}}""")
  @DisplayName("文件、对象、坏掉的列表：退回，任务不动，什么都没有记下")
  void whatIsNoAnswerIsRefused(String value) {
    var before = rows();
    for (var field : List.of("note", "affair", "ready")) {
      var answer = call(SECRETARY, "POST", filled("/task/{task}/complete"),
          "{\"variables\": {%s, \"%s\": %s}}".formatted(sent(Answers.screening()), field, value));
      assertThat(answer.getStatusCode().isError()).isTrue();
      assertThat(answer.getBody()).containsAnyOf("内容无法识别：", "填写的内容格式不对，", "ENGINE-17007");
    }
    assertThat(rows()).isEqualTo(before);
  }

  @Test
  @DisplayName("签收只能替自己或同岗位的人，不能塞给别人")
  void aTaskIsClaimedForItsPostOnly() {
    assertThat(call(SECRETARY, "POST", filled("/task/{task}/claim"), "{\"userId\": \"js.shuji\"}").getBody())
        .contains("“js.shuji”不在“筛选议题：");
    assertThat(task(topic, "screenTopic").getAssignee()).isNull();
    assertThat(call(SECRETARY, "POST", filled("/task/{task}/claim"), "{\"userId\": \"tlsc.shuji\"}").getStatusCode().value())
        .isEqualTo(204);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/task/{task}", "/task/{task}/variables", "/task/{task}/form-variables",
      "/task/{task}/identity-links", "/process-instance/{process}/variables", "/execution/{process}/localVariables",
      "/process-instance/{process}/activity-instances"})
  @DisplayName("别人的任务、变量看不到")
  void whatIsNotHersIsNotShown(String path) {
    var answer = call("qu.lingdao12", "GET", filled(path), null);
    assertThat(answer.getStatusCode().value()).isIn(403, 404);
    assertThat(answer.getBody()).doesNotContain("楼道照明", "江小北");
  }

  @Test
  @DisplayName("同单位的人看得到本单位的任务，但不能签收、办理，也看不到提出人")
  void aColleagueSeesTheTaskAndLeavesItAlone() {
    assertThat(call(CADRE, "GET", filled("/task/{task}"), null).getBody()).contains("楼道照明").doesNotContain("江小北");
    assertThat(call(CADRE, "GET", "/task", null).getBody()).contains(filled("{task}"));
    for (var act : List.of("claim", "complete", "submit-form", "unclaim")) {
      assertThat(call(CADRE, "POST", filled("/task/{task}/") + act, "{\"userId\": \"%s\"}".formatted(CADRE)).getStatusCode()
          .value()).as(act).isEqualTo(403);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/task", "/variable-instance", "/process-instance", "/execution", "/incident", "/event-subscription",
      "/history/task", "/history/process-instance", "/history/variable-instance", "/history/detail",
      "/history/activity-instance", "/history/user-operation", "/job", "/authorization", "/deployment", "/batch"})
  @DisplayName("列表里也没有别人的东西")
  void listsHoldNothingOfOthers(String path) {
    assertThat(call("qu.lingdao12", "GET", path, null).getBody()).isEqualTo("[]");
  }
}
