package roundtable.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.AuthorizationException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import roundtable.delay.DelayLine;
import roundtable.delay.DelayLinesDesk;
import roundtable.engine.LateTasks;
import roundtable.journal.EventKind;
import roundtable.kernel.TopicNumber;
import roundtable.topic.Origin;
import roundtable.topic.Source;
import roundtable.topic.TopicState;

/** {@code unit-checkup.bpmn}: 了解居委会、业委会、物业公司“三驾马车”运转情况，督促和帮助业委会开展工作 (R110, R115). */
class UnitCheckupTest extends CheckupStory {

  private static final String FORM = "/camunda/api/engine/engine/default/task/%s/deployed-form";
  @Autowired private LateTasks late;
  @Autowired private DelayLinesDesk delays;

  @Test
  @DisplayName("三方都运转正常：提交后即结束，列表里写明上次哪天、结果")
  void whatWorksEndsAtOnce() {
    assertThat(startForm(CADRE)).contains("XH-NZ-TLSC-01 铁路四东区（业主委员会，居民自治；从未体检）").doesNotContain("XH-TH-GMYG");
    var checkup = checkUp(CADRE, sound("XH-NZ-TLSC-01 铁路四东区（业主委员会，居民自治；从未体检）", "discloses", "NOT_APPLICABLE"));
    assertThat(checkup).matches("TJ-2022-\\d{5}");
    assertThat(isRunning(checkup)).isFalse();
    assertThat(startForm(CADRE)).contains("XH-NZ-TLSC-01 铁路四东区（业主委员会，居民自治；2022年1月4日体检，运转正常）");
    assertThat(count("select count(*) from checkup_finding f join checkup c on c.id = f.checkup where c.unit = 'XH-NZ-TLSC-01' and grade = 'FINE'")).isEqualTo(8);
  }

  @Test
  @DisplayName("有问题：书记限期督促整改，街道复核不满意的另定期限退回，整改好了结束；每一步都留着")
  void whatDoesNotWorkIsPressedUntilItDoes() {
    var checkup = checkUp(SECRETARY, faulty("XH-NZ-TLSC-02"));
    var rectify = open(checkup, "rectifyUnit");
    assertThat(rectify.getName()).isEqualTo("督促整改：铁路四村社区 铁路四西区");
    assertThat(postOf(rectify)).isEqualTo("XH-NZ-TLSC.community-secretary");
    assertThat(rectify.getDueDate()).isEqualTo("2022-01-14T23:59:59.000");
    assertThat(session(SECRETARY).get(FORM.formatted(rectify.getId())).body()).contains("电梯停了三周没有人修", "约谈物业公司，修好电梯", "报修、投诉及时处理");
    assertThat(refusedAnswer(checkup, "rectifyUnit", Map.of("settled", "SETTLED"))).isEqualTo("请填写督促整改情况");
    assertThat(refusedAnswer(checkup, "rectifyUnit", Map.of("carriedOut", "正在协调，尽快落实到位", "settled", "SETTLED"))).startsWith("督促整改情况只有");
    clock.set("2022-01-11T09:00:00+08:00");
    done(checkup, "rectifyUnit", told("PARTLY_SETTLED"));
    var review = open(checkup, "reviewUnit");
    assertThat(postOf(review)).isEqualTo("XH-NZ.street-clerk");
    assertThat(review.getDueDate()).as("最迟到整改期限").isEqualTo("2022-01-14T23:59:59.000");
    assertThat(session(STREET).get(FORM.formatted(review.getId())).body()).contains("电梯配件已到货", "部分整改");
    assertThat(refusedAnswer(checkup, "reviewUnit", reviewed("PRESSED_ON"))).isEqualTo("继续督促的，请填写新的整改期限");
    assertThat(refusedAnswer(checkup, "reviewUnit", reviewed("PRESSED_ON", "until", "2022-01-10"))).contains("已经过去");
    assertThat(refusedAnswer(checkup, "reviewUnit", reviewed("PRESSED_ON", "until", "2022-01-15"))).contains("不是工作日");
    done(checkup, "reviewUnit", reviewed("PRESSED_ON", "until", "2022-01-29"));
    assertThat(open(checkup, "rectifyUnit").getDueDate()).as("1月29日周六调休上班").isEqualTo("2022-01-29T23:59:59.000");
    clock.set("2022-01-30T18:00:00+08:00");
    done(checkup, "rectifyUnit", told("SETTLED"));
    assertThat(open(checkup, "reviewUnit").getDueDate()).as("晚报的，复核到春节后第一个工作日").isEqualTo("2022-02-07T23:59:59.000");
    done(checkup, "reviewUnit", reviewed("PUT_RIGHT"));
    assertThat(isRunning(checkup)).isFalse();
    assertThat(jdbc.sql("select label from checkup_event e join checkup c on c.id = e.checkup where c.unit = 'XH-NZ-TLSC-02' order by e.id")
        .query(String.class).list()).containsExactly("体检", "督促整改", "复核", "督促整改", "复核");
    assertThat(startForm(CADRE)).contains("铁路四西区（楼管会，居民自治；2022年1月4日体检，已整改）");
  }

  @Test
  @DisplayName("督促不了的提交圆桌会：街道复核后登记为该社区的议题，七步开始，议题和体检互相写明")
  void whatCannotBePressedIsRaisedAsATopic() {
    var checkup = checkUp(CADRE, faulty("XH-NZ-TLSC-03", "decides", "FAULTY", "organisationRemark", "业委会一年没有开会"));
    done(checkup, "rectifyUnit", told("UNSETTLED"));
    assertThat(refusedAnswer(checkup, "reviewUnit", reviewed("RAISED"))).isEqualTo("提交圆桌会的，请填写议题标题");
    assertThat(refusedAnswer(checkup, "reviewUnit", reviewed("RAISED", "title", "长".repeat(61)))).isEqualTo("议题标题不超过60字");
    done(checkup, "reviewUnit", reviewed("RAISED", "title", "铁路四南区电梯维修费用分担"));
    assertThat(isRunning(checkup)).isFalse();
    var topic = jdbc.sql("select topic from checkup where unit = 'XH-NZ-TLSC-03'").query(String.class).optional().map(TopicNumber::new).orElseThrow();
    assertThat(topic(topic)).satisfies(raised -> {
      assertThat(raised.community()).isEqualTo("XH-NZ-TLSC");
      assertThat(raised.state()).isEqualTo(TopicState.PENDING);
      assertThat(raised.intake().title()).isEqualTo("铁路四南区电梯维修费用分担");
      assertThat(raised.intake().place()).isEqualTo("铁路四村社区铁路四南区");
      assertThat(raised.intake().source()).isEqualTo(Source.CHECKUP);
      assertThat(raised.intake().content()).contains(checkup, "业委会一年没有开会", "电梯停了三周没有人修", "约谈物业公司", "电梯配件已到货", "到现场看过");
    });
    assertThat(Source.CHECKUP.origin()).isEqualTo(Origin.TOP_DOWN);
    assertThat(openTasks(topic)).containsExactly("screenTopic");
    assertThat(happened(topic)).startsWith(EventKind.REGISTERED).contains(EventKind.CHECKUP_RAISED);
    assertThat(journal.timeline(topic).get(0).post()).isEqualTo("XH-NZ.street-clerk");
    assertThat(journal.firstBrokenEntry(topic)).isEmpty();
    complete(topic, "screenTopic", Answers.screening());
    assertThat(openTasks(topic)).containsExactly("visitHouseholds");
  }

  @Test
  @DisplayName("逾期不整改：催办、街道督办，逾期清单里街道看得到本街道的，别的街道看不到；办了就撤")
  void whatIsLateIsPressedLikeAnyOtherTask() {
    var checkup = checkUp(CADRE, faulty("XH-NZ-TLSC-04", "dueOn", "2022-01-06"));
    itIsNow("2022-01-06T20:00:00+08:00");
    assertThat(line(checkup)).isEmpty();
    itIsNow("2022-01-07T08:00:00+08:00");
    assertThat(open(checkup, "rectifyUnit").getName()).startsWith("【催办】督促整改");
    assertThat(line(checkup)).get().satisfies(line -> assertThat(line.holder()).isEqualTo("铁路四村社区党组织书记"));
    assertThat(session("nz.jiwei").get("/api/tasks/late").body()).contains(checkup);
    assertThat(session("cyz.jiwei").get("/api/tasks/late").body()).doesNotContain(checkup);
    itIsNow("2022-01-13T08:00:00+08:00");
    var supervise = open(checkup, "superviseTask");
    assertThat(postOf(supervise)).isEqualTo("XH-NZ.street-clerk");
    assertThat(session(STREET).get(FORM.formatted(supervise.getId())).body()).contains("电梯停了三周没有人修");
    done(checkup, "superviseTask", Map.of("remark", "请书记本周内约谈物业"));
    done(checkup, "rectifyUnit", told("SETTLED"));
    assertThat(open(checkup, "superviseTask")).isNull();
    assertThat(line(checkup)).isEmpty();
    done(checkup, "reviewUnit", reviewed("PUT_RIGHT"));
  }

  @Test
  @DisplayName("书记岗位空缺：由街道接着督促，记下来")
  void aVacantPostIsSkipped() {
    var checkup = checkUp("js.zhuangan", faulty("XH-CYZ-JS-01"));
    assertThat(postOf(open(checkup, "rectifyUnit"))).isEqualTo("XH-CYZ-JS.community-secretary");
    done(checkup, "rectifyUnit", told("UNSETTLED"));
    var held = jdbc.sql("select person from holding where post = 'XH-CYZ-JS.community-secretary'").query(String.class).list();
    jdbc.sql("update holding set held_to = date '2022-01-03' where post = 'XH-CYZ-JS.community-secretary'").update();
    try {
      done(checkup, "reviewUnit", reviewed("PRESSED_ON", "until", "2022-01-20"));
      assertThat(held).isNotEmpty();
      assertThat(postOf(open(checkup, "rectifyUnit"))).isNotEqualTo("XH-CYZ-JS.community-secretary");
      assertThat(jdbc.sql("select detail from checkup_event where label = '岗位空缺'").query(String.class).list()).anyMatch(text -> text.contains("空缺，由"));
      done(checkup, "rectifyUnit", told("SETTLED"));
      done(checkup, "reviewUnit", reviewed("PUT_RIGHT"));
    } finally {
      jdbc.sql("update holding set held_to = null where post = 'XH-CYZ-JS.community-secretary'").update();
    }
  }

  @Test
  @DisplayName("不在社区专干、书记岗位上的，不能开展体检；别的街道不能复核")
  void onlyTheCommunityLooksAndOnlyItsStreetReviews() {
    for (var person : List.of("tlsc.minqing", "nz.lianluo", "lsh.zhuanzhi01", "zhengce01")) {
      assertThatThrownBy(() -> checkUp(person, sound("XH-NZ-TLSC-01"))).as(person).isInstanceOf(AuthorizationException.class);
    }
    assertThat(refusedCheckup("admin", sound("XH-NZ-TLSC-01"))).as("管理员能发起流程，但不在岗位上").contains("您目前不在这些岗位上");
    assertThat(startForm("nz.lianluo")).doesNotContain("XH-NZ-TLSC-01");
    var checkup = checkUp("js.zhuangan", faulty("XH-CYZ-JS-02"));
    assertThatThrownBy(() -> complete("nz.lianluo", open(checkup, "rectifyUnit"), told("SETTLED"))).isNotNull();
    done(checkup, "rectifyUnit", told("SETTLED"));
    assertThatThrownBy(() -> complete("nz.lianluo", open(checkup, "reviewUnit"), reviewed("PUT_RIGHT"))).isNotNull();
    done(checkup, "reviewUnit", reviewed("PUT_RIGHT"));
    assertThat(isRunning(checkup)).isFalse();
  }

  private void itIsNow(String time) {
    clock.set(time);
    late.press();
  }

  private Optional<DelayLine> line(String checkup) {
    return delays.open(Optional.empty()).stream().filter(each -> each.about().equals(checkup)).findFirst();
  }
}
