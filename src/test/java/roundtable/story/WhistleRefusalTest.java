package roundtable.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.FormService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import roundtable.WebAppSession;
import roundtable.kernel.TopicNumber;
import roundtable.whistle.WhistleLinesDesk;

/** 吹哨报到: what is missing, huge, late, sent twice, of a foreign place, or not allowed; and who reads the list. */
class WhistleRefusalTest extends WhistleStory {

  @Autowired private FormService forms;
  @Autowired private WhistleLinesDesk lines;

  @Test
  @DisplayName("吹哨填错、漏填、过长、过晚：一句中文说明，什么都没有记下")
  void aWrongWhistleIsAnsweredInASentence() {
    var topic = accepted("外墙砖脱落");
    var good = call(topic, "区住建局");
    assertThat(refusedWhistle("tlsc.zhuangan", Map.of())).contains("请填写议题编号", "请至少列出一个部门", "请填写吹哨的事由", "请选择是否紧急");
    assertThat(refusedWhistle("tlsc.zhuangan", with(good, "topicNumber", "'; drop table topic"))).contains("议题编号");
    assertThat(refusedWhistle("tlsc.zhuangan", with(good, "units", "区纪委区监委"))).isEqualTo(
        "区纪委区监委监督各单位，不接受吹哨、交办和督办；需要移送的，请按提请移送办理");
    assertThat(refusedWhistle("tlsc.zhuangan", with(good, "topicNumber", "YT-2022-99999"))).isEqualTo("没有编号为YT-2022-99999的议题");
    assertThat(refusedWhistle("tlsc.zhuangan", with(good, "reason", "联系王师傅13812345678"))).contains("有手机号或身份证号");
    assertThat(refusedWhistle("tlsc.zhuangan", with(good, "reason", "长".repeat(1001)))).isEqualTo("吹哨的事由不超过1000字");
    assertThat(refusedWhistle("tlsc.zhuangan", with(good, "units", "长".repeat(300_000)))).contains("内容过长");
    assertThat(refusedWhistle("tlsc.zhuangan", with(good, "units", IntStream.range(0, 11).mapToObj(i -> "局" + i).collect(Collectors.joining("\n")))))
        .isEqualTo("一次吹哨最多10个部门");
    assertThat(refusedWhistle("tlsc.zhuangan", with(good, "wantedOn", "2022-01-03"))).isEqualTo("要求到场日期不能早于今天");
    assertThat(refusedWhistle("tlsc.zhuangan", with(good, "wantedOn", "2099-12-31"))).contains("不能晚于2022年2月4日");
    assertThat(refusedWhistle("tlsc.zhuangan", with(good, "urgent", "也许"))).contains("请选择是否紧急");
    assertThat(refusedWhistle("tlsc.zhuangan", with(good, "whistleNumber", "YT-2022-00001-CS1"))).contains("不允许填写的项“whistleNumber”");
    assertThat(refusedWhistle("tlsc.zhuangan", with(good, "reportInId", 1L))).contains("不允许填写的项“reportInId”");
  }

  @Test
  @DisplayName("部门写错、写了社区、列了两次、已撤销、还没有到场又吹：各有说明")
  void aWrongDepartmentIsAnsweredInASentence() {
    var topic = accepted("外墙砖脱落");
    assertThat(refusedWhistle("tlsc.zhuangan", call(topic, "月亮局"))).isEqualTo("没有名为“月亮局”的区直部门，请写部门全称");
    assertThat(refusedWhistle("tlsc.zhuangan", call(topic, "金圣社区"))).isEqualTo("“金圣社区”是社区，这里请写区直部门的全称");
    assertThat(refusedWhistle("tlsc.zhuangan", call(topic, "区住建局\n区住建局"))).isEqualTo("“区住建局”列了两次，请只列一次");
    dissolved("XH-CGJ", () -> assertThat(refusedWhistle("tlsc.zhuangan", call(topic, "区城管执法局")))
        .isEqualTo("单位“区城管执法局”（XH-CGJ）已于2022-01-03撤销"));
    blow("tlsc.zhuangan", call(topic, "区住建局"));
    assertThat(refusedWhistle("tlsc.shuji", call(topic, "区城管执法局\n区住建局"))).contains("区住建局对议题" + topic, "待报到", "不必再吹");
    dissolved("XH-ZJJ", () -> complete("zjj.lianluo", taskOf(topic, "reportIn", HOUSING), notOurs()));
    assertThat(open(topic, "whistle")).containsExactly("decideUnit@XH-NZ.street-clerk");
  }

  @Test
  @DisplayName("只有议题所在社区、街道能吹哨，只有被吹的部门能报到；待受理、已转办的议题不能吹")
  void onlyTheTopicsOwnPlaceWhistlesAndOnlyForARunningTopic() {
    var topic = accepted("外墙砖脱落");
    assertThat(refusedWhistle("js.zhuangan", call(topic, "区住建局"))).contains("不在您的社区（村）、街道（镇）");
    assertThat(refusedWhistle("cyz.lianluo", call(topic, "区住建局"))).contains("不在您的社区（村）、街道（镇）");
    for (var person : List.of("zjj.lianluo", "nz.lingdao", "admin")) {
      assertThat(catchThrowable(() -> blow(person, call(topic, "区住建局")))).as(person).isNotNull();
    }
    var pending = raise("tlsc.zhuangan", Answers.intake("楼道照明"));
    assertThat(refusedWhistle("tlsc.zhuangan", call(pending, "区住建局"))).isEqualTo("议题%s为“待受理”，只有办理中的议题可以吹哨".formatted(pending));
    blow("tlsc.zhuangan", call(topic, "区住建局"));
    var task = task(topic, "reportIn");
    assertThat(catchThrowable(() -> complete("cgj.lianluo", task, with(came(), "arrivedOn", "2022-01-04")))).isNotNull();
    assertThat(wordsOf(catchThrowable(() -> complete("admin", task, with(came(), "arrivedOn", "2022-01-04"))))).contains("您不在");
    complete("zjj.lianluo", task, with(came(), "arrivedOn", "2022-01-04"));
    assertThat(catchThrowable(() -> complete("zjj.lianluo", task, with(came(), "arrivedOn", "2022-01-04")))).as("办过的再办").isNotNull();
    assertThat(catchThrowable(() -> complete("zjj.lianluo", task(topic, "confirmArrival"), confirmed()))).as("部门不能替社区确认").isNotNull();
  }

  @Test
  @DisplayName("报到填错：该填的、日期、空话各有说明，任务不动")
  void aWrongReportIsAnsweredInASentence() {
    var topic = accepted("外墙砖脱落");
    clock.set("2022-01-05T09:00:00+08:00");
    blow("tlsc.zhuangan", call(topic, "区住建局"));
    assertThat(refused(topic, "reportIn", Map.of())).isEqualTo("请选择是否属于本部门职责");
    assertThat(refused(topic, "reportIn", Map.of("ours", "true"))).isEqualTo("到场的，请填写到场人员、到场日期、现场情况和办理情况");
    assertThat(refused(topic, "reportIn", Map.of("ours", "false"))).isEqualTo("不属于本部门职责的，请写明理由和应负责的单位");
    assertThat(refused(topic, "reportIn", with(came(), "arrivedOn", "2022-01-06"))).isEqualTo("到场日期不能晚于今天");
    assertThat(refused(topic, "reportIn", with(came(), "arrivedOn", "2022-01-04"))).isEqualTo("到场日期不能早于吹哨的2022年1月5日");
    assertThat(refused(topic, "reportIn", with(came(), "promisedBy", "2022-01-04"))).isEqualTo("承诺办结日期不能早于今天");
    assertThat(refused(topic, "reportIn", with(came(), "measures", "协调对接中"))).contains("没有新进展");
    assertThat(refused(topic, "reportIn", with(came(), "outcome", "ARRIVED"))).contains("不允许填写的项“outcome”");
    assertThat(paper(topic, "reportIn")).contains("事由", "砸坏一辆车", "请部门做的事", "2022年1月10日");
    complete(topic, "reportIn", with(came(), "findings", "<script>alert(1)</script>\u0000墙", "measures", "长".repeat(1000)));
    assertThat(count("select count(*) from report_in where topic = ? and findings = '<script>alert(1)</script>墙'", topic.value())).isEqualTo(1);
    assertThat(paper(topic, "confirmArrival")).contains("到场人员").doesNotContain("<script>");
  }

  @Test
  @DisplayName("两人同时吹同一个部门：只有一次吹哨，另一人读到说明")
  void twoWhoWhistleAtOnceLeaveOneWhistle() throws Exception {
    var topic = accepted("外墙砖脱落");
    var threads = Executors.newFixedThreadPool(2);
    try {
      Callable<Boolean> first = () -> blown("tlsc.zhuangan", topic);
      Callable<Boolean> second = () -> blown("tlsc.shuji", topic);
      assertThat(threads.invokeAll(List.of(first, second)).stream().filter(WhistleRefusalTest::succeeded)).hasSize(1);
    } finally {
      threads.shutdownNow();
    }
    assertThat(count("select count(*) from report_in where topic = ?", topic.value())).isEqualTo(1);
    assertThat(journal.firstBrokenEntry(topic)).isEmpty();
  }

  @Test
  @DisplayName("议题办结的同时吹哨：要么吹不成，要么随议题结束，不会留下没人要的报到")
  void aWhistleAtTheMomentOfTheCloseLeavesNothingOpen() throws Exception {
    var topic = signedOff();
    var evaluate = task(topic, "evaluateResult");
    var person = holderOf(evaluate);
    var threads = Executors.newFixedThreadPool(2);
    try {
      Callable<Boolean> close = () -> {
        complete(person, evaluate, Answers.evaluation());
        return true;
      };
      Callable<Boolean> whistle = () -> {
        blow("nz.lianluo", with(call(topic, "区住建局"), "wantedOn", "2022-01-19"));
        return true;
      };
      threads.invokeAll(List.of(close, whistle));
    } finally {
      threads.shutdownNow();
    }
    if (task(topic, "evaluateResult") != null) {
      complete(person, evaluate, Answers.evaluation());
    }
    assertThat(open(topic, "whistle")).isEmpty();
    assertThat(count("select count(*) from report_in where topic = ? and ended_at is null", topic.value())).isZero();
  }

  @Test
  @DisplayName("吹哨清单：理事会办公室看全部，街道看本街道，其他人看不到；语句数不随吹哨增多")
  void theStreetAndTheSecretariatReadTheList() throws Exception {
    var topic = accepted("外墙砖脱落");
    blow("tlsc.zhuangan", call(topic, "区住建局"));
    var office = session("lsh.zhuanzhi01").get("/api/tasks/whistles");
    assertThat(office.statusCode()).isEqualTo(200);
    assertThat(office.body()).contains(topic + "-CS1", "外墙砖脱落", "区住建局", "待报到", "2022-01-07");
    assertThat(session("nz.lianluo").get("/api/tasks/whistles").body()).contains(topic.value());
    assertThat(session("cyz.lianluo").get("/api/tasks/whistles").body()).doesNotContain(topic.value());
    for (var person : List.of("tlsc.zhuangan", "zjj.lianluo")) {
      var refused = session(person).get("/api/tasks/whistles");
      assertThat(refused.statusCode()).as(person).isEqualTo(404);
      assertThat(refused.body()).isEqualTo("{\"message\":\"吹哨清单由理事会办公室查看，街道圆桌会联络员查看本街道的\"}");
    }
    assertThat(new WebAppSession(port).get("/api/tasks/whistles").statusCode()).isEqualTo(401);
    assertThat(meter.during(() -> lines.open(Optional.empty())).statements()).isEqualTo(1);
    clock.set("2022-01-08T09:00:00+08:00");
    assertThat(lines.open(Optional.of("XH-NZ"))).filteredOn(line -> line.topic().equals(topic.value()))
        .singleElement().matches(line -> line.overdue() && !line.urged() && !line.ordered());
  }

  private boolean blown(String person, TopicNumber topic) {
    blow(person, call(topic, "区住建局"));
    return true;
  }

  private void dissolved(String unit, Runnable act) {
    jdbc.sql("update unit set valid_to = date '2022-01-03' where code = ?").param(unit).update();
    try {
      act.run();
    } finally {
      jdbc.sql("update unit set valid_to = null where code = ?").param(unit).update();
    }
  }

  /** The form as the Tasklist shows it. */
  private String paper(TopicNumber topic, String task) {
    var open = task(topic, task);
    return as(holderOf(open), () -> {
      try (var form = forms.getDeployedTaskForm(open.getId())) {
        return new String(form.readAllBytes(), StandardCharsets.UTF_8);
      }
    });
  }

  private static boolean succeeded(Future<Boolean> result) {
    try {
      return result.get();
    } catch (Exception refused) {
      return false;
    }
  }
}
