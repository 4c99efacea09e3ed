package roundtable.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** 上门入户: sheets that came back from the doors are entered by the community's cadre (R69). */
class SurveyPaperTest extends SurveyStory {

  @Test
  @DisplayName("打印的问卷题号、字母与网上一致；专干录入，算进同一个普查，记下谁录的")
  void aSheetIsPrintedAndEntered() {
    var survey = opened(OFFICE);
    assertThat(page("/surveys/" + survey + "/sheet")).contains("□ C. 社区（老年）食堂", "问卷编号：＿", "不写姓名、电话、楼栋");
    assertThat(entered(CADRE, survey + " 说明文字", "12", "1 A、C\n第2题：b\n3. 东门没有灯，老人怕黑")).isEqualTo(survey);
    assertThat(jdbc.sql("select entered_by from survey_answer where survey = ?").param(survey).query(String.class).single()).isEqualTo(CADRE);
    assertThat(jdbc.sql("select choice from survey_pick where survey = ? order by question, choice").param(survey).query(String.class).list())
        .containsExactly("A", "C", "B");
    assertThat(jdbc.sql("select words from survey_text where survey = ?").param(survey).query(String.class).single()).isEqualTo("东门没有灯，老人怕黑");
  }

  @Test
  @DisplayName("同一份问卷录两次：第二次读到谁、什么时候录过；别的社区可以有同样的编号；两人同时录只有一份")
  void theSameSheetIsRefused() {
    var survey = opened(OFFICE);
    entered(CADRE, survey, "0012", "2 A");
    for (var again : List.of("12", " １２ ", "第12号", "012")) {
      assertThat(refused(() -> entered("tlsc.shuji", survey, again, "2 B"))).contains("第12号问卷已由", "2022年1月4日", "一份问卷只录一次");
    }
    entered("js.zhuangan", survey, "12", "2 B");
    var both = List.of(CADRE, "tlsc.shuji").stream().map(person -> CompletableFuture.supplyAsync(() -> {
      try {
        return entered(person, survey, "A-7", "2 A");
      } catch (RuntimeException refused) {
        return wordsOf(refused);
      }
    })).toList().stream().map(CompletableFuture::join).toList();
    assertThat(both).containsOnlyOnce(survey).anyMatch(each -> each.contains("第A-7号问卷已由"));
    assertThat(answers(survey)).isEqualTo(3);
  }

  @Test
  @DisplayName("录错的退回，一行一句话，什么也没有存：没有的题、没有的选项、选多了、没写题号、一题两行、编号不对、空的")
  void whatCannotBeOnTheSheetIsRefused() {
    var survey = opened(OFFICE);
    assertThat(refused(() -> entered(CADRE, survey, "1", "9 A"))).contains("没有第9题");
    assertThat(refused(() -> entered(CADRE, survey, "1", "1 D\n2 AB"))).contains("第1题没有选项“D”；第2题最多选1项，现在选了2项");
    assertThat(refused(() -> entered(CADRE, survey, "1", "1 A B C"))).contains("第1题最多选2项，现在选了3项");
    assertThat(refused(() -> entered(CADRE, survey, "1", "选了A"))).contains("第1行没有题号");
    assertThat(refused(() -> entered(CADRE, survey, "1", "1 A\n1 B"))).contains("第1题写了两行");
    assertThat(refused(() -> entered(CADRE, survey, "一二", "1 A"))).contains("问卷编号只写数字和字母");
    assertThat(refused(() -> entered(CADRE, survey, "1", "1"))).contains("请至少回答一题");
    assertThat(refused(() -> entered(CADRE, survey, "1", "3 " + "长".repeat(501)))).contains("第3题不超过500字");
    assertThat(refused(() -> entered(CADRE, "XQ-2022-999", "1", "1 A"))).contains("没有编号为“XQ-2022-999”的普查");
    assertThat(answers(survey)).isZero();
    assertThat(count("select count(*) from survey where number = ? and locked_at is not null", survey)).isZero();
  }

  @Test
  @DisplayName("只有本社区开展的才录得进，只有专干和书记录；列表里只有正在本社区开展的")
  void onlyTheCommunitysOwnCadreEnters() {
    var elsewhere = opened(OFFICE, "places", "国贸阳光社区");
    var here = opened(OFFICE, "places", "铁路四村社区");
    assertThat(refused(() -> entered(CADRE, elsewhere, "1", "1 A"))).contains("没有在您选的社区（村）开展");
    notAllowed("tlsc.minqing", "survey-sheet", Map.of("survey", here, "sheet", "1", "answers", "1 A"));
    assertThat(startForm(CADRE, "survey-sheet")).contains(here).doesNotContain(elsewhere);
  }
}
