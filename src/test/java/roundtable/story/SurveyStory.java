package roundtable.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.FormService;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** 群众需求普查 as its people do it: officials with start forms, residents on the portal, each from an address of their own. */
abstract class SurveyStory extends PublicPages {

  static final String OFFICE = "lsh.zhuanzhi01";
  static final String CADRE = "tlsc.zhuangan";
  static final String COMMUNITY = "XH-NZ-TLSC";
  static final String QUESTIONS = """
      点菜2｜您最希望政府先办哪些事｜教育网点优化布局；社区卫生服务中心建设；社区（老年）食堂
      单选｜您家附近看病方便吗｜方便；不方便
      意见｜您还有什么急难愁盼的事""";
  private static final AtomicInteger RUNNING = new AtomicInteger();

  @Autowired FormService startForms;

  @BeforeEach
  void nobodyHasSentAnything() {
    jdbc.sql("delete from submission_count").update();
    // what other stories opened is over
    jdbc.sql("update survey set closes_at = ?").param(OffsetDateTime.parse("2021-12-31T00:00:00Z")).update();
  }

  /** What the office writes on the form; each with a title of its own. */
  static Map<String, Object> draft(Object... changes) {
    return with(Map.of("title", "2023年度民生实事群众需求普查之%d".formatted(RUNNING.incrementAndGet()), "purpose", "结果用来排定明年的民生实事。",
        "planYear", 2022, "firstDay", "2022-01-04", "lastDay", "2022-01-31", "questions", QUESTIONS), changes);
  }

  String opened(String person, Object... changes) {
    return start(person, "survey-opening", draft(changes));
  }

  String changed(String person, String survey, String change, Object... more) {
    return start(person, "survey-change", with(Map.of("survey", survey, "change", change, "reason", "征求意见后调整"), more));
  }

  String entered(String person, String survey, String sheet, String answers) {
    return start(person, "survey-sheet", Map.of("survey", survey, "sheet", sheet, "answers", answers));
  }

  String raisedFrom(String person, String demand, Object... more) {
    return start(person, "demand-topic", with(Map.of("demand", demand, "place", "中山村小区"), more));
  }

  /** A process that is a form alone; its business key is what came of it. */
  String start(String person, String process, Map<String, Object> answers) {
    return as(person, () -> runtime.startProcessInstanceByKey(process, new HashMap<>(answers)).getBusinessKey());
  }

  /** A start form as that person gets it, with its pick-lists. */
  String startForm(String person, String process) {
    var definition = repository.createProcessDefinitionQuery().processDefinitionKey(process).latestVersion().singleResult().getId();
    return as(person, () -> new String(startForms.getDeployedStartForm(definition).readAllBytes(), StandardCharsets.UTF_8));
  }

  String refusedStart(String person, String process, Map<String, Object> answers) {
    return wordsOf(catchThrowable(() -> start(person, process, answers)));
  }

  String refused(Runnable act) {
    return wordsOf(catchThrowable(act::run));
  }

  /** Whoever is not on such a post cannot even begin the form. */
  void notAllowed(String person, String process, Map<String, Object> answers) {
    assertThatThrownBy(() -> start(person, process, answers)).isInstanceOf(AuthorizationException.class);
  }

  /** Answers on the portal from a new address; {@code q1=A q1=C q3=words}. */
  HttpResponse<String> answer(String survey, String community, String... ticks) {
    return answer(new Visitor(port, "203.0.%d.%d".formatted(RUNNING.incrementAndGet() / 200 % 200, RUNNING.get() % 200 + 1)), survey, community, ticks);
  }

  static HttpResponse<String> answer(Visitor visitor, String survey, String community, String... ticks) {
    return visitor.send("/surveys/" + survey, visitor.hidden("/surveys/" + survey), fields(community, ticks));
  }

  static List<Map.Entry<String, String>> fields(String community, String... ticks) {
    var fields = new ArrayList<>(List.of(Map.entry("community", community)));
    for (var tick : ticks) {
      fields.add(Map.entry(tick.substring(0, tick.indexOf('=')), tick.substring(tick.indexOf('=') + 1)));
    }
    return fields;
  }

  void answered(int times, String survey, String community, String... ticks) {
    for (var n = 0; n < times; n++) {
      assertThat(answer(survey, community, ticks).statusCode()).isEqualTo(200);
    }
  }

  int answers(String survey) {
    return count("select count(*) from survey_answer where survey = ?", survey);
  }
}
