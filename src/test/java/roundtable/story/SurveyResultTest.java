package roundtable.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

/** 普查结果 by place: numbers that add up, nobody found by subtracting, nobody's words (R69, R70). */
class SurveyResultTest extends SurveyStory {

  private static final String NEXT_DAY = "2022-02-01T00:00:00+08:00";
  private static final Pattern PART = Pattern.compile("<th scope=\"row\">(?:<a href=\"[^\"]*place=([^\"]+)\">)?(?:<span>)?([^<]+)(?:</a>|</span>)?</th>\\s*<td>(\\d+)</td></tr>");

  @Test
  @DisplayName("正在普查时只公布收到几份；截止以后全区、街道、社区都有结果，各处之和等于全部，单选各项加没有回答等于份数")
  void theResultAddsUpAtEveryPlace() {
    var survey = opened(OFFICE);
    answered(3, survey, COMMUNITY, "q1=A", "q1=C", "q2=A");
    answered(2, survey, COMMUNITY, "q1=C", "q2=B");
    entered(CADRE, survey, "1", "1 C");
    answered(5, survey, "XH-NZ-ZQL", "q1=B", "q3=想要公园");
    answered(6, survey, "XH-CYZ-JS", "q2=B");
    assertThat(page("/surveys/" + survey)).contains("已收到17份答卷").doesNotContain("占答卷");
    clock.set(NEXT_DAY);
    var whole = page("/surveys/" + survey);
    assertThat(whole).contains("收到17份答卷，其中网上16份、纸质1份", "南站街道", "朝阳洲街道");
    assertThat(row(whole, "社区（老年）食堂")).isEqualTo(6);
    assertThat(row(whole, "方便") + row(whole, "不方便") + 6).isEqualTo(17);
    assertThat(sumOfParts(whole)).isEqualTo(17);
    var street = page("/surveys/" + survey + "?place=XH-NZ");
    assertThat(street).contains("收到11份答卷", "铁路四村社区", "站前里社区", "另有10处没有收到答卷");
    assertThat(sumOfParts(street)).isEqualTo(11);
    var community = page("/surveys/" + survey + "?place=" + COMMUNITY);
    assertThat(community).contains("收到6份答卷，其中网上5份、纸质1份", "南站街道");
    assertThat(row(community, "教育网点优化布局")).isEqualTo(3);
    assertThat(row(community, "没有回答这一题")).isZero();
    assertThat(page("/surveys/" + survey + "?place=XH-NZ-ZQL")).contains("写了意见的").doesNotContain("想要公园");
  }

  @Test
  @DisplayName("不到5份的地方合并公布；合并的还不到5份，把最小的一处也合进去，免得相减推算；点进去也看不到")
  void smallPlacesAreToldTogether() {
    var survey = opened(OFFICE, "places", "南站街道");
    answered(8, survey, COMMUNITY, "q2=A");
    answered(6, survey, "XH-NZ-ZQL", "q2=A");
    answered(1, survey, "XH-NZ-ZSL", "q2=B");
    clock.set(NEXT_DAY);
    var page = page("/surveys/" + survey);
    assertThat(page).contains("铁路四村社区", "其余2处合计").doesNotContain("站前里社区", "中山里社区");
    assertThat(sumOfParts(page)).isEqualTo(15);
    for (var hidden : new String[] {"XH-NZ-ZQL", "XH-NZ-ZSL"}) {
      var answer = get("/surveys/" + survey + "?place=" + hidden);
      assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
      assertThat(answer.getBody()).contains("为保护作答的人，不单独公布结果");
    }
    assertThat(page("/surveys/" + survey + "?place=" + COMMUNITY)).contains("收到8份答卷");
    assertThat(get("/surveys/" + survey + "?place=XH-TH").getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
    assertThat(get("/surveys/" + survey + "?place=%3Cscript%3E").getBody()).doesNotContain("<script>");
  }

  @Test
  @DisplayName("全部不到5份：只说收到几份；一份也没有：说没有收到")
  void tooFewAnswersTellNothing() {
    var few = opened(OFFICE, "places", "铁路四村社区");
    answered(4, few, COMMUNITY, "q2=A");
    var none = opened(OFFICE);
    clock.set(NEXT_DAY);
    assertThat(page("/surveys/" + few)).contains("收到4份答卷", "答卷不到5份，为保护作答的人").doesNotContain("占答卷", "不方便");
    assertThat(page("/surveys/" + none)).contains("收到0份答卷", "没有收到答卷").doesNotContain("占答卷");
  }

  @Test
  @DisplayName("结果只统计一次，以后每次看都一样；说明、题目、理由里的电话、楼栋不公布")
  void theResultIsDrawnUpOnceAndMasked() {
    var survey = opened(OFFICE, "places", "铁路四村社区", "purpose", "有事找4栋3单元，电话13812345678");
    answered(5, survey, COMMUNITY, "q1=A");
    assertThat(page("/surveys/" + survey)).doesNotContain("13812345678", "4栋");
    clock.set(NEXT_DAY);
    var first = page("/surveys/" + survey);
    assertThat(page("/surveys/" + survey)).isEqualTo(first);
    assertThat(count("select count(*) from survey_tally where survey = ? and question = 0", survey)).isEqualTo(1);
    assertThat(first).doesNotContain("13812345678", "4栋");
  }

  @Test
  @DisplayName("居民写的话只给干部看：本社区看本社区，街道看本街道，开展的单位和理事会办公室看全部；别人看不到；表格里不成公式")
  void whatIsWrittenIsForOfficialsAlone() {
    var survey = opened("zjj.lianluo");
    answered(1, survey, COMMUNITY, "q3==cmd|' /C calc'!A0");
    answered(1, survey, "XH-NZ-ZQL", "q3=站前里要公园");
    answered(1, survey, "XH-CYZ-JS", "q3=金圣要食堂");
    var path = "/api/tasks/surveys/%s/words".formatted(survey);
    assertThat(session(CADRE).get(path).body()).contains("calc").doesNotContain("站前里要公园", "金圣要食堂");
    assertThat(session("nz.lianluo").get(path).body()).contains("calc", "站前里要公园").doesNotContain("金圣要食堂");
    for (var all : new String[] {"zjj.lianluo", OFFICE}) {
      assertThat(session(all).get(path).body()).contains("calc", "站前里要公园", "金圣要食堂");
    }
    assertThat(session("tlsc.minqing").get(path).statusCode()).isEqualTo(404);
    assertThat(get(path).getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
    assertThat(new String(session(CADRE).download(path + ".csv").body(), StandardCharsets.UTF_8)).contains("'=cmd|", "纸质问卷编号");
  }

  private static int row(String page, String choice) {
    var found = Pattern.compile("<th scope=\"row\">(?:<span>)?" + Pattern.quote(choice) + "(?:</span>)?(?:<small.*?</small>)?</th>\\s*<td>(\\d+)</td>").matcher(page);
    assertThat(found.find()).as("%s in %s", choice, page).isTrue();
    return Integer.parseInt(found.group(1));
  }

  private static int sumOfParts(String page) {
    return PART.matcher(page.substring(page.indexOf("各处收到的答卷"))).results().filter(each -> !each.group(2).equals("合计"))
        .mapToInt(each -> Integer.parseInt(each.group(3))).sum();
  }
}
