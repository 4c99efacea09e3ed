package roundtable.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.FormService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import roundtable.deliberation.InvitationDesk;
import roundtable.journal.EventKind;
import roundtable.kernel.TopicNumber;
import roundtable.ledger.CommunityMonth;
import roundtable.ledger.MonthlyDuty;

/** 企业、行业圆桌会由职能部门组织；线上协商和云直播在试点社区（村）(R56, R57, R117). */
class MeetingKindTest extends Story {

  private static final String CADRE = "gmyg.zhuangan";
  @Autowired private FormService forms;
  @Autowired private InvitationDesk invitations;
  @Autowired private MonthlyDuty duty;

  @Test
  @DisplayName("企业圆桌会：选定部门以后，各步由该部门的岗位承办；不算社区的当月场次，单独统计")
  void aDepartmentOrganisesAnEnterpriseRoundTable() {
    var topic = called(CADRE, "楼宇企业停车难");
    assertThat(postOf(task(topic, "selectTopic"))).isEqualTo("XH-TH-GMYG.community-secretary");
    complete(topic, "selectTopic", with(Answers.selection("2022-12-03"), "meetingKind", "ENTERPRISE", "convenorUnit", "区商务局"));
    assertThat(postOf(task(topic, "appointMembers"))).startsWith("XH-SWJ.department-");
    complete(topic, "appointMembers", Answers.members("街道（镇）挂点领导"));
    complete(topic, "draftPlan", Answers.plan("2022-12-03T09:00"));
    assertThat(postOf(task(topic, "communicateFirst"))).startsWith("XH-SWJ.department-");
    complete(topic, "communicateFirst", Answers.noTalk());
    complete(topic, "confirmPlan", Answers.presiding());
    complete(topic, "sendNotice", Answers.notice());
    assertThat(postOf(task(topic, "deliberate"))).startsWith("XH-SWJ.department-");
    var clerk = holderOf(task(topic, "deliberate"));
    as(clerk, () -> runtime.startProcessInstanceByKey("meeting-reply", Map.of("topicNumber", topic.value(), "replies", "居民1，参加")));
    assertThat(session(clerk).get("/api/tasks/%s/invitation".formatted(task(topic, "deliberate").getId())).statusCode()).isEqualTo(200);
    clock.set("2022-12-03T12:00:00+08:00");
    complete(topic, "deliberate", Answers.meeting("2022-12-03T09:00"));
    assertThat(postOf(task(topic, "publishResult"))).startsWith("XH-SWJ.department-");
    assertThat(journal.timeline(topic)).filteredOn(event -> event.kind() == EventKind.DAY_CHOSEN).singleElement()
        .satisfies(event -> assertThat(event.detail()).contains("中小企业、楼宇企业圆桌会，由区商务局组织"));
    var december = YearMonth.of(2022, 12);
    assertThat(duty.communitiesWithout(december, Optional.of("XH-TH"))).extracting(CommunityMonth::name).contains("国贸阳光社区");
    assertThat(duty.departmentMeetings(december, Optional.of("XH-TH"))).singleElement().satisfies(line -> {
      assertThat(line.convenor()).isEqualTo("区商务局");
      assertThat(line.community()).isEqualTo("国贸阳光社区");
      assertThat(line.held()).isEqualTo(1);
      assertThat(line.agreed()).isEqualTo(1);
      assertThat(line.present()).isEqualTo(16);
    });
    assertThat(duty.departmentMeetings(december, Optional.of("XH-NZ"))).isEmpty();
  }

  @Test
  @DisplayName("种类、组织单位、召开方式对不上的说清楚：没选部门、不是部门、社区的却填了部门、不是试点、试点已过")
  void whatDoesNotBelongTogetherIsRefused() {
    var topic = called("tlsc.zhuangan", "楼道照明");
    var day = Answers.selection("2022-02-12");
    assertThat(refused(topic, "selectTopic", with(day, "meetingKind", "ENTERPRISE"))).contains("由职能部门组织，请选择组织单位");
    assertThat(refused(topic, "selectTopic", with(day, "meetingKind", "INDUSTRY", "convenorUnit", "南站街道"))).contains("不是区直部门");
    assertThat(refused(topic, "selectTopic", with(day, "meetingKind", "INDUSTRY", "convenorUnit", "某某局"))).contains("“某某局”不是区直部门");
    assertThat(refused(topic, "selectTopic", with(day, "convenorUnit", "区商务局"))).contains("由社区（村）自己组织，不填组织单位");
    assertThat(refused(topic, "selectTopic", with(day, "meetingMode", "ONLINE"))).contains("只在试点社区（村）开展，铁路四村社区在2022年2月12日不是试点");
    assertThat(refused(topic, "selectTopic", with(day, "meetingKind", "CLUB"))).contains("“CLUB”格式不对");
    assertThat(field(topic, "selectTopic", "meetingMode")).as("不是试点的不问召开方式").isEmpty();
    clock.set("2023-09-05T09:00:00+08:00");
    assertThat(field(topic, "selectTopic", "meetingMode")).isPresent();
    assertThat(refused(topic, "selectTopic", with(Answers.selection("2023-10-07"), "meetingMode", "STREAMED"))).contains("不是试点");
  }

  @Test
  @DisplayName("线上协商：试点社区可选；方案要写平台和地址、居民参加办法、录制安排；通知里写明；改到试点期外不行")
  void anOnlineMeetingTellsHowToJoin() {
    var topic = called(CADRE, "楼道照明");
    clock.set("2022-10-20T09:00:00+08:00");
    complete(topic, "selectTopic", with(Answers.selection("2022-11-05"), "meetingMode", "ONLINE"));
    complete(topic, "appointMembers", Answers.members("街道（镇）挂点领导"));
    assertThat(refused(topic, "draftPlan", Answers.plan("2022-11-05T09:00"))).contains("请填写线上平台和地址、居民参加办法、录制安排");
    assertThat(field(topic, "draftPlan", "onlineAddress")).isPresent();
    complete(topic, "draftPlan", with(Answers.plan("2022-11-05T09:00"), "onlineAddress", "腾讯会议 123 456 789",
        "onlineJoin", "扫公示栏的二维码", "recording", "全程录制，保存一年"));
    complete(topic, "communicateFirst", Answers.noTalk());
    complete(topic, "confirmPlan", Answers.presiding());
    assertThat(invitations.noticeText(topic)).contains("线上参加：腾讯会议 123 456 789；参加办法：扫公示栏的二维码；录制：全程录制，保存一年");
    complete(topic, "sendNotice", Answers.notice());
    assertThat(about(topic)).contains("腾讯会议");
  }

  @Test
  @DisplayName("现场召开：不问线上信息，填了也说明不对")
  void aMeetingOnSiteIsAskedNothingOfThis() {
    var topic = called(CADRE, "楼道照明");
    chooseDay(topic, "2022-02-12");
    complete(topic, "appointMembers", Answers.members("街道（镇）挂点领导"));
    assertThat(field(topic, "draftPlan", "onlineAddress")).isEmpty();
    assertThat(refused(topic, "draftPlan", with(Answers.plan("2022-02-12T09:00"), "onlineJoin", "扫码"))).contains("这次圆桌会现场召开");
  }

  @Test
  @DisplayName("加开的圆桌会：当月例会以外再开一次，日子不是例会日，理事会同意以前不能发通知")
  void anExtraMeetingNeedsTheCouncilsConsent() {
    var regular = called("hgl.zhuangan", "楼道照明");
    chooseDay(regular, "2022-03-05");
    var extra = called("hgl.zhuangan", "增设晾衣架");
    assertThat(refused(extra, "selectTopic", Map.of("meetingOn", "2022-03-19", "dayReason", "急"))).contains("一月多议的理由");
    complete(extra, "selectTopic", Answers.selection("2022-03-19"));
    assertThat(openTasks(extra)).contains("proposeDay").doesNotContain("appointMembers");
    complete(extra, "proposeDay", Answers.dayProposal("2022-03-19"));
    assertThat(openTasks(extra)).contains("consentToDay").doesNotContain("appointMembers");
    complete(extra, "consentToDay", Map.of("dayConsented", "false", "dayWord", "并入例会"));
    assertThat(openTasks(extra)).contains("selectTopic").doesNotContain("appointMembers");
    complete(extra, "selectTopic", Answers.selection("2022-03-19"));
    complete(extra, "proposeDay", Answers.dayProposal("2022-03-19"));
    complete(extra, "consentToDay", Answers.dayConsent());
    assertThat(openTasks(extra)).contains("appointMembers");
  }

  private String about(TopicNumber topic) {
    return form(topic, "deliberate").at("/components/1/text").asText();
  }

  private Optional<JsonNode> field(TopicNumber topic, String task, String key) {
    return StreamSupport.stream(form(topic, task).path("components").spliterator(), false)
        .filter(field -> List.of(key).contains(field.path("key").asText())).findFirst();
  }

  private JsonNode form(TopicNumber topic, String task) {
    try (var form = forms.getDeployedTaskForm(task(topic, task).getId())) {
      return new ObjectMapper().readTree(form);
    } catch (Exception unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }
}
