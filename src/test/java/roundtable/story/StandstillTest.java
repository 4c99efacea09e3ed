package roundtable.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import roundtable.journal.EventKind;
import roundtable.kernel.TopicNumber;
import roundtable.overdue.OverdueStage;

/** 1月24日巡查发现1月8日事项“协调对接中” (R99): what stands still counts as overdue, and an inspector finds it. */
class StandstillTest extends Supervision {

  @Test
  @DisplayName("1月24日巡查发现“协调对接中”：督办施工方、住建局、社区三方，逐一答复，15/15完工")
  void theInspectorFindsTheWindowScreensStandingStillAndThreePartiesAnswer() {
    var screens = screensStandingStill();
    clock.set("2022-01-24T10:00:00+08:00");
    var line = line("cyz.jiwei", screens);
    assertThat(line.stale()).isTrue();
    assertThat(line.stage()).isEqualTo(OverdueStage.REMINDED);
    assertThat(session("cyz.jiwei").get("/api/tasks/overdue").body()).contains(screens.value(), "\"stale\":true");
    assertThat(session("js.zhuangan").get("/api/tasks/overdue").statusCode()).isEqualTo(422);
    var listed = "%s %s（黄色：即将到期，项目实施，无新进展）".formatted(screens, topic(screens).intake().title());
    assertThat(startForm("cyz.jiwei", "inspection")).contains(listed);
    assertThat(startForm("nz.jiwei", "inspection")).as("别的街道的列表").doesNotContain(screens.value());
    assertThat(startForm("js.zhuangan", "inspection")).as("不是巡查的岗位").doesNotContain(screens.value());
    as("cyz.jiwei", () -> runtime.startProcessInstanceByKey("inspection", Map.of("listedTopic", listed,
        "finding", "15户未装金刚纱窗网，台账只写“协调对接中”", "assignments", THREE_PARTIES)));
    var asked = supervisionTasks(screens);
    assertThat(asked).extracting(this::postOf).containsExactlyInAnyOrder(
        "XH-CYZ.street-clerk", "XH-ZJJ.department-liaison", "XH-CYZ-JS.community-cadre");
    assertThat(count("select count(*) from order_party where topic = ? and name = '施工方（某电梯工程公司）'", screens.value()))
        .isEqualTo(1);
    assertThat(catchThrowable(() -> complete("tlsc.zhuangan", asked.get(0), orderAnswer("代答")))).isNotNull();
    assertThat(wordsOf(catchThrowable(() -> complete("admin", asked.get(0), orderAnswer("代答"))))).contains("您不在");
    asked.forEach(party -> complete(holderOf(party), party, orderAnswer("第%s方已到场，25日完成".formatted(postOf(party)))));
    assertThat(supervisionTasks(screens)).isEmpty();
    clock.set("2022-01-25T16:00:00+08:00");
    complete(screens, "recordProgress", Answers.progress(households(1, 15), true));
    assertThat(happened(screens)).contains(EventKind.INSPECTED, EventKind.ORDER_SIGNED, EventKind.ORDER_ANSWERED,
        EventKind.PROJECT_FINISHED).doesNotContain(EventKind.STEP_OVERDUE);
    assertThat(count("select units_done from progress where topic = ? order by id desc limit 1", screens.value())).isEqualTo(15);
    assertThat(journal.firstBrokenEntry(screens)).isEmpty();
  }

  @Test
  @DisplayName("巡查可以只作记录；别的街道、别的岗位不能巡查，编号写错的读到一句话")
  void anInspectionMayBeARecordOnlyAndOnlyForOnesOwnStreet() {
    var screens = screensStandingStill();
    clock.set("2022-01-24T10:00:00+08:00");
    assertThat(wordsOf(catchThrowable(() -> inspect("nz.jiwei", screens, "x", "")))).contains("不在您所在的街道");
    assertThat(wordsOf(catchThrowable(() -> inspect("cyz.jiwei", new TopicNumber("YT-2022-99999"), "x", ""))))
        .contains("YT-2022-99999");
    assertThat(wordsOf(catchThrowable(() -> inspect("cyz.jiwei", screens, "x", "月亮公司，2022-01-26，到场")))).contains("月亮公司");
    assertThat(wordsOf(catchThrowable(() -> inspect("cyz.jiwei", screens, "x", "区纪委区监委，2022-01-26，到场")))).contains("不接受吹哨、交办和督办");
    assertThat(wordsOf(catchThrowable(() -> inspect("cyz.jiwei", screens, "x", "区住建局，2022-01-20，到场"))))
        .contains("不能早于今天");
    assertThat(wordsOf(catchThrowable(() ->
        inspect("cyz.jiwei", screens, "x", "区住建局，2022-01-26，到场\n区住建局，2022-01-27，再到场")))).contains("列了两次");
    assertThat(catchThrowable(() -> inspect("js.zhuangan", screens, "x", ""))).hasMessageContaining("js.zhuangan");
    assertThat(wordsOf(catchThrowable(() -> inspections.queue("js.zhuangan", ALL)))).contains("您目前不在这些岗位上");
    assertThat(count("select count(*) from patrol where topic = ?", screens.value())).isZero();
    inspect("lsh.zhuanzhi01", screens, "已约三方明日到场", "");
    assertThat(supervisionTasks(screens)).isEmpty();
    assertThat(count("select count(*) from patrol where topic = ?", screens.value())).isEqualTo(1);
  }

  @Test
  @DisplayName("停滞按逾期督办：空话和重复的话不算进展、不算答复；有新进展，停滞重新计日")
  void standingStillCountsAsOverdueAndAStaleNoteNeitherResetsNorSatisfies() {
    var screens = screensStandingStill();
    clock.set("2022-01-19T10:00:00+08:00");
    complete(screens, "recordProgress", progress("目前正在协调对接中！"));
    assertThat(standstill(screens)).as("换个说法还是空话").isEqualTo("2022-01-25");
    clock.set("2022-01-20T10:00:00+08:00");
    complete(screens, "recordProgress", progress("ｘ栋 已量尺寸，等厂家排期！"));
    assertThat(standstill(screens)).as("20日之后5个工作日").isEqualTo("2022-01-27");
    clock.set("2022-01-26T10:00:00+08:00");
    complete(screens, "recordProgress", progress("X栋已量尺寸 等厂家排期"));
    complete(screens, "recordProgress", progress("高度重视，正在推进，抓紧落实。"));
    assertThat(standstill(screens)).isEqualTo("2022-01-27");
    assertThat(notes.staleNotes(screens)).hasSize(4);
    itIs(screens, "2022-01-27T23:59:59+08:00");
    assertThat(happened(screens)).doesNotContain(EventKind.STEP_OVERDUE);
    itIs(screens, "2022-01-28T00:00:00+08:00");
    assertThat(supervisionNames(screens)).containsExactly("answerUrge");
    assertThat(refused(screens, "answerUrge", urgeAnswer("协调对接中"))).contains("没有新进展");
    assertThat(refused(screens, "answerUrge", urgeAnswer("X栋，已量尺寸；等厂家排期"))).as("报过的进展再说一遍").contains("没有新进展");
    assertThat(refused(screens, "answerUrge", with(urgeAnswer("已换厂家"), "doneBy", "2022-01-01"))).contains("不能早于今天");
    complete(screens, "answerUrge", urgeAnswer("已换厂家，29日送货"));
    assertThat(standstill(screens)).as("答复不是进展").isEqualTo("2022-01-27");
    itIs(screens, "2022-02-07T00:00:00+08:00");
    assertThat(supervisionNames(screens)).containsExactly("signOrder");
    assertThat(holderOf(task(screens, "signOrder"))).as("联络员就是承办人，由上一级签发").isEqualTo("cyz.shuji");
  }

  @Test
  @DisplayName("停滞督办之后有了新进展：后面的督办日、移送日随之后移")
  void realProgressMovesWhatIsStillToCome() {
    var screens = screensStandingStill();
    itIs(screens, "2022-01-26T00:00:00+08:00");
    complete(screens, "recordProgress", Answers.progress("第1户", false));
    itIs(screens, "2022-01-29T00:00:00+08:00");
    assertThat(supervisionNames(screens)).containsExactly("answerUrge");
    itIs(screens, "2022-02-10T00:00:00+08:00");
    assertThat(supervisionNames(screens)).as("26日之后第5个工作日是2月7日，督办日是再后3个工作日").containsExactly("answerUrge", "signOrder");
    assertThat(happened(screens).stream().filter(EventKind.STEP_OVERDUE::equals)).hasSize(1);
  }
}
