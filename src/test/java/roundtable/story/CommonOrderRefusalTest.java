package roundtable.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import roundtable.WebAppSession;
import roundtable.commonorder.CommonTopicDesk;

/** 共性议题交办: what is missing, huge, unknown, sent twice or not allowed; and the groups that the secretariat reads. */
class CommonOrderRefusalTest extends CommonOrderStory {

  @Autowired private CommonTopicDesk common;

  @Test
  @DisplayName("交办填错、漏填、过长、不是区级、不在办理：一句中文说明，什么都没有记下")
  void aWrongOrderIsAnsweredInASentence() {
    var lamp = district("楼道照明");
    var wall = district("外墙砖脱落");
    var street = accepted("围墙修缮");
    var pending = raise("tlsc.zhuangan", Answers.intake("楼道照明"));
    assertThat(refusedOrder(Map.of())).contains("请列出议题", "请填写承办部门", "请填写交办要求");
    assertThat(refusedOrder(with(order("区住建局", lamp, wall), "topics", lamp.value()))).isEqualTo("一份交办单列2至50个议题");
    assertThat(refusedOrder(with(order("区住建局"), "topics", IntStream.range(0, 51).mapToObj("YT-2022-%05d"::formatted)
        .collect(Collectors.joining("\n"))))).isEqualTo("一份交办单列2至50个议题");
    assertThat(refusedOrder(order("区住建局", lamp, lamp))).isEqualTo(lamp + "列了两次，请只列一次");
    assertThat(refusedOrder(with(order("区住建局", lamp), "topics", lamp + "\nYT-2022-99999"))).isEqualTo("没有编号为YT-2022-99999的议题");
    assertThat(refusedOrder(with(order("区住建局", lamp), "topics", lamp + "\nx' or 1=1"))).contains("议题编号“x' or 1=1”不正确");
    assertThat(refusedOrder(order("区住建局", lamp, street))).isEqualTo("议题%s不是区级议题，共性交办只用于区级议题".formatted(street));
    assertThat(refusedOrder(order("区住建局", lamp, pending))).isEqualTo("议题%s不是办理中的议题，不能交办".formatted(pending));
    assertThat(refusedOrder(order("南站街道", lamp, wall))).isEqualTo("“南站街道”是街道，这里请写区直部门的全称");
    assertThat(refusedOrder(order("月亮局", lamp, wall))).contains("没有名为“月亮局”的区直部门");
    assertThat(refusedOrder(with(order("区住建局", lamp, wall), "workingDays", 61))).isEqualTo("办理期限为1至60个工作日");
    assertThat(refusedOrder(with(order("区住建局", lamp, wall), "requirement", "长".repeat(1001)))).isEqualTo("交办要求不超过1000字");
    for (var person : List.of("nz.lianluo", "zjj.lianluo", "tlsc.zhuangan", "admin")) {
      assertThat(catchThrowable(() -> as(person, () -> runtime.startProcessInstanceByKey("common-order", order("区住建局", lamp, wall)))))
          .as(person).isNotNull();
    }
  }

  @Test
  @DisplayName("同一议题对同一部门不能有两份没办完的交办单；另一个部门可以，办完的可以")
  void aTopicIsUnderOneOpenOrderToADepartment() {
    var lamp = district("楼道照明");
    var wall = district("外墙砖脱落");
    var order = issue(order("区住建局", lamp, wall));
    assertThat(refusedOrder(order("区住建局", lamp, district("小区绿化"))))
        .isEqualTo("议题%s已有交给区住建局、还没有办完的交办单，不能重复交办".formatted(lamp));
    issue(order("区城管执法局", lamp, wall));
    complete("zjj.lianluo", only(order, "answerTopics"), measures(lamp, "换灯", wall, "鉴定"));
    complete("lsh.zhuanzhi01", only(order, "reviewAnswer"), Map.of("accepted", "true"));
    issue(order("区住建局", lamp, wall));
  }

  @Test
  @DisplayName("逐题答复：少一个、多一个、重复、空话、夹带、别的部门，各有说明，任务不动")
  void aWrongAnswerIsAnsweredInASentence() {
    var lamp = district("楼道照明");
    var wall = district("外墙砖脱落");
    var order = issue(order("区住建局", lamp, wall));
    assertThat(refusedAnswer(order, Map.of())).isEqualTo("请逐题填写措施");
    assertThat(refusedAnswer(order, Map.of("measures", lamp + "，换灯"))).isEqualTo("议题%s还没有措施，请逐题答复".formatted(wall));
    assertThat(refusedAnswer(order, Map.of("measures", lamp + "，换灯\n" + wall + "，"))).contains("第2行请填写措施");
    assertThat(refusedAnswer(order, Map.of("measures", lamp + "，换灯\n" + lamp + "，再换\n" + wall + "，鉴定")))
        .isEqualTo("议题%s答了两次，请合并成一行".formatted(lamp));
    assertThat(refusedAnswer(order, Map.of("measures", "YT-2022-99999，换灯\n" + lamp + "，换灯\n" + wall + "，鉴定")))
        .contains("里没有议题YT-2022-99999");
    assertThat(refusedAnswer(order, measures(lamp, "协调对接中", wall, "鉴定"))).contains("没有新进展");
    assertThat(refusedAnswer(order, measures(lamp, "长".repeat(1001), wall, "鉴定"))).contains("第1行措施不超过1000字");
    assertThat(refusedAnswer(order, with(measures(lamp, "换灯", wall, "鉴定"), "outcome", "ACCEPTED"))).contains("不允许填写的项“outcome”");
    assertThat(catchThrowable(() -> complete("cgj.lianluo", only(order, "answerTopics"), measures(lamp, "换灯", wall, "鉴定")))).isNotNull();
    var task = only(order, "answerTopics").getId();
    assertThat(session("zjj.lianluo").get("/api/tasks/" + task + "/timeline").body()).contains("不只属于一个议题");
    complete("zjj.lianluo", only(order, "answerTopics"), measures(lamp, "长".repeat(1000), wall, "<b>鉴定</b>，3月修好"));
    assertThat(count("select count(*) from common_order_topic where topic = ? and measures = '<b>鉴定</b>，3月修好'", wall.value())).isEqualTo(1);
  }

  @Test
  @DisplayName("两人同时交办同一议题：只有一份交办单")
  void twoWhoIssueAtOnceLeaveOneOrder() throws Exception {
    var lamp = district("楼道照明");
    var wall = district("外墙砖脱落");
    var threads = Executors.newFixedThreadPool(2);
    try {
      Callable<Object> issue = () -> issue(order("区住建局", lamp, wall));
      Callable<Object> other = () -> issue(order("区住建局", wall, lamp));
      assertThat(threads.invokeAll(List.of(issue, other)).stream().filter(CommonOrderRefusalTest::succeeded)).hasSize(1);
    } finally {
      threads.shutdownNow();
    }
    assertThat(count("select count(*) from common_order_topic where topic = ?", lamp.value())).isEqualTo(1);
  }

  @Test
  @DisplayName("两个议题同时终结：交办单一个不剩，自行结束")
  void twoTopicsThatEndAtOnceEndTheirOrder() throws Exception {
    var lamp = atTheTable("楼道照明");
    var wall = atTheTable("外墙砖脱落");
    var order = issue(order("区住建局", lamp, wall));
    List.of(lamp, wall).forEach(topic -> complete(topic, "deliberate", Answers.notAgreed("2022-01-08T09:00", "NO_AGREEMENT")));
    var threads = Executors.newFixedThreadPool(2);
    try {
      threads.invokeAll(List.of(lamp, wall).stream().<Callable<Object>>map(topic -> () -> {
        complete(topic, "reviewStalled", Map.of("decision", "DIVERT", "reason", "属产权纠纷", "divertTo", "区司法局"));
        return true;
      }).toList()).forEach(result -> assertThat(succeeded(result)).isTrue());
    } finally {
      threads.shutdownNow();
    }
    assertThat(running(order)).isZero();
  }

  @Test
  @DisplayName("共性议题清单：按类型、领域、提到的部门归在一起；只有理事会办公室看得到；语句数不随议题增多")
  void theSecretariatReadsTheGroups() throws Exception {
    var lamp = district("楼道照明");
    var wall = district("外墙砖脱落");
    var order = issue(order("区住建局", lamp, wall));
    assertThat(common.groups()).filteredOn(group -> group.department().equals("区住建局") && group.category().equals("居民生活关爱"))
        .singleElement().satisfies(group -> {
          assertThat(group.field()).isEqualTo("老旧小区改造");
          assertThat(group.topics()).filteredOn(topic -> topic.order().equals(order)).extracting("number")
              .containsExactly(lamp.value(), wall.value());
        });
    assertThat(common.orders()).filteredOn(line -> line.number().equals(order)).singleElement()
        .matches(line -> line.topics() == 2 && line.state().equals("待答复") && !line.overdue() && line.department().equals("区住建局"));
    assertThat(meter.during(() -> common.groups()).statements()).isEqualTo(1);
    assertThat(meter.during(() -> common.orders()).statements()).isEqualTo(1);
    var office = session("lsh.zhuanzhi01");
    assertThat(office.get("/api/tasks/common-topics").body()).contains(lamp.value(), "铁路四村社区", "区住建局", order);
    assertThat(office.get("/api/tasks/common-orders").body()).contains(order, "2022-01-18");
    var refused = session("nz.lianluo").get("/api/tasks/common-topics");
    assertThat(refused.statusCode()).isEqualTo(404);
    assertThat(refused.body()).isEqualTo("{\"message\":\"共性议题和交办单由理事会办公室查看\"}");
    assertThat(new WebAppSession(port).get("/api/tasks/common-orders").statusCode()).isEqualTo(401);
  }

  private String refusedOrder(Map<String, Object> answers) {
    var before = count("select count(*) from common_order");
    var thrown = catchThrowable(() -> issue(answers));
    assertThat(count("select count(*) from common_order")).isEqualTo(before);
    return wordsOf(thrown);
  }

  private String refusedAnswer(String order, Map<String, Object> answers) {
    var task = only(order, "answerTopics");
    var thrown = catchThrowable(() -> complete("zjj.lianluo", task, answers));
    assertThat(only(order, "answerTopics").getId()).isEqualTo(task.getId());
    return wordsOf(thrown);
  }

  private static boolean succeeded(Future<Object> result) {
    try {
      return result.get() != null;
    } catch (Exception refused) {
      return false;
    }
  }
}
