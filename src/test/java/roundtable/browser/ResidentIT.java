package roundtable.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A resident raises a topic, follows it, objects and tells the commission, on a phone and at a desk; each page can be read aloud. */
class ResidentIT extends Walk {

  private static final int PHONE = 390;
  private Page page;
  private int width;

  @ParameterizedTest
  @ValueSource(ints = {390, 1440})
  @DisplayName("提一件事：先漏填、再附错照片，都有一句话，填好的还在；拿到编号和查询码，凭它查进度")
  void aTopicIsRaisedAndFollowed(int width) throws IOException {
    at(width);
    page.navigate(address() + "/");
    page.getByText("我要提议题").click();
    looked("raise");
    submit();
    assertThat(page.locator("#title-said")).containsText("请用一句话写明是什么事");
    assertThat(page.locator(".faults")).isFocused();
    looked("raise-faults");
    fillIn("楼下快递柜挡住轮椅坡道");
    page.locator("#photo").setInputFiles(new FilePayload("说明.jpg", "image/jpeg", "不是照片".getBytes()));
    submit();
    assertThat(page.locator("#photo-said")).containsText("“说明.jpg”不是照片");
    assertThat(page.locator("#content")).hasValue("轮椅上不去，\n要绕一圈。");
    page.locator("#photo").setInputFiles(new FilePayload("现场.png", "image/png", photo()));
    submit();
    assertThat(page.locator("h1")).hasText("已收到您提的议题");
    looked("raised");
    var code = page.locator(".copy").innerText();
    assertThat(code).matches("[2-9A-Y]{4}(-[2-9A-Y]{4}){2}");
    page.getByText("查进度").last().click();
    page.getByLabel("查询码").fill("ABCD-EFGH-JKLM");
    page.getByText("查看", new Page.GetByTextOptions().setExact(true)).click();
    assertThat(page.locator(".faults")).containsText("编号或者查询码不对");
    looked("follow");
    page.getByLabel("查询码").fill(code.toLowerCase());
    page.getByText("查看", new Page.GetByTextOptions().setExact(true)).click();
    assertThat(page.locator(".state").first()).hasText("待受理");
    assertThat(page.locator(".way li")).hasCount(7);
    looked("own-topic");
  }

  @Test
  @DisplayName("相近的议题先问是不是这一件，填好的还在")
  void aSimilarTopicIsOffered() {
    at(PHONE);
    page.navigate(address() + "/topics?community=XH-NZ-TLSC");
    var title = page.locator(".cards a").first().innerText();
    page.navigate(address() + "/raise");
    fillIn(title);
    submit();
    assertThat(page.locator(".similar")).containsText(title);
    assertThat(page.locator("#title")).hasValue(title);
    looked("similar");
  }

  @ParameterizedTest
  @ValueSource(ints = {390, 1440})
  @DisplayName("从公示页提异议，得到编号和查询码；网上举报得到编号")
  void anObjectionAndATipOff(int width) {
    at(width);
    page.navigate(address() + "/");
    page.locator(".cards a").first().click();
    looked("notice-with-button");
    page.getByText("提异议", new Page.GetByTextOptions().setExact(true)).click();
    submit();
    assertThat(page.locator(".faults li")).hasCount(2);
    page.locator("#content").fill("预算第3项比市场价高");
    page.locator("#name").fill("顾一");
    looked("object");
    submit();
    assertThat(page.locator("h1")).hasText("已收到您的异议");
    looked("objected");
    page.locator("footer").getByText("网上举报").click();
    looked("tip-off");
    page.locator("#content").fill("办事拖延");
    submit();
    assertThat(page.locator("h1")).hasText("已收到您的举报");
    looked("tipped-off");
  }

  private void at(int width) {
    this.width = width;
    page = Chromium.open(new Screen(width, 844, width == PHONE ? 2 : 1));
  }

  private void fillIn(String title) {
    page.locator("#community").selectOption("XH-NZ-TLSC");
    page.locator("#place").fill("中山村小区东门");
    page.locator("#title").fill(title);
    page.locator("#content").fill("轮椅上不去，\n要绕一圈。");
  }

  private void submit() {
    page.locator("main form button[type=submit]").click();
  }

  private void looked(String name) {
    Sight.keep(page, "resident-" + name + "-" + width);
    Sight.fitsTheScreen(page);
    assertThat(new AxeBuilder(page).analyze().getViolations()).as("axe on %s", name).isEmpty();
  }

  private static byte[] photo() throws IOException {
    var out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", out);
    return out.toByteArray();
  }
}
