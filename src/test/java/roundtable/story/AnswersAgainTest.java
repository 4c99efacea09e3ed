package roundtable.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import roundtable.kernel.TopicNumber;

/** 答疑团由区相关部门负责同志组成，答疑解惑 (R15): who answers what, and answers that are found again. */
class AnswersAgainTest extends Story {

  private static final String CADRE = "tlsc.zhuangan";
  private static final String ANSWER = "凭规划许可到一楼窗口申请，每部补贴10万元";
  @Autowired private FormService forms;

  @BeforeEach
  void nothingWasReleased() {
    jdbc.sql("delete from answer_term").update();
    jdbc.sql("update question set released = false").update();
  }

  @Test
  @DisplayName("定人员时按议题类型列出答疑团可请的人：类别、姓名、岗位，可以直接抄进名单")
  void theTeamIsSuggestedByTheTopicsSubject() {
    var topic = called(CADRE, "中山村小区加装电梯");
    chooseDay(topic, "2022-01-08");
    var contact = roster.holdersOf("XH-ZJJ.department-liaison", java.time.LocalDate.of(2022, 1, 4)).get(0).name();
    assertThat(form(task(topic, "appointMembers"))).contains("答疑团可请", "区直单位，" + contact + "，区住建局", "加装电梯和老旧小区改造", "区民政局")
        .doesNotContain("治安和消防");
  }

  @Test
  @DisplayName("提问写科目，交给答疑团里负责这一科目的单位；写单位全称也行；都不是，列出科目")
  void aQuestionIsDirectedBySubject() {
    var topic = asked("老人助餐点补贴怎么申请，养老和社会救助，2022-01-20");
    assertThat(postOf(task(topic, "answerQuestion"))).startsWith("XH-MZJ.");
    assertThat(jdbc.sql("select subject from question where topic = ?").param(topic.value()).query(String.class).single())
        .isEqualTo("养老和社会救助");
    var other = planned(CADRE, "路灯");
    assertThat(refused(other, "deliberate", with(Answers.meeting("2022-01-08T09:00"), "questions", "电费谁出，水电气，2022-01-20")))
        .startsWith("没有名为“水电气”的单位").contains("养老和社会救助", "加装电梯和老旧小区改造");
  }

  @Test
  @DisplayName("答复单位公开的答复，再遇到相近的提问时列在表头，填编号就能照搬，注明参照")
  void aReleasedAnswerIsOfferedAndTakenOver() {
    var first = answered("电梯补贴怎么申请", ANSWER, "true");
    var number = jdbc.sql("select id from question where topic = ?").param(first.value()).query(Integer.class).single();
    var second = asked("加装电梯的补贴怎样申请，区住建局，2022-01-20");
    var task = task(second, "answerQuestion");
    assertThat(form(task)).contains("以往答复第" + number + "号", ANSWER);
    complete(second, "answerQuestion", Map.of("takenOver", number, "released", "false"));
    assertThat(jdbc.sql("select answer from question where topic = ?").param(second.value()).query(String.class).single()).isEqualTo(ANSWER);
    assertThat(journal.timeline(second).stream().map(event -> event.detail())).anyMatch(detail -> detail.endsWith("（参照以往答复第%d号）".formatted(number)));
    assertThat(form(task(planned(CADRE, "三栋加装电梯补贴"), "deliberate"))).contains("以往答复第" + number + "号");
  }

  @Test
  @DisplayName("没有公开的、编号不对的、什么都没填的：不能参照，一句话")
  void whatWasNotReleasedIsNotTakenOver() {
    var first = answered("电梯补贴怎么申请", ANSWER, "false");
    var number = jdbc.sql("select id from question where topic = ?").param(first.value()).query(Integer.class).single();
    var second = asked("加装电梯的补贴怎样申请，区住建局，2022-01-20");
    assertThat(form(task(second, "answerQuestion"))).doesNotContain("以往答复第");
    assertThat(refused(second, "answerQuestion", Map.of("takenOver", number))).contains("没有编号为" + number + "的以往答复可以参照");
    assertThat(refused(second, "answerQuestion", Map.of())).contains("请填写答复内容，或者填写参照的以往答复编号");
  }

  @Test
  @DisplayName("有手机号、身份证号的，不能公开供参考；只用于本议题可以")
  void whatNamesAPersonsNumbersIsNotReleased() {
    var topic = asked("电梯补贴怎么申请，区住建局，2022-01-20");
    assertThat(refused(topic, "answerQuestion", Map.of("answer", "请打13800000000", "released", "true"))).contains("手机号或身份证号");
    assertThat(refused(topic, "answerQuestion", Map.of("answer", "证号36010319900101001X", "released", "true"))).contains("手机号或身份证号");
    assertThat(count("select count(*) from answer_term")).isZero();
    complete(topic, "answerQuestion", Map.of("answer", "请打13800000000", "released", "false"));
  }

  @Test
  @DisplayName("以往答复清单：按科目、按内容查得到；不写议题和居民；查找内容不合适，一句话")
  void officialsFindAnswersAgain() {
    answered("电梯补贴怎么申请", ANSWER, "true");
    answered("楼道照明坏了谁来修", "由物业公司三日内修好", "true");
    var session = session("js.shuji");
    assertThat(session.get("/api/tasks/answers").body()).contains(ANSWER, "由物业公司三日内修好", "区住建局").doesNotContain("YT-", "江小北");
    assertThat(session.get("/api/tasks/answers?q=" + encoded("电梯补贴")).body()).contains(ANSWER).doesNotContain("三日内修好");
    assertThat(session.get("/api/tasks/answers?subject=" + encoded("医疗卫生")).body()).isEqualTo("[]");
    assertThat(session.get("/api/tasks/answers?subject=" + encoded("加装电梯和老旧小区改造") + "&q=" + encoded("' or 1=1--电梯")).body())
        .contains(ANSWER);
    assertThat(session.get("/api/tasks/answers?q=" + encoded("梯")).body()).contains("请至少写两个字");
    assertThat(session.get("/api/tasks/answers?q=" + encoded("梯".repeat(101))).body()).contains("不超过100字");
  }

  // ——— acting

  private TopicNumber asked(String question) {
    var topic = planned(CADRE, "中山村小区加装电梯");
    complete(topic, "deliberate", with(Answers.meeting("2022-01-08T09:00"), "questions", question));
    return topic;
  }

  private TopicNumber answered(String question, String answer, String released) {
    var topic = asked(question + "，区住建局，2022-01-20");
    complete(topic, "answerQuestion", Map.of("answer", answer, "released", released));
    return topic;
  }

  private String form(Task task) {
    return as(holderOf(task), () -> {
      try (InputStream form = forms.getDeployedTaskForm(task.getId())) {
        return new String(form.readAllBytes(), StandardCharsets.UTF_8);
      } catch (IOException unreadable) {
        throw new IllegalStateException(unreadable);
      }
    });
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
