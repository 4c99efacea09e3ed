package roundtable.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.FormService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import roundtable.journal.EventKind;
import roundtable.kernel.TopicNumber;
import roundtable.ledger.LeaderAttendance;
import roundtable.ledger.MonthlyDuty;

/** Between ⑤ and ⑥: who comes, who does not and why, whom somebody sends instead. */
class MeetingReplyTest extends Story {

  private static final String CADRE = "tlsc.zhuangan";
  @Autowired private FormService forms;
  @Autowired private MonthlyDuty duty;

  @Test
  @DisplayName("电话回复：登记多次，以最后一次为准，每次都留着；不占办理步骤，“议好事”表头看得见，到会情况已填好")
  void answersByTelephoneFillInTheMeeting() throws Exception {
    var topic = noticed(CADRE, "2022-01-08");
    register(CADRE, topic, "居民1，参加\n居民2，不参加，去外地看病，下周才回\n居民3，不参加");
    register(CADRE, topic, "居民3, 参加\n章小东，请人代为参加，李小替，南站街道党工委委员");
    assertThat(openTasks(topic)).contains("deliberate").doesNotContain("registerReplies");
    assertThat(sheet(topic)).contains("参加2人，不参加1人，请人代为参加1人，未回复12人", "居民2不参加（去外地看病、下周才回）",
        "章小东由李小替（南站街道党工委委员）代为参加");
    assertThat(values(field(topic, "absentees").path("defaultValue"))).containsExactly("章小东", "居民2");
    assertThat(field(topic, "additions").path("defaultValue").asText()).isEqualTo("街道（镇）挂点领导，李小替，南站街道党工委委员");
    assertThat(count("select count(*) from meeting_reply where round_table like ?", topic.value() + "-%")).isEqualTo(5);
    assertThat(happened(topic)).filteredOn(kind -> kind == EventKind.REPLIES_RECEIVED).hasSize(2);
    assertThat(session(CADRE).get("/api/tasks/%s/invitation".formatted(task(topic, "deliberate").getId())).body())
        .contains("居民2,4栋,,无邮箱，请电话或上门通知,不参加（去外地看病、下周才回）");
    clock.set("2022-01-08T12:00:00+08:00");
    complete(topic, "deliberate", prefilled(topic, "2022-01-08T09:00"));
    assertThat(count("select count(*) from seat where round_table like ? and present", topic.value() + "-%")).isEqualTo(15);
  }

  @Test
  @DisplayName("没有人回复：表头不多一行，什么也不预填")
  void withoutAnswersNothingIsShown() throws Exception {
    var topic = noticed(CADRE, "2022-01-08");
    assertThat(sheet(topic)).doesNotContain("会议回复");
    assertThat(field(topic, "absentees").path("defaultValue")).isEmpty();
    assertThat(field(topic, "additions").path("defaultValue").asText()).isEmpty();
    assertThat(field(topic, "attendanceReason").path("defaultValue").asText()).isEmpty();
  }

  @Test
  @DisplayName("写错的：名单里没有、写了两次、没写代为参加的人、领导没写理由、同名没写类别——逐行说明，一行也不记")
  void aListWithFaultsIsRefusedWhole() {
    var topic = called(CADRE, "楼道照明");
    chooseDay(topic, "2022-01-08");
    complete(topic, "appointMembers", Map.of("participants", Answers.participants("街道（镇）挂点领导") + "\n志愿者，居民1，协会"));
    ready(topic, "2022-01-08", Answers.noTalk());
    complete(topic, "sendNotice", Answers.notice());
    assertThat(unregistered(CADRE, topic, "居民2，参加\n孙小无，参加\n居民2，不参加\n居民3，请人代为参加，李小替"))
        .contains("第2行：“孙小无”不在参会人员名单中", "第3行：“居民2”写了两次", "第4行：请人代为参加的，请写明代为参加的人和他的单位职务");
    assertThat(unregistered(CADRE, topic, "居民1，参加")).contains("居民1（居民代表）或者居民1（志愿者）");
    assertThat(unregistered(CADRE, topic, "居民2，也许")).contains("“也许”不认识，可填：参加、不参加、请人代为参加");
    assertThat(unregistered(CADRE, topic, "章小东，不参加")).isEqualTo("街道（镇）挂点领导章小东不参加的，请写明理由，或者写明由谁代为参加");
    assertThat(unregistered(CADRE, topic, "居民2，不参加，" + "长".repeat(600))).contains("不超过500字");
    assertThat(unregistered(CADRE, topic, "")).contains("请填写会议回复");
    assertThat(count("select count(*) from meeting_reply where round_table like ?", topic.value() + "-%")).isZero();
    register(CADRE, topic, "居民1（志愿者），参加");
    assertThat(count("select count(*) from meeting_reply where round_table like ? and category = 'VOLUNTEER'", topic.value() + "-%"))
        .isEqualTo(1);
  }

  @Test
  @DisplayName("没发通知、到了开会时间、已经开完、改期以后、别的社区的人：登记不了")
  void answersAreTakenBetweenNoticeAndMeetingByTheirOwnUnit() {
    var topic = called(CADRE, "楼道照明");
    chooseDay(topic, "2022-01-08");
    complete(topic, "appointMembers", Answers.members("街道（镇）挂点领导"));
    assertThat(unregistered(CADRE, topic, "居民1，参加")).contains("还没有发出会议通知");
    ready(topic, "2022-01-08", Answers.noTalk());
    complete(topic, "sendNotice", Answers.notice());
    assertThat(unregistered("js.zhuangan", topic, "居民1，参加")).contains("您不在这个单位的岗位上");
    register(CADRE, topic, "居民1，不参加");
    clock.set("2022-01-08T09:00:00+08:00");
    assertThat(unregistered(CADRE, topic, "居民1，参加")).contains("已到开会时间");
    clock.set("2022-01-08T12:00:00+08:00");
    complete(topic, "deliberate", Map.of("result", "RESCHEDULED", "nextStep", "停电"));
    assertThat(unregistered(CADRE, topic, "居民1，参加")).contains("正在改期");
    chooseDay(topic, "2022-01-15");
    complete(topic, "appointMembers", Answers.members("街道（镇）挂点领导"));
    ready(topic, "2022-01-15", Answers.noTalk());
    complete(topic, "sendNotice", Answers.notice());
    assertThat(sheet(topic)).as("对原来那天的回复不算").doesNotContain("会议回复");
    clock.set("2022-01-15T12:00:00+08:00");
    complete(topic, "deliberate", Answers.meeting("2022-01-15T09:00"));
    assertThat(unregistered(CADRE, topic, "居民1，参加")).contains("会议已经结束");
    assertThat(wordsOf(catchThrowable(() -> register(CADRE, new TopicNumber("YT-2022-99999"), "居民1，参加")))).isNotBlank();
  }

  @Test
  @DisplayName("区级议题：区领导不能来、也没有另一位区领导来，会前就在待办上提醒；别人不能代；又能来了，提醒撤掉")
  void aDistrictLeaderWhoDoesNotComeIsToldInTime() {
    var topic = atTheDistrict();
    assertThat(unregistered(CADRE, topic, "章小东，请人代为参加，李小替，区政府办公室副主任")).contains("李小替不是区级领导，不能代为参加");
    register("tlsc.shuji", topic, "章小东，不参加，去省里开会");
    assertThat(task(topic, "deliberate").getName()).startsWith("【领导不能到会】议好事");
    assertThat(sheet(topic)).contains("区级议题必须有区级领导到会，现在没有人能到会", "去省里开会");
    register(CADRE, topic, "章小东，请人代为参加，" + roster.nameOf("qu.lingdao02") + "，区委常委");
    assertThat(task(topic, "deliberate").getName()).startsWith("议好事");
    register(CADRE, topic, "章小东，不参加，去省里开会");
    register(CADRE, topic, "章小东，参加");
    assertThat(task(topic, "deliberate").getName()).startsWith("议好事");
    assertThat(sheet(topic)).doesNotContain("现在没有人能到会");
  }

  @Test
  @DisplayName("履职统计：请人代为参加的算他人代为；事先说明理由不参加的算缺席有说明，答应主持而没来的不算到会")
  void whatWasAnsweredCountsInTheMonthlyDuty() throws Exception {
    var leader = roster.nameOf("th.lingdao");
    var seat = "街道（镇）挂点领导，%s，桃花镇";
    hold("gmyg.zhuangan", seat.formatted(leader), leader + "，请人代为参加，李小替，桃花镇副镇长");
    hold("cxy.zhuangan", seat.formatted(leader), leader + "，不参加，防汛值班");
    hold("htl.zhuangan", seat.formatted(leader), leader + "，参加");
    var october = duty.leaders(YearMonth.of(2022, 10), Optional.of("XH-TH")).stream()
        .filter(each -> each.post().equals("XH-TH.street-leader")).findFirst().orElseThrow();
    assertThat(october).extracting(LeaderAttendance::held, LeaderAttendance::attended, LeaderAttendance::represented,
        LeaderAttendance::explained, LeaderAttendance::missed).containsExactly(3, 1, 1, 1, 0);
  }

  /** A held meeting of October with a list of its own, filled in as the form proposes. */
  private void hold(String cadre, String leaderSeat, String answers) throws Exception {
    var topic = called(cadre, "增设晾衣架");
    chooseDay(topic, "2022-10-15");
    complete(topic, "appointMembers", Map.of("participants", leaderSeat + "\n" + Answers.participants("社区（村）“两委”干部")));
    ready(topic, "2022-10-15", Answers.noTalk());
    complete(topic, "sendNotice", Answers.notice());
    register(cadre, topic, answers);
    clock.set("2022-10-15T12:00:00+08:00");
    complete(topic, "deliberate", prefilled(topic, "2022-10-15T09:00"));
  }

  private TopicNumber atTheDistrict() {
    clock.set("2022-01-04T09:00:00+08:00");
    var topic = raise(CADRE, Answers.intake("跨街道管网改造"));
    complete(topic, "screenTopic", Answers.screening());
    complete(topic, "visitHouseholds", Answers.visits());
    complete(topic, "collectOpinions", Answers.opinions());
    analysed(topic, with(Answers.analysis(), "districtNeeded", "true"));
    chooseDay(topic, "2022-01-08");
    complete(topic, "appointMembers", Answers.members("区级领导"));
    ready(topic, "2022-01-08", Answers.talk("2022-01-04"));
    complete(topic, "sendNotice", Answers.notice());
    return topic;
  }

  private TopicNumber noticed(String cadre, String day) {
    var topic = called(cadre, "楼道照明");
    chooseDay(topic, day);
    complete(topic, "appointMembers", Answers.members("街道（镇）挂点领导"));
    ready(topic, day, Answers.noTalk());
    complete(topic, "sendNotice", Answers.notice());
    return topic;
  }

  private void ready(TopicNumber topic, String day, Map<String, Object> talk) {
    complete(topic, "draftPlan", Answers.plan(day + "T09:00"));
    complete(topic, "communicateFirst", talk);
    complete(topic, "confirmPlan", Answers.presiding());
  }

  private void register(String person, TopicNumber topic, String replies) {
    as(person, () -> runtime.startProcessInstanceByKey("meeting-reply", Map.of("topicNumber", topic.value(), "replies", replies)));
  }

  private String unregistered(String person, TopicNumber topic, String replies) {
    return wordsOf(catchThrowable(() -> register(person, topic, replies)));
  }

  private Map<String, Object> prefilled(TopicNumber topic, String heldAt) throws Exception {
    var answers = new LinkedHashMap<>(Answers.meeting(heldAt));
    answers.put("absentees", String.join("、", values(field(topic, "absentees").path("defaultValue"))));
    answers.put("additions", field(topic, "additions").path("defaultValue").asText());
    answers.put("attendanceReason", field(topic, "attendanceReason").path("defaultValue").asText());
    return answers;
  }

  private String sheet(TopicNumber topic) {
    try {
      return form(topic).at("/components/1/text").asText();
    } catch (Exception unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  private JsonNode field(TopicNumber topic, String key) throws Exception {
    return StreamSupport.stream(form(topic).path("components").spliterator(), false)
        .filter(field -> field.path("key").asText().equals(key)).findFirst().orElseThrow();
  }

  private JsonNode form(TopicNumber topic) throws Exception {
    try (var form = forms.getDeployedTaskForm(task(topic, "deliberate").getId())) {
      return new ObjectMapper().readTree(form);
    }
  }

  private static List<String> values(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
  }
}
