package roundtable.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A community's people take a topic from one step to the next, not without mistakes. */
class CadreIT extends Walk {

  private static final String SCREENING = "筛选议题：社区老年食堂选址";
  private static final String NEXT = "入户走访核实：社区老年食堂选址";
  private static final String LATER = "筛选议题：小区东门路灯不亮";
  private static final String MEMBERS = "定人员：增设儿童游乐设施";
  private static final String PLAN = "出方案：增设儿童游乐设施";

  @Test
  @DisplayName("书记筛选议题：先漏填，再填得自相矛盾，改正后办结，下一步到了民情理事会")
  void theSecretaryErrsIsToldSoCorrectsAndPassesTheTopicOn() {
    registered("小区东门路灯不亮");
    var tasklist = tasklistOf("tlsc.shuji", Screen.DESK);
    assertThat(tasklist.tasks()).containsExactly(SCREENING, LATER);
    Sight.keep(tasklist.page(), "list-1440");
    var task = tasklist.open(SCREENING);
    Sight.keep(task.page(), "form-1440");
    task.claim().complete();
    leftEmpty(task);
    contradicting(task);
    corrected(task);
    tasklist.noLongerHas(SCREENING);
    Sight.keep(tasklist.page(), "completed-1440");
    assertThat(tasklistOf("tlsc.minqing", Screen.DESK).tasks()).contains(NEXT);
  }

  @Test
  @DisplayName("专干定人员、出方案：名单第二行写错、日期与会期不符，各有一句中文；改好后由书记会前沟通")
  void aMiswrittenLineAndAnotherDateAreRefusedOneByOne() {
    var tasklist = tasklistOf("gmyg.zhuangan", Screen.LAPTOP);
    var members = tasklist.open(MEMBERS).claim();
    Sight.keep(members.page(), "members-1366");
    members.type("参会人员", "居民代表，顾一，4栋\n居民 <b>贺二</b>").type("人数或代为参加的说明", "先请相关住户商量").complete();
    assertThat(members.refusal()).containsText("第2行“居民 ＜b＞贺二＜/b＞”不认识");
    assertThat(members.input("参会人员")).hasValue("居民代表，顾一，4栋\n居民 <b>贺二</b>");
    Sight.keep(members.page(), "line-refused-1366");
    members.type("参会人员", "居民代表，顾一，4栋\n社区（村）“两委”干部，贺二，社区").complete();
    tasklist.noLongerHas(MEMBERS);
    var plan = tasklist.open(PLAN).claim();
    planned(plan, "2022/01/20").complete();
    assertThat(plan.refusal()).containsText("开会日期已定为2022年2月12日");
    Sight.keep(plan.page(), "plan-1366");
    plan.date("开会日期", "2022/02/12", "09:00").complete();
    tasklist.noLongerHas(PLAN);
    assertThat(tasklistOf("gmyg.shuji", Screen.LAPTOP).tasks()).contains("先沟通：增设儿童游乐设施");
  }

  @Test
  @DisplayName("登记到一半，误按Esc：提醒一句，填好的还在；再按一次才离开")
  void whatWasTypedOfANewTopicIsNotLostByAWrongKey() {
    var page = tasklistOf("tlsc.zhuangan", Screen.LAPTOP).page();
    var title = raising(page, "楼道里堆满杂物").input("议题标题");
    // as a keyboard does it: what a script fills in is no draft
    title.pressSequentially("楼道里堆满杂物");
    page.keyboard().press("Escape");
    assertThat(page.locator(".modal-footer .alert")).containsText("还没有登记");
    assertThat(page.locator(".modal-footer .alert")).isInViewport();
    assertThat(title).hasValue("楼道里堆满杂物");
    Sight.keep(page, "register-left-1366");
    page.locator(".modal-footer").getByText("返回").click();
    assertThat(title).hasCount(0);
  }

  private static TaskPage planned(TaskPage task, String day) {
    return task.date("开会日期", day, "09:00").type("开会地点", "社区会议室").type("议程", "说明、发言、小结、决议")
        .type("有关要求", "提前到会");
  }

  private void registered(String title) {
    var page = tasklistOf("tlsc.zhuangan", Screen.DESK).page();
    raising(page, title).type("议题标题", title).type("反映的具体内容", "东门三盏路灯不亮，已有一周").type("地点", "小区东门")
        .pick("议题来源", "居民上门反映").type("提出人", "顾一");
    Sight.keep(page, "register-1440");
    page.locator(".modal-footer button.btn-primary").click();
    assertThat(page.locator(".modal-content")).hasCount(0);
  }

  private static TaskPage raising(Page page, String title) {
    page.getByText("发起流程").click();
    page.locator(".modal-content").getByText("议题办理七步流程").click();
    var form = new TaskPage(page, title);
    assertThat(form.input("议题标题")).isVisible();
    return form;
  }

  private static void leftEmpty(TaskPage task) {
    assertThat(task.messageAt("性质")).hasText("此项必填");
    assertThat(task.question("性质").locator("label").first()).isInViewport();
    assertThat(task.messageAt("所属领域")).hasText("此项必填");
    Sight.keep(task.page(), "field-empty-1440");
  }

  private static void contradicting(TaskPage task) {
    task.mark("性质", "个体利益、个人诉求").pick("所属领域", "公共服务").pick("议题类型", "普惠型公益")
        .mark("议题方向", "需要上级支持的基层自治服务事项").mark("情况是否清楚、具备协商条件", "是")
        .type("筛选说明", "老人多，就近用餐").complete();
    assertThat(task.refusal()).containsText("属于个体利益、个人诉求的，请填写转办去向");
    Sight.doesNotCover(task.refusal(), task.completeButton());
    assertThat(task.input("筛选说明")).hasValue("老人多，就近用餐");
    Sight.keep(task.page(), "refused-1440");
  }

  private static void corrected(TaskPage task) {
    task.mark("性质", "公共事务").complete();
  }
}
