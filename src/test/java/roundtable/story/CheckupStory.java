package roundtable.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.annotation.Autowired;

/** 三驾马车体检 as its people do it: the community looks, its secretary presses, the street's contact reviews. */
abstract class CheckupStory extends Story {

  static final String CADRE = "tlsc.zhuangan";
  static final String SECRETARY = "tlsc.shuji";
  static final String STREET = "nz.lianluo";
  static final List<String> POINTS =
      List.of("guides", "consults", "responds", "established", "decides", "discloses", "attended", "repairs", "charges");
  @Autowired FormService startForms;

  /** Everything works; changes follow. */
  static Map<String, Object> sound(String unit, Object... changes) {
    var answers = new HashMap<String, Object>(Map.of("unit", unit));
    POINTS.forEach(point -> answers.put(point, "FINE"));
    return with(answers, changes);
  }

  /** The property service does not come when something is broken; to be put right by 14 January. */
  static Map<String, Object> faulty(String unit, Object... changes) {
    return with(sound(unit, "repairs", "FAULTY", "propertyRemark", "电梯停了三周没有人修，涉及48户", "measures", "约谈物业公司，修好电梯",
        "dueOn", "2022-01-14"), changes);
  }

  static Map<String, Object> told(String outcome) {
    return Map.of("carriedOut", "1月10日约谈物业项目经理，电梯配件已到货", "settled", outcome);
  }

  static Map<String, Object> reviewed(String decision, Object... more) {
    return with(Map.of("decision", decision, "opinion", "1月12日到现场看过"), more);
  }

  /** Its number. */
  String checkUp(String person, Map<String, Object> answers) {
    return as(person, () -> runtime.startProcessInstanceByKey("unit-checkup", new HashMap<>(answers)).getBusinessKey());
  }

  /** What whoever tries reads; nothing of it is kept. */
  String refusedCheckup(String person, Map<String, Object> answers) {
    var before = count("select count(*) from checkup") + running();
    var thrown = catchThrowable(() -> checkUp(person, answers));
    assertThat(count("select count(*) from checkup") + running()).isEqualTo(before);
    return wordsOf(thrown);
  }

  int running() {
    return (int) runtime.createProcessInstanceQuery().processDefinitionKey("unit-checkup").count();
  }

  /** What whoever tries reads; the task stays open with nothing of it kept. */
  String refusedAnswer(String checkup, String task, Map<String, Object> answers) {
    var before = count("select count(*) from checkup_event") + count("select count(*) from topic");
    var open = open(checkup, task);
    var thrown = catchThrowable(() -> complete(holderOf(open), open, answers));
    assertThat(open(checkup, task).getId()).isEqualTo(open.getId());
    assertThat(count("select count(*) from checkup_event") + count("select count(*) from topic")).isEqualTo(before);
    return wordsOf(thrown);
  }

  void done(String checkup, String task, Map<String, Object> answers) {
    var open = open(checkup, task);
    complete(holderOf(open), open, answers);
  }

  Task open(String checkup, String task) {
    return tasks.createTaskQuery().processInstanceBusinessKey(checkup).taskDefinitionKey("userTask_" + task).singleResult();
  }

  boolean isRunning(String checkup) {
    return runtime.createProcessInstanceQuery().processInstanceBusinessKey(checkup).count() > 0;
  }

  /** The start form as that person gets it. */
  String startForm(String person) {
    var definition = repository.createProcessDefinitionQuery().processDefinitionKey("unit-checkup").latestVersion().singleResult().getId();
    return as(person, () -> new String(startForms.getDeployedStartForm(definition).readAllBytes(), StandardCharsets.UTF_8));
  }

  JsonNode read(String person, String path, int status) {
    return read(session(person).get(path), status);
  }

  static JsonNode read(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    try {
      return new ObjectMapper().readTree(answer.body());
    } catch (JsonProcessingException unreadable) {
      throw new AssertionError(answer.body(), unreadable);
    }
  }
}
