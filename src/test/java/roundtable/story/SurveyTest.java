package roundtable.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import roundtable.survey.SurveyDesk;
import roundtable.survey.SurveyDraft;

/** 开展群众需求普查: set up, answered, locked, changed, ended (R43, R69). */
class SurveyTest extends SurveyStory {

  @Autowired private SurveyDesk desk;

  @Test
  @DisplayName("理事会办公室开展全区普查：编号、范围是全区社区和村；首页和普查页看得到，不用登录就能作答，答卷里没有姓名和地址")
  void theOfficeOpensASurveyAndResidentsAnswerWithoutALogin() {
    var survey = opened(OFFICE);
    assertThat(survey).matches("XQ-2022-\\d{3}");
    assertThat(count("select count(*) from survey_place where survey = ?", survey)).isEqualTo(152);
    assertThat(page("/")).contains("/surveys/" + survey);
    assertThat(page("/surveys")).contains("/surveys/" + survey, "幸福圆桌会理事会", "2022年1月31日24时");
    var shown = page("/surveys/" + survey);
    assertThat(shown).contains("社区（老年）食堂", "最多选2项", "选1项", "铁路四村社区", "已收到0份答卷");
    assertThat(answer(survey, COMMUNITY, "q1=A", "q1=C", "q2=B", "q3=东门晚上没有灯").body()).contains("已收到您的答卷");
    assertThat(page("/surveys/" + survey)).contains("已收到1份答卷").doesNotContain("东门晚上没有灯");
    assertThat(count("select count(*) from survey_pick where survey = ?", survey)).isEqualTo(3);
    assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(survey).count()).isZero();
  }

  @Test
  @DisplayName("街道在本街道开展，部门在全区或指定的社区开展；别的街道、别的岗位不行；同名的不重复开展")
  void streetsAndDepartmentsOpenTheirOwn() {
    var street = opened("nz.lianluo");
    assertThat(count("select count(*) from survey_place where survey = ? and street <> 'XH-NZ'", street)).isZero();
    assertThat(count("select count(*) from survey_place where survey = ?", street)).isGreaterThan(5);
    var department = opened("zjj.lianluo", "places", "铁路四村社区、朝阳洲街道");
    assertThat(jdbc.sql("select distinct street from survey_place where survey = ?").param(department).query(String.class).list())
        .containsExactlyInAnyOrder("XH-NZ", "XH-CYZ");
    assertThat(refusedStart("nz.lianluo", "survey-opening", draft("places", "国贸阳光社区"))).contains("“国贸阳光社区”不是本街道（镇）的社区（村）");
    assertThat(refusedStart(OFFICE, "survey-opening", draft("places", "不存在社区"))).contains("没有名为“不存在社区”的街道（镇）、社区（村）");
    notAllowed(CADRE, "survey-opening", draft());
    assertThat(refused(() -> desk.open(new SurveyDraft("普查", null, 2022, null, null, null, QUESTIONS), CADRE)))
        .contains("由理事会办公室、街道（镇）和区直部门开展");
    var twice = draft();
    start(OFFICE, "survey-opening", twice);
    assertThat(refusedStart("lsh.zhuanzhi02", "survey-opening", twice)).contains("已经在普查（XQ-2022-", "不必重复开展");
  }

  @Test
  @DisplayName("时间不对的退回：过去开始、截止早于开始、太长、制定计划以后才截止、计划年度太远")
  void impossiblePeriodsAreRefused() {
    assertThat(refusedStart(OFFICE, "survey-opening", draft("firstDay", "2022-01-03"))).contains("开始日期最早是今天");
    assertThat(refusedStart(OFFICE, "survey-opening", draft("lastDay", "2022-01-03"))).contains("截止日期应在开始日期之后180日以内");
    assertThat(refusedStart(OFFICE, "survey-opening", draft("lastDay", "2022-12-31"))).contains("180日以内");
    assertThat(refusedStart(OFFICE, "survey-opening", draft("firstDay", "2022-12-01", "lastDay", "2023-01-01")))
        .contains("普查要在制定2022年度民生实事计划之前完成");
    assertThat(refusedStart(OFFICE, "survey-opening", draft("planYear", 2024))).contains("用于2022年度或者2023年度的计划");
    assertThat(refusedStart(OFFICE, "survey-opening", draft("questions", "点菜｜只有一个选项｜甲\n填空｜没有这种题｜甲；乙")))
        .contains("第1行要有2至15个选项", "第2行开头的题型不认识");
  }

  @Test
  @DisplayName("没到开始日期：看得到题目，还不能作答；到了0时就能")
  void nobodyAnswersBeforeTheFirstDay() {
    var survey = opened(OFFICE, "firstDay", "2022-01-06");
    assertThat(page("/surveys/" + survey)).contains("即将开始", "教育网点优化布局").doesNotContain("提交答卷");
    var early = new Visitor(port, "203.0.113.7");
    var sent = early.send("/surveys/" + survey, early.hidden("/raise"), fields(COMMUNITY, "q1=A"));
    assertThat(sent.statusCode()).isEqualTo(422);
    assertThat(sent.body()).contains("还没有开始，从2022年1月6日");
    clock.set("2022-01-06T00:00:00+08:00");
    answered(1, survey, COMMUNITY, "q1=A");
    assertThat(answers(survey)).isEqualTo(1);
  }

  @Test
  @DisplayName("截止到秒：23时59分59秒还收，24时整不收、一句话、什么也没有存；打开着的页面也一样")
  void theEndIsTheEndToTheSecond() {
    var survey = opened(OFFICE);
    var late = new Visitor(port, "203.0.113.8");
    var hidden = late.hidden("/surveys/" + survey);
    clock.set("2022-01-31T23:59:59+08:00");
    answered(1, survey, COMMUNITY, "q2=A");
    clock.set("2022-02-01T00:00:00+08:00");
    var refused = late.send("/surveys/" + survey, hidden, fields(COMMUNITY, "q2=A"));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("已于2022年1月31日", "24时截止，没有收到");
    assertThat(refused(() -> entered(CADRE, survey, "1", "2 A"))).contains("24时截止，没有收到");
    assertThat(answers(survey)).isEqualTo(1);
    assertThat(page("/surveys")).doesNotContain("/surveys/" + survey + "\"");
    assertThat(page("/surveys?ended=true")).contains("/surveys/" + survey);
  }

  @Test
  @DisplayName("没人作答可以改题目，打开着旧题目的要重新打开；有人作答就锁定，改题目退回")
  void theQuestionsLockWithTheFirstAnswer() {
    var survey = opened(OFFICE);
    var reader = new Visitor(port, "203.0.113.9");
    var hidden = reader.hidden("/surveys/" + survey);
    changed(OFFICE, survey, "QUESTIONS", "questions", "单选｜新的题目｜甲；乙");
    assertThat(page("/surveys/" + survey)).contains("新的题目", "修改题目：征求意见后调整").doesNotContain("教育网点优化布局");
    var stale = reader.send("/surveys/" + survey, hidden, fields(COMMUNITY, "q1=B"));
    assertThat(stale.statusCode()).isEqualTo(422);
    assertThat(stale.body()).contains("题目刚刚改过，没有收到");
    assertThat(refused(() -> changed(OFFICE, survey, "EDITION", "questions", QUESTIONS))).contains("还没有人作答，请选“修改题目”");
    answered(1, survey, COMMUNITY, "q1=B");
    assertThat(refused(() -> changed(OFFICE, survey, "QUESTIONS", "questions", QUESTIONS))).contains("已经有人作答，题目不能再改", "另出新版次");
    assertThat(page("/surveys/" + survey)).contains("新的题目");
  }

  @Test
  @DisplayName("另出新版次：原版次当即截止、答卷留在原版次；新版次范围相同、题目是新的；两人同时出新版次只有一人成功")
  void aNewEditionEndsTheOneBefore() {
    var survey = opened(OFFICE, "places", "铁路四村社区");
    answered(1, survey, COMMUNITY, "q1=A");
    clock.set("2022-01-10T10:00:00+08:00");
    var attempts = List.of(OFFICE, "lsh.zhuanzhi02").stream().map(person -> CompletableFuture.supplyAsync(() -> {
      try {
        return changed(person, survey, "EDITION", "questions", "单选｜第二版的题目｜甲；乙");
      } catch (RuntimeException refused) {
        return wordsOf(refused);
      }
    })).toList().stream().map(CompletableFuture::join).toList();
    assertThat(attempts).containsOnlyOnce(survey + "-2").filteredOn(each -> !each.equals(survey + "-2")).singleElement().asString().contains("截止，不能再变更");
    assertThat(page("/surveys/" + survey)).contains("已截止", "另出新版次：征求意见后调整", "/surveys/" + survey + "-2");
    assertThat(page("/surveys/" + survey + "-2")).contains("（第2版）", "第二版的题目", "已收到0份答卷");
    answered(1, survey + "-2", COMMUNITY, "q1=B");
    assertThat(answers(survey)).isEqualTo(1);
  }

  @Test
  @DisplayName("延长、提前截止：由开展的单位或理事会办公室办，写理由；截止以后不能再变更，不能超过制定计划的时间")
  void theEndMovesWithAReasonAndByWhoAsks() {
    var survey = opened("nz.lianluo");
    assertThat(refused(() -> changed("cyz.lianluo", survey, "END"))).contains("由开展它的单位或者理事会办公室变更");
    assertThat(refused(() -> changed("nz.lianluo", survey, "EXTENSION"))).contains("请选择新的截止日期");
    assertThat(refused(() -> changed("nz.lianluo", survey, "EXTENSION", "lastDay", "2022-01-31"))).contains("延长的要晚于它");
    assertThat(refused(() -> changed("nz.lianluo", survey, "EXTENSION", "lastDay", "2023-01-01"))).contains("制定2022年度民生实事计划之前");
    changed("nz.lianluo", survey, "EXTENSION", "lastDay", "2022-02-15");
    assertThat(page("/surveys/" + survey)).contains("2022年2月15日", "延长截止日期：征求意见后调整");
    clock.set("2022-02-03T15:30:00+08:00");
    changed(OFFICE, survey, "END");
    assertThat(page("/surveys/" + survey)).contains("已截止", "15:30");
    assertThat(answer(survey, COMMUNITY, "q1=A").statusCode()).isNotEqualTo(200);
    assertThat(refused(() -> changed(OFFICE, survey, "EXTENSION", "lastDay", "2022-02-28"))).contains("不能再变更", "另行开展");
  }

  @Test
  @DisplayName("两份同时交的答卷都算；同一份连点几下、返回再交只算一份")
  void aFormCountsOnceAndTwoFormsCountTwice() {
    var survey = opened(OFFICE);
    var visitor = new Visitor(port, "203.0.113.10");
    var hidden = visitor.hidden("/surveys/" + survey);
    var sent = IntStream.range(0, 4).mapToObj(n -> CompletableFuture.supplyAsync(
        () -> visitor.send("/surveys/" + survey, hidden, fields(COMMUNITY, "q1=A")))).toList();
    assertThat(sent.stream().map(CompletableFuture::join)).allMatch(each -> each.statusCode() == 200);
    assertThat(visitor.send("/surveys/" + survey, hidden, fields(COMMUNITY, "q1=A")).body()).contains("已经提交过，没有重复计算");
    assertThat(answers(survey)).isEqualTo(1);
    var two = IntStream.range(0, 6).mapToObj(n -> CompletableFuture.supplyAsync(() -> answer(survey, COMMUNITY, "q1=B"))).toList();
    assertThat(two.stream().map(CompletableFuture::join)).allMatch(each -> each.statusCode() == 200);
    assertThat(answers(survey)).isEqualTo(7);
  }

  @Test
  @DisplayName("改题目和第一份答卷同时到：要么题目改了、旧题目的答卷没有收，要么收了答卷、题目不再改；不会两样都成")
  void theFirstAnswerAndAChangeMeet() {
    for (var round = 0; round < 5; round++) {
      var survey = opened(OFFICE);
      var visitor = new Visitor(port, "203.0.114.%d".formatted(round + 1));
      var hidden = visitor.hidden("/surveys/" + survey);
      var answer = CompletableFuture.supplyAsync(() -> visitor.send("/surveys/" + survey, hidden, fields(COMMUNITY, "q1=A")).statusCode());
      var change = CompletableFuture.supplyAsync(() -> {
        try {
          return changed(OFFICE, survey, "QUESTIONS", "questions", "单选｜新的题目｜甲；乙");
        } catch (RuntimeException refused) {
          return wordsOf(refused);
        }
      });
      assertThat(answer.join() == 200).isNotEqualTo(change.join().equals(survey));
      assertThat(answers(survey)).isEqualTo(answer.join() == 200 ? 1 : 0);
    }
  }

  @Test
  @DisplayName("没有这个普查：404 和一句话")
  void anUnknownSurveyIsASentence() {
    var answer = get("/surveys/XQ-2022-999");
    assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
    assertThat(answer.getBody()).contains("没有编号为“XQ-2022-999”的普查");
  }
}
