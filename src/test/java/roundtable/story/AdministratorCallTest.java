package roundtable.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An administrator administers accounts, rights and failed jobs, and moves no topic by hand. */
class AdministratorCallTest extends HostileCalls {

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      POST   | /process-instance/{process}/modification | {"instructions": [{"type": "cancel", "activityId": "userTask_screenTopic"}, {"type": "startBeforeActivity", "activityId": "subProcess_implementation"}]}
      POST   | /modification/execute             | {"processDefinitionId": "{definition}", "processInstanceIds": ["{process}"], "instructions": [{"type": "startBeforeActivity", "activityId": "subProcess_implementation"}]}
      DELETE | /process-instance/{process}       |
      POST   | /execution/{process}/signal       | {}
      POST   | /message                          | {"messageName": "message_windowPassed", "businessKey": "{topic}"}
      PUT    | /process-instance/{process}/variables/outcome | {"value": "ACCEPTED"}
      PUT    | /task/{task}/variables/outcome    | {"value": "ACCEPTED"}
      PUT    | /task/{task}                      | {"name": "筛选议题", "due": "2030-01-01T00:00:00.000+0800"}
      POST   | /task/create                      | {"id": "x", "name": "x"}
      POST   | /task/{task}/identity-links       | {"groupId": "officials", "type": "candidate"}
      POST   | /task/{task}/identity-links       | {"userId": "js.shuji", "type": "candidate"}
      POST   | /task/{task}/identity-links/delete| {"groupId": "XH-NZ-TLSC.community-secretary", "type": "candidate"}
      POST   | /task/{task}/delegate             | {"userId": "tlsc.shuji"}
      PUT    | /process-instance/{process}/suspended | {"suspended": true}
      PUT    | /process-instance/suspended       | {"suspended": true, "processInstanceIds": ["{process}"]}
      PUT    | /process-definition/key/seven-step-flow/suspended | {"suspended": true, "includeProcessInstances": true}
      DELETE | /task/{task}                      |
      POST   | /process-instance/delete          | {"processInstanceIds": ["{process}"], "deleteReason": "x"}
      POST   | /process-instance/variables-async | {"processInstanceIds": ["{process}"], "variables": {"outcome": {"value": "ACCEPTED"}}}
      POST   | /process-instance/message-async   | {"processInstanceIds": ["{process}"], "messageName": "message_windowPassed"}
      POST   | /process-instance/suspended-async | {"processInstanceIds": ["{process}"], "suspended": true}
      POST   | /history/process-instance/delete  | {"historicProcessInstanceIds": ["{process}"]}
      POST   | /history/process-instance/set-removal-time | {"historicProcessInstanceIds": ["{process}"], "clearedRemovalTime": true}
      PUT    | /process-definition/{definition}/history-time-to-live | {"historyTimeToLive": 0}
      POST   | /history/cleanup                  | {}
      POST   | /process-instance/job-retries     | {"processInstances": ["{process}"], "retries": 0}
      PUT    | /job/{job}/retries                | {"retries": 0}
      PUT    | /job/{job}/retries                | {"retries": 1, "dueDate": "2030-01-01T00:00:00.000+0800"}
      DELETE | /process-definition/{definition}?cascade=true |
      DELETE | /process-definition/key/seven-step-flow?cascade=true |
      DELETE | /deployment/{deployment}?cascade=true |""")
  @DisplayName("管理员也不能手工改动流程、任务、时限和变量：拒绝，什么都没有变")
  void anAdministratorMovesNoTopicByHand(String method, String path, String body) {
    var before = rows();
    var answer = call("admin", ADMINISTRATORS, method, filled(path), body == null ? null : filled(body));
    assertThat(answer.getStatusCode().value()).isEqualTo(422);
    assertThat(answer.getBody()).containsAnyOf("不能手工改动流程", "不能手工部署、删除");
    assertThat(rows()).isEqualTo(before);
    assertThat(openTasks(topic)).containsExactly("screenTopic");
  }

  @Test
  @DisplayName("管理员不能把任务派给自己：不在岗位上的人签收，任务就从岗位的待办里消失了")
  void nobodyOutsideThePostGetsATask() {
    for (var act : List.of("assignee", "claim")) {
      var answer = call("admin", "only-for-the-tests", "POST", filled("/task/{task}/") + act, "{\"userId\": \"admin\"}");
      assertThat(answer.getStatusCode().value()).isEqualTo(422);
      assertThat(answer.getBody()).contains("“admin”不在", "不能由其签收");
    }
    assertThat(task(topic, "screenTopic").getAssignee()).isNull();
  }

  @Test
  @DisplayName("自己的账号能改密码，不能删")
  void nobodyDeletesTheirOwnAccount() {
    assertThat(call(SECRETARY, "DELETE", "/user/" + SECRETARY, null).getStatusCode().value()).isEqualTo(403);
    assertThat(call(SECRETARY, "PUT", "/user/%s/credentials".formatted(SECRETARY),
        "{\"password\": \"%1$s\", \"authenticatedUserPassword\": \"%1$s\"}".formatted(PASSWORD)).getStatusCode().value())
        .isEqualTo(204);
  }

  @Test
  @DisplayName("绕开表单的做法，答复是一句中文")
  void aDetourIsRefusedInWords() {
    assertThat(call(SECRETARY, "POST", filled("/task/{task}/resolve"), "{}").getBody()).contains("任务填完表单才算办结");
    assertThat(call(SECRETARY, "POST", filled("/task/{task}/bpmnError"), "{\"errorCode\": \"x\"}").getBody())
        .contains("任务填完表单才算办结");
  }
}
