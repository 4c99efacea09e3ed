package roundtable.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import roundtable.kernel.TopicNumber;
import roundtable.ledger.Diagram;
import roundtable.ledger.DiagramFlow;
import roundtable.ledger.Station;

/** 一件议题的流程图，办结以后也看得到: which models, which way, where it stands; each reader their own topics. */
class TopicDiagramTest extends LedgerStory {

  @Autowired private DiagramFlow diagrams;
  @Autowired private ObjectMapper json;

  @Test
  @DisplayName("办结的议题：七步、上报、十步、公示各一张图，走过的任务和次数、走过的线、走到哪里为止，都看得到")
  void aFinishedTopicShowsTheWayItTook() {
    var topic = wholeFlow("中山村小区加装电梯");
    var drawn = byModel(topic);
    assertThat(drawn.keySet()).containsExactlyInAnyOrder("seven-step-flow", "escalation", "ten-step-method", "publicity-window");
    var main = drawn.get("seven-step-flow");
    assertThat(main.name()).isEqualTo("议题办理七步流程");
    assertThat(main.begun()).isEqualTo("2022年1月4日09:00");
    assertThat(main.ended()).startsWith("2022年1月18日");
    assertThat(times(main)).containsEntry("userTask_screenTopic", 1).containsEntry("callActivity_placement", 1)
        .containsEntry("userTask_evaluateResult", 1).doesNotContainKeys("userTask_reviewPostponed", "callActivity_escalation");
    assertThat(main.stations()).noneMatch(Station::standing);
    assertThat(main.flows()).contains("flow_reportedToPlacement", "flow_placementToRoundTableBegins", "flow_postponedToTopicScreened",
        "flow_agreedToPublishNotice", "flow_finishedToProjectFinished").doesNotContain("flow_reportedToRoundTableBegins",
        "flow_postponedToReviewPostponed", "flow_agreedToDraftBegins", "flow_resolutionToEscalation");
    assertThat(PassedFlows.all()).containsAll(drawn.values().stream().flatMap(each -> each.flows().stream()).toList());
    assertThat(main.stations()).extracting(Station::activity).contains("subProcess_topic", "subProcess_supervision", "gateway_reported");
    assertThat(drawn.get("publicity-window").flows()).isNotEmpty();
    assertThat(diagrams.model(topic, main.id()).orElseThrow()).contains("<bpmn:definitions", "id=\"seven-step-flow\"");
  }

  @Test
  @DisplayName("正在办的议题：站在哪里；退回再做的，记两次")
  void aRunningTopicShowsWhereItStands() {
    var topic = resolved("tlsc.zhuangan", "楼道照明");
    complete(topic, "draftTaskPlan", Answers.taskPlan("南站街道"));
    var main = byModel(topic).get("seven-step-flow");
    assertThat(main.ended()).isEmpty();
    assertThat(standing(main)).containsExactly("userTask_agreeToPlan");
    assertThat(times(main)).containsEntry("userTask_draftTaskPlan", 1).doesNotContainKey("userTask_publishNotice");
    assertThat(main.flows()).doesNotContain("flow_agreedToDraftBegins", "flow_agreedToPublishNotice");
    var asked = tasks.createTaskQuery().processInstanceBusinessKey(topic.value()).taskDefinitionKey("userTask_agreeToPlan").list();
    complete(holderOf(asked.get(0)), asked.get(0), Map.of("agreed", "false", "remark", "费用分摊没有说清楚"));
    asked.subList(1, asked.size()).stream().filter(each -> tasks.createTaskQuery().taskId(each.getId()).count() == 1)
        .forEach(each -> complete(holderOf(each), each, Answers.agreed()));
    clock.pass(Duration.ofDays(2));
    complete(topic, "draftTaskPlan", Answers.taskPlan("南站街道"));
    var again = byModel(topic).get("seven-step-flow");
    assertThat(times(again)).containsEntry("userTask_draftTaskPlan", 2);
    assertThat(again.flows()).contains("flow_agreedToDraftBegins").doesNotContain("flow_agreedToPublishNotice");
    assertThat(standing(again)).containsExactly("userTask_agreeToPlan");
  }

  @Test
  @DisplayName("逾期的议题多一张督办图；移送是密封的，谁来看都没有它的图")
  void supervisionIsShownAndReferralsAreNot() {
    var topic = raise("tlsc.zhuangan", Answers.intake("楼道照明"));
    itIs(topic, "2022-06-01T09:00:00+08:00");
    assertThat(byModel(topic)).containsKeys("seven-step-flow", "overdue-supervision").doesNotContainKey("discipline-referral");
    assertThat(byModel(topic).get("overdue-supervision").stations()).extracting(Station::activity)
        .doesNotContain("userTask_confirmReferral");
  }

  @Test
  @DisplayName("别的街道凭编号打不开流程图、文书、佐证材料和时间线，只有一句话；本街道的打得开，别的议题的图号也不行")
  void anotherStreetReadsOneSentenceOnly() throws Exception {
    var topic = wholeFlow("中山村小区加装电梯");
    var ours = session("nz.lianluo");
    var theirs = session("cyz.lianluo");
    var base = "/api/ledger/topics/" + topic;
    var drawn = json.readTree(ours.get(base + "/diagrams").body());
    var model = "/diagrams/" + drawn.get(0).get("id").asText() + "/model";
    for (var path : List.of("", "/timeline", "/diagrams", model, "/papers", "/papers/minutes/x", "/evidence", "/evidence/1")) {
      var answer = theirs.get(base + path);
      assertThat(answer.statusCode()).as(path).isEqualTo(404);
      assertThat(json.readTree(answer.body()).get("message").asText()).as(path)
          .isEqualTo("台账中没有编号为%s的议题，或者不在您的查看范围".formatted(topic));
    }
    assertThat(ours.get(base + model).body()).contains("<bpmn:process");
    var own = raise("js.zhuangan", Answers.intake("金圣社区停车"));
    assertThat(theirs.get("/api/ledger/topics/" + own + model).statusCode()).isEqualTo(404);
    assertThat(ours.get(base + "/diagrams/'%20or%201=1/model").statusCode()).isIn(400, 404);
  }

  @Test
  @DisplayName("办结以后文书仍可下载：清单上的每一份都打得开")
  void thePapersOfAFinishedTopicOpen() throws Exception {
    var topic = wholeFlow("中山村小区加装电梯");
    var session = session("lsh.zhuanzhi01");
    var papers = json.readTree(session.get("/api/ledger/topics/" + topic + "/papers").body());
    assertThat(StreamSupport.stream(papers.spliterator(), false).map(each -> each.get("paper").asText()))
        .contains("minutes", "task-plan", "publicity", "evaluation").doesNotContain("referral-letter");
    for (var paper : papers) {
      var file = session.download("/api/ledger/topics/%s/papers/%s/%s".formatted(topic, paper.get("paper").asText(), paper.get("number").asText()));
      assertThat(file.statusCode()).as(paper.toString()).isEqualTo(200);
      assertThat(file.body()).startsWith('P', 'K');
    }
    assertThat(session.get("/api/ledger/topics/" + topic + "/papers/referral-letter/1").statusCode()).isEqualTo(404);
    assertThat(session.get("/api/ledger/topics/" + topic + "/papers/love-letter/1").statusCode()).isEqualTo(422);
  }

  @Test
  @DisplayName("选项只有自己看得到的街道、社区；社区只能按社区统计，区里全部；别的岗位没有")
  void everybodyChoosesFromTheirOwnPlaces() throws Exception {
    var district = json.readTree(session(SECRETARIAT).get("/api/ledger/choices").body());
    assertThat(codes(district, "streets")).hasSize(12);
    assertThat(codes(district, "counted")).contains("STREET", "YEAR", "LEADER");
    assertThat(codes(district, "leaders")).isNotEmpty();
    var street = json.readTree(session("nz.lianluo").get("/api/ledger/choices").body());
    assertThat(codes(street, "streets")).containsExactly("XH-NZ");
    assertThat(codes(street, "communities")).isNotEmpty().allSatisfy(code -> assertThat(code).startsWith("XH-NZ-"));
    var community = json.readTree(session("tlsc.shuji").get("/api/ledger/choices").body());
    assertThat(codes(community, "communities")).containsExactly("XH-NZ-TLSC");
    assertThat(codes(community, "counted")).containsExactly("COMMUNITY");
    assertThat(codes(community, "leaders")).isEmpty();
    assertThat(session("admin").get("/api/ledger/choices").statusCode()).isEqualTo(404);
    assertThat(session(SECRETARIAT).get("/api/ledger?without=title").statusCode()).isEqualTo(422);
    assertThat(session(SECRETARIAT).get("/api/ledger?without=unit&leader=nobody").body()).contains("\"rows\":[]");
  }

  private static List<String> codes(JsonNode choices, String list) {
    return StreamSupport.stream(choices.get(list).spliterator(), false).map(each -> each.get("code").asText()).toList();
  }

  private Map<String, Diagram> byModel(TopicNumber topic) {
    var drawn = new TreeMap<String, Diagram>();
    diagrams.of(topic).forEach(each -> drawn.merge(each.model(), each, (one, other) -> one));
    return drawn;
  }

  private static List<String> standing(Diagram diagram) {
    return diagram.stations().stream().filter(Station::standing).map(Station::activity).toList();
  }

  private static Map<String, Integer> times(Diagram diagram) {
    var times = new TreeMap<String, Integer>();
    diagram.stations().stream().filter(each -> each.times() > 0).forEach(each -> times.put(each.activity(), each.times()));
    return times;
  }
}
