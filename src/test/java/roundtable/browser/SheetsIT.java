package roundtable.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static roundtable.browser.PolicyWalk.seen;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** 每月交账、年度考核、排名: from the unit's sheet to the ranking and the two lists, by everybody who has a part in it (R41, R42, R100–R102). */
class SheetsIT extends TimeWalk {

  private static final String MONTH = "2022年1月每月交账";
  private static final String YEAR = "2022年年度考核";
  private static final String YEARS = "KH-2022";
  private static final String COUNCIL = "qu.lingdao01";

  @Test
  @DisplayName("单位核对并提出异议、答复并更正、审批退回、更正、审批公布；排名点得到背后的；年度考核、名单提出和审定")
  void fromTheSheetToTheLists() {
    theUnitObjects();
    theSecretariatCorrects();
    theCouncilSendsBackAndApproves();
    theRankingLeadsToItsCases(1440, 900);
    theRankingLeadsToItsCases(390, 844);
    aStreetSeesItsOwn();
    theYear();
    theLists();
  }

  private void theUnitObjects() {
    var door = Chromium.open(Screen.DESK);
    itIs(door, "2022-02-08T09:00:00+08:00");
    door.close();
    var task = opened("nz.lianluo", "单位核对：" + MONTH);
    assertThat(about(task)).containsText("2022年2月11日24时前没有提出异议的，视为无异议");
    assertThat(about(task)).containsText(Pattern.compile("召开率：\\d+/\\d+＝[\\d.]+%，得[\\d.]+分（满分\\d+分）。怎样算：.+得满分"));
    assertThat(about(task)).containsText(Pattern.compile("得分：[\\d.]+分＝各项得分合计[\\d.]+÷计分各项的满分\\d+×100"));
    look(task, "sheet-confirm");
    var behind = task.page().waitForPopup(() -> about(task).getByText("逐项打开").click());
    assertThat(behind.getByText("审批公布以前没有名次")).isVisible();
    assertThat(behind.locator(".lines").first()).isVisible();
    assertThat(behind.locator("tbody th[scope=row]")).hasText("南站街道");
    seen(behind, "ranking-draft-1440");
    behind.close();
    task.mark("核对意见", "有异议");
    sent(task);
    assertThat(task.refusal()).containsText("有异议的，请写明");
    task.type("异议", "召开率少算1月15日的会，应为2个社区，依据会议记录");
    done(task, "单位核对：" + MONTH);
  }

  private void theSecretariatCorrects() {
    var door = Chromium.open(Screen.DESK);
    itIs(door, "2022-02-12T09:00:00+08:00");
    door.close();
    var task = opened(SECRETARIAT, "答复异议：" + MONTH);
    assertThat(about(task).locator("li").first()).containsText("南站街道的异议：召开率少算1月15日的会");
    task.mark("处理意见", "更正数字").type("理由", "核对会议记录，确有一次");
    sent(task);
    assertThat(task.refusal()).containsText("更正的，请列出更正的指标");
    task.type("更正后的数", "召开率，2，12");
    look(task, "sheet-objection");
    done(task, "答复异议：" + MONTH);
  }

  private void theCouncilSendsBackAndApproves() {
    var task = opened(COUNCIL, "审批公布：" + MONTH);
    assertThat(about(task)).containsText("南站街道的更正");
    assertThat(about(task)).containsText("街道（镇）怎样计分");
    assertThat(about(task)).containsText("街道（镇）第1名");
    look(task, "sheet-approval");
    task.mark("审批意见", "退回").type("理由", "召开率再核一次");
    done(task, "审批公布：" + MONTH);
    var amend = opened("lsh.zhuanzhi02", "更正：" + MONTH);
    assertThat(about(amend).locator("li").first()).containsText("理事会退回的理由：召开率再核一次");
    amend.type("处理情况", "核过，朝阳洲街道没有变化，南站街道按12个社区计");
    look(amend, "sheet-amendment");
    done(amend, "更正：" + MONTH);
    var again = opened(COUNCIL, "审批公布：" + MONTH);
    again.mark("审批意见", "同意公布");
    done(again, "审批公布：" + MONTH);
  }

  /** As a leader reads it: place, score, each figure, its topics in the ledger, its communities. */
  private void theRankingLeadsToItsCases(int width, int height) {
    var page = ledger(COUNCIL, width, height, "/ledger/ranking?number=JZ-2022-01");
    assertThat(page.getByText("并列").first()).isVisible();
    assertThat(page.getByText(Pattern.compile("没有可以计分的，不参加排名（\\d+个）")).first()).isVisible();
    page.locator("details.formula > summary").first().click();
    assertThat(page.getByText("《考核计分》第1版").first()).isVisible();
    seen(page, "ranking-data-" + width);
    var row = page.locator("tr", new Page.LocatorOptions().setHasText("南站街道"));
    row.getByText("逐项看").click();
    var meetings = row.locator("li", new Locator.LocatorOptions().setHasText("召开率"));
    assertThat(meetings).containsText("更正为2/12");
    meetings.getByText("各社区（村）").click();
    assertThat(row.locator(".cases li")).hasCount(12);
    assertThat(row.locator(".cases")).containsText("铁路四村社区");
    seen(page, "ranking-cases-" + width);
    var whole = Pattern.compile("(\\d+)/(\\d+)").matcher(row.locator("li", new Locator.LocatorOptions().setHasText("按期率")).innerText());
    assertThat(whole.find()).isTrue();
    row.locator("li", new Locator.LocatorOptions().setHasText("按期率")).getByText("期末办理中的").click();
    assertThat(page.locator("h1")).containsText("台账");
    assertThat(numbers(page)).hasSizeBetween(1, Integer.parseInt(whole.group(2)));
    seen(page, "ranking-topics-" + width);
    page.goBack();
    assertThat(page.locator("h1")).containsText("排名");
    page.close();
  }

  private void aStreetSeesItsOwn() {
    var page = ledger("nz.lianluo", 1440, 900, "/ledger/ranking");
    assertThat(page.getByText("逐项看")).hasCount(1);
    assertThat(page.getByText("只有本单位和区里看得到").first()).isVisible();
    page.close();
  }

  private void theYear() {
    var door = Chromium.open(Screen.DESK);
    itIs(door, "2023-01-03T09:00:00+08:00");
    var confirm = openedByLink("nz.lianluo", YEARS, "单位核对：%s（南站街道）".formatted(YEAR));
    look(confirm, "year-confirm");
    confirm.mark("核对意见", "有异议").type("异议", "办结率漏了一件");
    done(confirm, "单位核对：" + YEAR);
    itIs(door, "2023-01-12T09:00:00+08:00");
    door.close();
    var objection = openedByLink(SECRETARIAT, YEARS, "答复异议：%s（南站街道）".formatted(YEAR));
    objection.mark("处理意见", "维持原数").type("理由", "这一件2023年1月办结，计入下一期");
    look(objection, "year-objection");
    done(objection, "答复异议：" + YEAR);
    var approval = openedByLink(COUNCIL, YEARS, "审批公布：" + YEAR);
    assertThat(about(approval)).containsText("异议已答复，维持原数：这一件2023年1月办结");
    look(approval, "year-approval");
    approval.mark("审批意见", "同意公布");
    done(approval, "审批公布：" + YEAR);
  }

  private void theLists() {
    var propose = openedByLink(SECRETARIAT, YEARS, "提出名单：" + YEAR);
    propose.type("名单", "奖励名单，南站街道，办结率第一\n追责名单，某科长，三次催办不答复");
    sent(propose);
    assertThat(propose.refusal()).containsText("“某科长”不是本区的单位、岗位或者在岗人员，请写单位全称");
    propose.type("名单", "奖励名单，南站街道，办结率第一\n追责名单，路若瑾，三次催办不答复");
    look(propose, "lists-proposed");
    done(propose, "提出名单：" + YEAR);
    var decide = openedByLink("qu.lingdao02", YEARS, "审定名单：" + YEAR);
    assertThat(about(decide).locator("li").nth(1)).containsText("追责名单：路若瑾（桃花街道圆桌会联络员）：三次催办不答复");
    look(decide, "lists-decided");
    decide.mark("审定意见", "审定");
    done(decide, "审定名单：" + YEAR);
    var page = ledger("nz.lianluo", 1440, 900, "/ledger/ranking?number=KH-2022");
    assertThat(page.getByText("审定的名单")).isVisible();
    assertThat(page.locator("body")).not().containsText("路若瑾");
    seen(page, "ranking-year-1440");
  }

  /** What the product tells between the form's title and its first question. */
  private static Locator about(TaskPage task) {
    return task.page().locator(".fjs-form-field-text").nth(1);
  }
}
