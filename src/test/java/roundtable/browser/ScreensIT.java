package roundtable.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each kind of screen in each size: nothing cut off, no English. */
class ScreensIT extends Walk {

  private static final String SUPERVISION = "监督检查：国贸阳光社区暑托班";

  // 1093 = a panel of 1366 at 125 %: fewer pixels for the page, each of them larger
  @ParameterizedTest(name = "{0} px")
  @CsvSource({"1366, 768, 1", "1093, 614, 1.25", "390, 844, 2"})
  @DisplayName("列表和表单：1366、125% 放大、手机都放得下，“完成”按钮够得着")
  void listAndFormFitTheScreen(int width, int height, double scale) {
    var tasklist = tasklistOf("gmyg.jiandu", new Screen(width, height, scale));
    Sight.keep(tasklist.page(), "list-" + width);
    Sight.fitsTheScreen(tasklist.page());
    var task = tasklist.open(SUPERVISION);
    Sight.keep(task.page(), "form-" + width);
    Sight.fitsTheScreen(task.page());
    task.completeButton().scrollIntoViewIfNeeded();
    assertThat(task.completeButton()).isInViewport();
    Sight.keep(task.page(), "form-end-" + width);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"cockpit, #/dashboard, 运行中的流程实例", "cockpit, #/processes, 议题办理七步流程", "admin, #/users, 用户列表",
      "welcome, #!/welcome, 岗位"})
  @DisplayName("流程监控、系统管理、首页：全是中文")
  void theOtherAppsSpeakChineseToo(String app, String path, String heading) {
    var page = signedIn(app);
    page.navigate(address() + "/camunda/app/" + app + "/default/" + path);
    assertThat(page.getByText(heading).first()).isVisible();
    page.waitForLoadState(LoadState.NETWORKIDLE);
    Sight.keep(page, app + path.replaceAll("\\W+", "-") + "-1440");
  }

  @Test
  @DisplayName("登录页：输错密码，一句中文")
  void theDoorSpeaksChinese() {
    var page = Tasklist.door(address(), Screen.LAPTOP);
    page.getByPlaceholder("用户名").fill("nobody");
    page.getByPlaceholder("密码").fill("wrong");
    page.getByText("登录").click();
    assertThat(page.locator(".alert-danger")).containsText("用户名或密码有误");
    Sight.keep(page, "login-refused-1366");
  }

  @Test
  @DisplayName("提示里引用的内容原样显示，不当作网页代码")
  void whatANoticeQuotesIsTextAndNotMarkup() {
    var page = Tasklist.door(address(), Screen.LAPTOP);
    page.evaluate("""
        window.angular.element(document.body).injector().get('Notifications')
          .addError({ status: '还不能办结', message: '“<b>议题</b>”已由他人办结' })""");
    assertThat(page.locator(".page-notifications .message")).hasText("“<b>议题</b>”已由他人办结");
  }

  private Page signedIn(String app) {
    var page = Tasklist.door(address(), app, Screen.DESK);
    page.getByPlaceholder("用户名").fill("admin");
    page.getByPlaceholder("密码").fill("demo");
    page.getByText("登录").click();
    assertThat(page.locator(".account")).isVisible();
    return page;
  }
}
