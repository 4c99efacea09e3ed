package roundtable.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import roundtable.journal.EventKind;
import roundtable.kernel.TopicNumber;

/** ⑧ 跟进度 against empty words (R99), and leaders who take charge of a project (R85). */
class FollowUpTest extends Story {

  private static final String LEADER_POST = "南站街道挂点领导";

  @Test
  @DisplayName("跟进度写“协调对接中”：留下来，记为无新进展；不算承办单位的空话")
  void emptyWordsAreMarked() {
    var topic = published();
    complete(topic, "followProgress", Map.of("followed", "正在协调，协调对接中。"));
    assertThat(happened(topic)).contains(EventKind.PROGRESS_FOLLOWED, EventKind.NO_PROGRESS);
    assertThat(count("select count(*) from note where topic = ? and occasion = 'FOLLOW_UP' and stale", topic.value())).isOne();
  }

  @Test
  @DisplayName("写了看到什么：不算空话；承办单位照着说，也不算重复")
  void whatTheCommunitySawIsNoEmptyWord() {
    var topic = started();
    complete(topic, "followProgress", Map.of("followed", "4栋井道已经封顶"));
    complete(topic, "recordProgress", with(Answers.progress("", false), "content", "4栋井道已经封顶", "doneUnits", ""));
    assertThat(happened(topic)).doesNotContain(EventKind.NO_PROGRESS);
    assertThat(count("select count(*) from note where topic = ? and not stale", topic.value())).isEqualTo(2);
  }

  @Test
  @DisplayName("承办单位已经登记的进展不用再写：留空就照登记的记；没有登记过的，必须写")
  void whatStepSixReportedIsNotWrittenTwice() {
    var topic = started();
    assertThat(refused(topic, "followProgress", Map.of())).contains("请填写跟进情况：项目实施中还没有登记进展");
    complete(topic, "recordProgress", Answers.progress("4栋4单元", false));
    complete(topic, "followProgress", Map.of("problems", "噪声大"));
    assertThat(jdbc.sql("select done from method_record where step = 'FOLLOW_PROGRESS' and round_table like ?").param("%" + topic.value().substring(3) + "%")
        .query(String.class).single()).isEqualTo("见项目进展1/2：完成：4栋4单元");
    assertThat(count("select count(*) from note where topic = ? and occasion = 'FOLLOW_UP'", topic.value())).isZero();
  }

  @Test
  @DisplayName("街道层面的项目：计划书写明挂帅领导；领导登记督办情况、汇聚的资源，写进经过")
  void aLeaderTakesCharge() throws IOException {
    var topic = published();
    var leader = leader(topic);
    var plan = session("tlsc.zhuangan").download("/api/tasks/%s/papers/task-plan".formatted(task(topic, "watchNotice").getId())).body();
    assertThat(new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(plan))).getText()).contains("挂帅督办：" + LEADER_POST);
    sponsor(leader, Map.of("topicNumber", topic.value(), "actedOn", "2022-01-09", "deed", "到现场协调电力迁改", "gathered", "争取补贴10万元"));
    assertThat(journal.timeline(topic)).filteredOn(event -> event.kind() == EventKind.SPONSORED).singleElement()
        .satisfies(event -> assertThat(event.detail()).isEqualTo("挂帅督办（2022年1月9日）：到现场协调电力迁改；汇聚资源、争取资金：争取补贴10万元"));
  }

  @Test
  @DisplayName("别的领导、日期不对、登记两次、没有计划书、社区自己的项目、没有的议题：不记，一句话")
  void whatIsNoSponsorsDeedIsRefused() {
    var topic = published();
    var leader = leader(topic);
    Map<String, Object> deed = Map.of("topicNumber", topic.value(), "actedOn", "2022-01-09", "deed", "到现场协调");
    assertThat(refusedToSponsor("cyz.lingdao", deed)).contains("由" + LEADER_POST + "挂帅督办");
    assertThat(refusedToSponsor(leader, with(deed, "actedOn", "2022-02-09"))).contains("督办日期应在2022年1月4日收到议题之后、今天之前");
    assertThat(refusedToSponsor(leader, with(deed, "actedOn", "2021-02-09"))).contains("督办日期应在");
    assertThat(refusedToSponsor(leader, with(deed, "topicNumber", "YT-2022-99999"))).contains("YT-2022-99999");
    sponsor(leader, deed);
    assertThat(refusedToSponsor(leader, deed)).contains("已经登记过");
    assertThat(count("select count(*) from sponsor_entry where topic = ?", topic.value())).isOne();
    var early = raise("tlsc.zhuangan", Answers.intake("路灯"));
    assertThat(refusedToSponsor(leader, with(deed, "topicNumber", early.value()))).contains("还没有任务计划书");
    jdbc.sql("update task_plan set sponsor_post = null where topic = ?").param(topic.value()).update();
    assertThat(refusedToSponsor(leader, deed)).contains("由社区层面解决，没有挂帅督办的领导");
  }

  // ——— acting

  /** A topic in its window whose ⑧ is still to come. */
  private TopicNumber published() {
    var topic = planned("tlsc.zhuangan", "中山村小区加装电梯");
    complete(topic, "deliberate", Answers.meeting("2022-01-08T09:00"));
    complete(topic, "publishResult", Answers.resultPublication("2022-01-08"));
    complete(topic, "draftTaskPlan", Answers.taskPlan("南站街道"));
    allAgree(topic);
    clock.set("2022-01-10T10:00:00+08:00");
    complete(topic, "publishNotice", Answers.publication());
    return topic;
  }

  private TopicNumber started() {
    var topic = published();
    itIs(topic, "2022-01-18T00:00:00+08:00");
    complete(topic, "appointCommittee", Answers.committee());
    complete(topic, "startProject", Answers.start("2022-01-18"));
    return topic;
  }

  private String leader(TopicNumber topic) {
    var post = jdbc.sql("select sponsor_post from task_plan where topic = ?").param(topic.value()).query(String.class).single();
    return roster.holdersOf(post, java.time.LocalDate.of(2022, 1, 10)).get(0).login();
  }

  private void sponsor(String person, Map<String, Object> answers) {
    as(person, () -> runtime.startProcessInstanceByKey("sponsor-log", answers));
  }

  private String refusedToSponsor(String person, Map<String, Object> answers) {
    return wordsOf(catchThrowable(() -> sponsor(person, answers)));
  }
}
