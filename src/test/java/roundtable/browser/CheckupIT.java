package roundtable.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static roundtable.browser.PolicyWalk.seen;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 三驾马车体检 from the form to the round-table, and what the ledger shows of it; 各社区圆桌会 (R110, R111). */
class CheckupIT extends LedgerWalk {

  private static final String[] POINTS = {"指导帮助业委会开展工作", "召集三方定期商量", "居民反映有回应", "及时成立、按期换届", "按规则议事、日常履职",
      "收支和公共收益公开", "有人管，保洁保安到位", "报修、投诉及时处理", "收费规范、账目公开"};

  @Test
  @DisplayName("专干填体检：都正常时表单只有九项；有问题才问是什么问题、督促什么；书记整改、街道提交圆桌会，台账的覆盖里看得到")
  void fromTheFormToTheRoundTable() {
    var form = checkingUp("ys.zhuangan");
    for (var point : POINTS) {
      form.mark(point, "正常");
    }
    assertThat(form.question("督促事项")).hasCount(0);
    assertThat(form.question("物业的问题")).hasCount(0);
    form.mark("报修、投诉及时处理", "有问题");
    assertThat(form.question("居委会的问题")).hasCount(0);
    Sight.keep(form.page(), "checkup-form-1440");
    form.page().locator(".modal-footer .btn-primary").click();
    assertThat(form.page().locator(".modal .alert-danger:visible")).containsText("物业有一项“有问题”的，请写明物业的问题");
    form.type("物业的问题", "电梯停了三周没有人修，涉及48户").type("督促事项", "约谈物业公司，修好电梯");
    var day = form.input("整改期限");
    day.fill("2022/1/28");
    day.press("Enter");
    form.page().locator(".modal-footer .btn-primary").click();
    assertThat(form.page().locator(".modal-content")).hasCount(0);
    var rectify = tasklistOf("ys.shuji", Screen.DESK).open("督促整改").claim();
    rectify.type("督促整改情况", "1月26日约谈物业项目经理，配件要等三个月").mark("整改结果", "未能整改");
    Sight.keep(rectify.page(), "checkup-rectify-1440");
    rectify.complete();
    var review = tasklistOf("ty.lianluo", Screen.DESK).open("复核整改").claim();
    review.mark("复核结果", "提交圆桌会").type("复核意见", "三方协商不了");
    assertThat(review.question("新的整改期限")).hasCount(0);
    assertThat(review.input("议题标题")).hasValue("友善西区物业服务中的难点问题");
    Sight.keep(review.page(), "checkup-review-1440");
    review.complete();
    var page = ledger("ty.lianluo", 1440, 900, "/ledger/coverage");
    var line = page.locator(".checkups tr").filter(new Locator.FilterOptions().setHasText("友善西区"));
    assertThat(line).containsText("已提交圆桌会");
    line.locator("a.topic").click();
    assertThat(page.locator("main")).containsText("友善西区物业服务中的难点问题");
    assertThat(page.locator("main")).containsText("体检提交圆桌会");
  }

  @ParameterizedTest(name = "{0} × {1}")
  @CsvSource({"1440, 900", "390, 800"})
  @DisplayName("秘书处：覆盖里的体检、各社区圆桌会，点场数列出是哪几场，选一年、选几天都行；放得下，读屏软件读得懂")
  void coverageAndMeetings(int width, int height) {
    var page = ledger(SECRETARIAT, width, height, "/ledger/coverage");
    assertThat(page.getByText("从未体检的（")).isVisible();
    page.locator(".unchecked summary").click();
    assertThat(page.locator(".unchecked tbody tr").first()).isVisible();
    seen(page, "ledger-checkups-" + width);
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("圆桌会").setExact(true)).click();
    var line = page.locator(".meetings tbody tr").filter(new Locator.FilterOptions().setHasText("铁路四村社区"));
    line.locator("a").click();
    assertThat(page.locator(".held li").first()).containsText("2022年1月8日");
    assertThat(page.locator(".held li").first()).containsText("中山村小区加装电梯");
    seen(page, "ledger-meetings-" + width);
    page.getByLabel("年份").selectOption("2021");
    assertThat(page.getByText("2021年1月1日至2021年12月31日")).isVisible();
    page.getByLabel("从哪一天").fill("2022-01-09");
    assertThat(page.getByText("早于开始日期")).isVisible();
    page.getByLabel("到哪一天").fill("2022-01-20");
    assertThat(page.locator("main")).containsText("2022年1月9日至2022年1月20日");
    seen(page, "ledger-meetings-days-" + width);
  }

  private TaskPage checkingUp(String person) {
    var page = tasklistOf(person, Screen.DESK).page();
    page.getByText("发起流程").click();
    page.locator(".modal-content").getByText("三驾马车体检").click();
    var form = new TaskPage(page, "三驾马车体检");
    assertThat(form.question("治理单元")).isVisible();
    return form.pick("治理单元", "友善西区");
  }
}
