package roundtable.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import roundtable.engine.EngineTopicOwners;
import roundtable.journal.EventKind;
import roundtable.kernel.TopicNumber;

/** {@code common-order.bpmn}: 区级议题归纳分析，共性议题交办相关部门. */
class CommonOrderTest extends CommonOrderStory {

  @Autowired private FormService forms;
  @Autowired private EngineTopicOwners owners;

  @Test
  @DisplayName("共性议题归在一份交办单：部门只有一项待办，逐题答复，理事会办公室采纳，每个议题的时间线都写明")
  void oneOrderCoversManyTopicsAndEachIsAnswered() {
    var lamp = district("楼道照明");
    var wall = district("外墙砖脱落");
    var order = issue(order("区住建局", lamp, wall));
    var task = only(order, "answerTopics");
    assertThat(task.getName()).isEqualTo("逐题答复：" + order);
    assertThat(postOf(task)).isEqualTo(HOUSING);
    assertThat(task.getDueDate()).as("10个工作日").isEqualTo("2022-01-18T23:59:59.000");
    assertThat(paper(task)).contains(lamp.value(), "楼道照明", wall.value(), "外墙砖脱落", "交办要求", "摸清同类问题");
    complete("zjj.lianluo", task, measures(lamp, "1月底前换好声控灯", wall, "10日前鉴定，3月前修缮"));
    var review = only(order, "reviewAnswer");
    assertThat(postOf(review)).isEqualTo("XH-LSH.secretariat");
    assertThat(paper(review)).contains("1月底前换好声控灯");
    complete("lsh.zhuanzhi01", review, Map.of("accepted", "true"));
    assertThat(running(order)).isZero();
    for (var topic : List.of(lamp, wall)) {
      assertThat(happened(topic)).contains(EventKind.COMMON_ORDER_ISSUED, EventKind.COMMON_ORDER_ANSWERED, EventKind.COMMON_ORDER_REVIEWED);
      assertThat(details(topic)).anyMatch(text -> text.contains(order + "（共2个议题）交区住建局办理，2022年1月18日前答复"));
      assertThat(journal.firstBrokenEntry(topic)).isEmpty();
    }
    assertThat(details(lamp)).anyMatch(text -> text.endsWith("区住建局的措施：1月底前换好声控灯"));
  }

  @Test
  @DisplayName("措施不行的退回一次，写明理由，期限重新计算；不能再退回")
  void theSecretariatSendsBackOnce() {
    var lamp = district("楼道照明");
    var wall = district("外墙砖脱落");
    var order = issue(with(order("区住建局", lamp, wall), "workingDays", 3));
    complete("zjj.lianluo", only(order, "answerTopics"), measures(lamp, "换灯", wall, "10日前鉴定"));
    assertThat(wordsOf(catchThrowable(() -> complete("lsh.zhuanzhi01", only(order, "reviewAnswer"), Map.of("accepted", "false")))))
        .isEqualTo("退回的，请写明理由");
    clock.set("2022-01-07T09:00:00+08:00");
    complete("lsh.zhuanzhi01", only(order, "reviewAnswer"), Map.of("accepted", "false", "reason", "换灯没有写期限"));
    assertThat(only(order, "answerTopics").getDueDate()).isEqualTo("2022-01-12T23:59:59.000");
    assertThat(paper(only(order, "answerTopics"))).contains("退回的理由", "换灯没有写期限", "换灯");
    complete("zjj.lianluo", only(order, "answerTopics"), measures(lamp, "1月底前换好", wall, "10日前鉴定"));
    assertThat(wordsOf(catchThrowable(() ->
        complete("lsh.zhuanzhi01", only(order, "reviewAnswer"), Map.of("accepted", "false", "reason", "再改")))))
        .contains("已经退回过一次，不能再退回");
    complete("lsh.zhuanzhi01", only(order, "reviewAnswer"), Map.of("accepted", "true", "reason", "照此落实"));
    assertThat(running(order)).isZero();
    assertThat(details(lamp)).anyMatch(text -> text.contains("的答复退回区住建局：换灯没有写期限"));
  }

  @Test
  @DisplayName("逾期不答复：先催办，再交督查；签发督办单，每个议题一份，逐题答复即为答复")
  void silenceIsUrgedThenSupervised() {
    var lamp = district("楼道照明");
    var wall = district("外墙砖脱落");
    var order = issue(with(order("区住建局", lamp, wall), "workingDays", 1));
    passes(order, "2022-01-05T23:59:59+08:00");
    assertThat(happened(lamp)).doesNotContain(EventKind.URGED);
    passes(order, "2022-01-06T00:00:00+08:00");
    assertThat(details(wall)).anyMatch(text -> text.startsWith("催办交办单" + order) && text.contains("区住建局联络员"));
    passes(order, "2022-01-12T00:00:00+08:00");
    var supervise = only(order, "superviseAnswer");
    assertThat(postOf(supervise)).isEqualTo("XH-LSH.secretariat");
    complete("lsh.zhuanzhi01", supervise, Map.of("ordered", "true", "problem", "逾期一周没有答复", "orderDue", "2022-01-14"));
    assertThat(count("select count(*) from order_party where unit = 'XH-ZJJ' and answered_at is null and topic in (?, ?)",
        lamp.value(), wall.value())).isEqualTo(2);
    complete("zjj.lianluo", only(order, "answerTopics"), measures(lamp, "1月底前换好", wall, "10日前鉴定"));
    assertThat(count("select count(*) from order_party where answered_at is null and topic in (?, ?)", lamp.value(), wall.value())).isZero();
    complete("lsh.zhuanzhi01", only(order, "reviewAnswer"), Map.of("accepted", "true"));
    assertThat(running(order)).isZero();
  }

  @Test
  @DisplayName("督查时已经答复：不能再签发，可以写明不签发；采纳后督查任务随之结束")
  void whatWasAnsweredMeanwhileNeedsNoOrder() {
    var lamp = district("楼道照明");
    var wall = district("外墙砖脱落");
    var order = issue(with(order("区住建局", lamp, wall), "workingDays", 1));
    passes(order, "2022-01-12T00:00:00+08:00");
    complete("zjj.lianluo", only(order, "answerTopics"), measures(lamp, "1月底前换好", wall, "10日前鉴定"));
    assertThat(wordsOf(catchThrowable(() -> complete("lsh.zhuanzhi01", only(order, "superviseAnswer"),
        Map.of("ordered", "true", "problem", "迟了", "orderDue", "2022-01-14"))))).contains("不必签发督办单");
    complete("lsh.zhuanzhi01", only(order, "reviewAnswer"), Map.of("accepted", "true"));
    assertThat(running(order)).isZero();
    var other = issue(with(order("区住建局", lamp, wall), "workingDays", 1));
    passes(other, "2022-01-24T00:00:00+08:00");
    complete("lsh.zhuanzhi01", only(other, "superviseAnswer"), Map.of("ordered", "false", "problem", "已电话说明，周五前报"));
    assertThat(details(lamp)).anyMatch(text -> text.contains("不签发督办单：已电话说明"));
  }

  @Test
  @DisplayName("议题转办：退出交办单，时间线写明，其余照办；一个不剩，交办自行结束")
  void aTopicThatEndsDropsOutAndAnEmptyOrderEnds() {
    var lamp = atTheTable("楼道照明");
    var wall = atTheTable("外墙砖脱落");
    var order = issue(order("区住建局", lamp, wall));
    divert(lamp);
    assertThat(details(lamp)).contains("议题已转办，退出交办单" + order);
    assertThat(wordsOf(catchThrowable(() ->
        complete("zjj.lianluo", only(order, "answerTopics"), measures(lamp, "换灯", wall, "鉴定")))))
        .isEqualTo("交办单%s里没有议题%s，或者已经退出，请删去这一行".formatted(order, lamp));
    complete("zjj.lianluo", only(order, "answerTopics"), Map.of("measures", wall + "，10日前鉴定"));
    assertThat(running(order)).isEqualTo(1);
    divert(wall);
    assertThat(running(order)).isZero();
    assertThat(count("select count(*) from common_order where state = 'EMPTIED' and id = ?", id(order))).isEqualTo(1);
  }

  @Test
  @DisplayName("部门岗位空缺：顺延到理事会办公室，督查由秘书长办；之后空缺的，任务改派，每个议题的时间线写明")
  void aVacantDepartmentIsNeverWithoutAnOwner() {
    var lamp = district("楼道照明");
    var wall = district("外墙砖脱落");
    vacated(HOUSING, () -> vacated("XH-ZJJ.department-head", () -> {
      var order = issue(with(order("区住建局", lamp, wall), "workingDays", 1));
      assertThat(postOf(only(order, "answerTopics"))).isEqualTo("XH-LSH.secretariat");
      passes(order, "2022-01-12T00:00:00+08:00");
      assertThat(postOf(only(order, "superviseAnswer"))).isEqualTo("XH-LSH.secretary-general");
    }));
    assertThat(details(wall)).anyMatch(text -> text.startsWith("岗位空缺：XH-ZJJ.department-liaison"));
    var later = issue(order("区城管执法局", lamp, wall));
    vacated(CITY, () -> {
      owners.check();
      assertThat(postOf(only(later, "answerTopics"))).isEqualTo("XH-CGJ.department-head");
    });
    for (TopicNumber topic : List.of(lamp, wall)) {
      assertThat(details(topic)).anyMatch(text -> text.contains("“逐题答复：" + later + "”改由"));
    }
  }

  private String paper(Task task) {
    return as(holderOf(task), () -> {
      try (var form = forms.getDeployedTaskForm(task.getId())) {
        return new String(form.readAllBytes(), StandardCharsets.UTF_8);
      }
    });
  }
}
