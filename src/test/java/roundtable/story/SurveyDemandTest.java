package roundtable.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import roundtable.journal.EventKind;
import roundtable.kernel.TopicNumber;
import roundtable.topic.Origin;
import roundtable.topic.Source;
import roundtable.topic.TopicState;

/** 群众点菜、政府买单: demands become topics with their source, and lines of the year's plan (R43, R70). */
class SurveyDemandTest extends SurveyStory {

  @Test
  @DisplayName("专干从清单里选居民点的需求，登记为议题：来源是群众需求普查、自下而上，七步开始；议题公开后页面写明来自哪次普查")
  void aDemandBecomesATopicOfTheCommunity() {
    var survey = opened(OFFICE);
    answered(2, survey, COMMUNITY, "q1=B", "q1=C");
    answered(1, survey, COMMUNITY, "q1=C");
    answered(1, survey, "XH-CYZ-JS", "q1=A");
    assertThat(startForm(CADRE, "demand-topic")).contains(survey + "/1C 社区（老年）食堂（3份）", survey + "/1B 社区卫生服务中心建设（2份）")
        .doesNotContain(survey + "/1A", survey + "/2");
    var topic = new TopicNumber(raisedFrom(CADRE, survey + "/1C 社区（老年）食堂（3份）", "remark", "老人走不远"));
    assertThat(topic(topic).intake().title()).isEqualTo("社区（老年）食堂");
    assertThat(topic(topic).intake().source()).isEqualTo(Source.NEEDS_SURVEY);
    assertThat(Source.NEEDS_SURVEY.origin()).isEqualTo(Origin.BOTTOM_UP);
    assertThat(topic(topic).intake().content()).contains(survey, "本社区（村）3份答卷点了“社区（老年）食堂”", "老人走不远");
    assertThat(topic(topic).community()).isEqualTo(COMMUNITY);
    assertThat(topic(topic).state()).isEqualTo(TopicState.PENDING);
    assertThat(openTasks(topic)).containsExactly("screenTopic");
    assertThat(happened(topic)).startsWith(EventKind.REGISTERED, EventKind.STEP_BEGUN);
    assertThat(journal.timeline(topic).get(0).person()).isEqualTo(CADRE);
    assertThat(journal.firstBrokenEntry(topic)).isEmpty();
    complete(topic, "screenTopic", Answers.screening());
    assertThat(page("/topics/" + topic)).contains("来自群众需求普查", "/surveys/" + survey);
    clock.set("2022-02-01T00:00:00+08:00");
    assertThat(page("/surveys/" + survey)).contains("由普查转来的议题", "/topics/" + topic);
  }

  @Test
  @DisplayName("每项只转一次：清单里不再出现，再转的读到是哪件议题；两人同时转只有一件；别的社区照样可以转")
  void eachDemandIsRaisedOnce() {
    var survey = opened(OFFICE);
    answered(1, survey, COMMUNITY, "q1=A");
    answered(1, survey, "XH-CYZ-JS", "q1=A");
    var before = count("select count(*) from topic");
    var both = List.of(CADRE, "tlsc.shuji").stream().map(person -> CompletableFuture.supplyAsync(() -> {
      try {
        return raisedFrom(person, survey + "/1A");
      } catch (RuntimeException refused) {
        return wordsOf(refused);
      }
    })).toList().stream().map(CompletableFuture::join).toList();
    assertThat(both).anyMatch(each -> TopicNumber.find(each).isPresent()).anyMatch(each -> each.contains("已经转为议题YT-2022-"));
    assertThat(count("select count(*) from topic")).isEqualTo(before + 1);
    assertThat(startForm(CADRE, "demand-topic")).doesNotContain(survey + "/1A");
    assertThat(raisedFrom("js.zhuangan", survey + "/1A")).startsWith("YT-2022-");
  }

  @Test
  @DisplayName("居民写的意见也能转：要另拟标题，原话留在内部；别的社区的、没人点的、不是点菜的、乱写的都退回")
  void whatWasWrittenNeedsATitleOfItsOwn() {
    var survey = opened(OFFICE);
    answered(1, survey, COMMUNITY, "q2=A", "q3=4栋3单元老张家门口的路灯不亮");
    answered(1, survey, "XH-CYZ-JS", "q3=金圣的事");
    var own = text(survey, COMMUNITY);
    var foreign = text(survey, "XH-CYZ-JS");
    assertThat(startForm(CADRE, "demand-topic")).contains(own + " 意见：").doesNotContain(foreign);
    var before = count("select count(*) from topic");
    assertThat(refused(() -> raisedFrom(CADRE, own))).contains("请另拟议题标题");
    for (var wrong : List.of(foreign, survey + "/1A", survey + "/2A", survey + "/3A", survey + "/9A", survey + "/T999999999")) {
      assertThat(refused(() -> raisedFrom(CADRE, wrong, "title", "标题"))).as(wrong).contains("本社区（村）的答卷里没有这一项");
    }
    assertThat(refused(() -> raisedFrom(CADRE, "路灯", "title", "标题"))).contains("请从列表中选择需求");
    notAllowed("tlsc.minqing", "demand-topic", Map.of("demand", own, "title", "标题", "place", "小区"));
    assertThat(count("select count(*) from topic")).isEqualTo(before);
    var topic = new TopicNumber(raisedFrom(CADRE, own, "title", "中山村小区路灯不亮"));
    assertThat(topic(topic).intake().content()).contains("居民写道：4栋3单元老张家门口的路灯不亮");
    complete(topic, "screenTopic", Answers.screening());
    assertThat(page("/topics/" + topic)).contains("中山村小区路灯不亮").doesNotContain("老张");
  }

  @Test
  @DisplayName("截止以后理事会办公室登记哪些需求列入年度计划，点得最多的排在前；结果页公开；没截止的、重复的、没人点的退回")
  void whatIsAskedForMostStandsInThePlan() {
    var survey = opened(OFFICE);
    answered(3, survey, COMMUNITY, "q1=A", "q1=C");
    answered(3, survey, "XH-CYZ-JS", "q1=C");
    assertThat(refusedStart(OFFICE, "demand-plan", plan(survey + "/1C"))).contains("还在普查，截止、公布结果以后再列入计划");
    clock.set("2022-02-01T00:00:00+08:00");
    var form = startForm(OFFICE, "demand-plan");
    assertThat(form.indexOf(survey + "/1C 社区（老年）食堂（6份）")).isPositive().isLessThan(form.indexOf(survey + "/1A"));
    assertThat(start(OFFICE, "demand-plan", plan(survey + "/1C"))).isEqualTo(survey);
    assertThat(page("/surveys/" + survey)).contains("已列入2022年度民生实事计划：新建社区（老年）食堂12处");
    assertThat(startForm(OFFICE, "demand-plan")).doesNotContain(survey + "/1C").contains(survey + "/1A");
    assertThat(refusedStart("lsh.zhuanzhi02", "demand-plan", plan(survey + "/1C"))).contains("已经列入2022年度民生实事计划：新建");
    assertThat(refusedStart(OFFICE, "demand-plan", plan(survey + "/1B"))).contains("普查结果里没有这一项");
    assertThat(refusedStart(OFFICE, "demand-plan", plan(survey + "/2A"))).contains("普查结果里没有这一项");
    notAllowed("nz.lianluo", "demand-plan", plan(survey + "/1A"));
  }

  @Test
  @DisplayName("发起流程按岗位开放：专干看不到开展普查，街道看不到录入问卷")
  void whoMayStartWhat() {
    assertThat(startable(CADRE)).contains("survey-sheet", "demand-topic").doesNotContain("survey-opening", "survey-change", "demand-plan");
    assertThat(startable("nz.lianluo")).contains("survey-opening", "survey-change").doesNotContain("survey-sheet", "demand-topic", "demand-plan");
    assertThat(startable(OFFICE)).contains("survey-opening", "survey-change", "demand-plan");
  }

  private List<String> startable(String person) {
    return as(person, () -> repository.createProcessDefinitionQuery().latestVersion().startablePermissionCheck().list().stream()
        .map(each -> each.getKey()).toList());
  }

  private static Map<String, Object> plan(String demand) {
    return Map.of("demand", demand, "line", "新建社区（老年）食堂12处");
  }

  private String text(String survey, String community) {
    return survey + "/T" + count("select max(id) from survey_text where survey = ? and community = ?", survey, community);
  }
}
