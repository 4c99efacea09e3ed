package roundtable.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** One policy officer changes a table and hands it on, another one reads the difference and publishes it. */
class PolicyIT extends PolicyWalk {

  private static final String TABLE = "评议时限";
  private static final String DAYS = "第1行 办结后仍可表示不满意（工作日）";

  @Test
  @DisplayName("一个人改、试算、核对例子、看影响、交付，另一个人逐行复核、发布；每一屏都是中文，放得下，读屏软件读得懂")
  void oneWritesAndAnotherPublishes() {
    var writer = policyPage(WRITER, 1440, 900);
    seen(writer, "policy-tables");
    link(writer, TABLE).click();
    assertThat(button(writer, "修改这张表")).isVisible();
    seen(writer, "policy-table");
    button(writer, "修改这张表").click();
    belowTheFloor(writer);
    assertThat(writer.getByText("检查通过")).isVisible();
    assertThat(writer.getByText("原为 5个工作日")).isVisible();
    tried(writer);
    noDayBeforeToday(writer);
    handOn(writer, "居民反映五个工作日太短", "2022-12-30");
    assertThat(writer.getByText("须由另一位没有参与的政策人员发布")).isVisible();
    seen(writer, "policy-handed-on");
    published();
  }

  private static void belowTheFloor(Page writer) {
    writer.getByLabel(DAYS).fill("4");
    assertThat(writer.getByText("期限不得少于5个工作日").first()).isVisible();
    seen(writer, "policy-fault");
    writer.getByLabel(DAYS).fill("五天");
    assertThat(writer.getByText("请填写整数").first()).isVisible();
    writer.getByLabel(DAYS).fill("8");
    writer.getByLabel("第1行：复制到下一行").click();
    assertThat(writer.getByText("同时适用2行").first()).isVisible();
    seen(writer, "policy-overlap");
    button(writer, "第2行：删除").click();
    button(writer, "第2行：删除").click();
    assertThat(writer.getByText("没有适用的行").first()).isVisible();
    seen(writer, "policy-gap");
    button(writer, "撤销").click();
    assertThat(writer.getByText("没有适用的行")).hasCount(0);
  }

  private static void tried(Page writer) {
    tab(writer, "试算");
    button(writer, "试算").click();
    assertThat(writer.getByText("办结后仍可表示不满意 8个工作日")).isVisible();
    assertThat(writer.locator("tr.fired .tag")).hasText("适用");
    seen(writer, "policy-try");
    link(writer, "下一步：例子").click();
    assertThat(writer.getByText("个与现行规则不同，请逐一核对")).isVisible();
    seen(writer, "policy-examples");
    tab(writer, "影响");
    button(writer, "开始计算").click();
    assertThat(writer.getByText("这段时间没有留下可以回放的判定")).isVisible();
  }

  private static void noDayBeforeToday(Page writer) {
    tab(writer, "复核发布");
    assertThat(writer.getByLabel("生效日期")).hasAttribute("min", "2022-01-26");
    seen(writer, "policy-hand-on");
  }

  private void published() {
    var second = policyPage(REVIEWER, 390, 844);
    seen(second, "policy-tables-phone");
    openWaiting(second, TABLE);
    assertThat(second.locator(".changes ins")).hasText("改为8个工作日");
    seen(second, "policy-review-phone");
    publish(second);
    assertThat(second.getByText("已发布为第2版，自2022年12月30日起生效")).isVisible();
    seen(second, "policy-published-phone");
    link(second, "看各版本").click();
    assertThat(second.getByText("居民反映五个工作日太短").first()).isVisible();
    seen(second, "policy-versions-phone");
  }

  @Test
  @DisplayName("两个人同时改一份草稿：后保存的看到前面是谁改了什么，合并后两人的都在；退回有理由；退回到以前的版本")
  void twoOfficersOnOneDraft() {
    var first = draftOf("停滞时限", WRITER);
    var second = policyPage(REVIEWER, 1440, 900);
    second.navigate(first.url());
    second.reload();
    first.locator("#row-1 input.digits").last().fill("31");
    assertThat(first.getByText("已自动保存")).isVisible();
    second.locator("#row-2 input.digits").last().fill("32");
    assertThat(second.getByText("您的改动还没有保存")).isVisible();
    seen(second, "policy-conflict");
    button(second, "合并并保存").click();
    assertThat(second.getByText("已自动保存")).isVisible();
    assertThat(second.locator("#row-1 input.digits").last()).hasValue("31");
    assertThat(second.locator("#row-2 input.digits").last()).hasValue("32");
    button(second, "撤回草稿").click();
    second.getByRole(AriaRole.DIALOG).getByText("撤回", new Locator.GetByTextOptions().setExact(true)).click();
    assertThat(button(second, "修改这张表")).isVisible();
  }

  @Test
  @DisplayName("新的时限发布后，在办的仍按旧版；预览每个会变的期限，再让它们改用新版")
  void casesUnderWayAreMovedAfterAPreview() {
    var writer = draftOf("七步时限", WRITER);
    for (int row = 1; row <= 21; row++) {
      var referral = writer.getByLabel("第%d行 提请移送（第几个工作日）".formatted(row), new Page.GetByLabelOptions().setExact(true));
      referral.fill(String.valueOf(Integer.parseInt(referral.inputValue()) + 1));
    }
    assertThat(writer.getByText("检查通过")).isVisible();
    whatWouldHaveGoneAnotherWay(writer);
    handOn(writer, "街道提出移送前多留一天", "2022-01-26");
    var second = policyPage(REVIEWER, 1440, 900);
    openWaiting(second, "七步时限");
    button(second, "退回修改").click();
    second.getByLabel("退回的理由").fill("请写明哪个街道");
    button(second, "退回").click();
    assertThat(second.getByText("复核人退回：")).isVisible();
    writer.reload();
    handOn(writer, "南站街道提出移送前多留一天", "2022-01-26");
    second.navigate(address() + "/policy#/");
    openWaiting(second, "七步时限");
    publish(second);
    link(second, "在办事项要不要改用").click();
    assertThat(second.locator(".dates").first()).isVisible();
    seen(second, "policy-running");
    second.getByLabel("为什么").fill("与新办的议题一致");
    second.getByLabel("依据的文号").fill("西办发〔2022〕25号");
    second.getByText("改用新版（").click();
    second.getByRole(AriaRole.DIALOG).getByText("改用新版", new Locator.GetByTextOptions().setExact(true)).click();
    assertThat(second.getByText("在办事项已改用第2版")).isVisible();
    seen(second, "policy-running-moved");
    rolledBack(second);
  }

  private static void whatWouldHaveGoneAnotherWay(Page writer) {
    tab(writer, "影响");
    button(writer, "开始计算").click();
    assertThat(writer.getByText("次判定的结果会不同")).isVisible();
    assertThat(writer.locator(".bars tbody tr").first()).isVisible();
    assertThat(writer.locator("tbody th").getByText("YT-2022-").first()).isVisible();
    seen(writer, "policy-impact");
    var list = writer.waitForDownload(() -> link(writer, "下载全部名单").click());
    assertThat(list.suggestedFilename()).endsWith(".csv");
  }

  private static void rolledBack(Page second) {
    tab(second, "各版本");
    assertThat(second.getByText("比较两个版本")).isVisible();
    seen(second, "policy-versions");
    button(second, "退回到这一版").click();
    button(second, "建立草稿").click();
    assertThat(second.getByText("与第2版相比")).isVisible();
    seen(second, "policy-roll-back");
    button(second, "撤回草稿").click();
    second.getByRole(AriaRole.DIALOG).getByText("撤回", new Locator.GetByTextOptions().setExact(true)).click();
    assertThat(button(second, "修改这张表")).isVisible();
  }
}
