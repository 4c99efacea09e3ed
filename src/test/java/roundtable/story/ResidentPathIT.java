package roundtable.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import roundtable.browser.Chromium;
import roundtable.browser.Screen;
import roundtable.browser.Sight;
import roundtable.evidence.EvidenceDesk;
import roundtable.evidence.PhotoPublicationDesk;
import roundtable.kernel.TopicNumber;
import roundtable.topic.TopicState;

/**
 * The whole way of a resident, in a browser, from the worry to the second try: the officials between do their tasks as in the
 * other stories. Every page is kept as a picture, fits, can be read aloud and speaks Chinese.
 */
class ResidentPathIT extends EvaluationStory {

  private static final String WINDOW_CLOSES = "2022-01-18T00:00:00+08:00";
  @Autowired private EvidenceDesk evidence;
  @Autowired private PhotoPublicationDesk photos;
  private Page page;
  private int width;
  private int shown;

  /** What a receipt says: a number, and the code to it. */
  private record Receipt(String number, String code) {}

  @ParameterizedTest(name = "{0} px")
  @CsvSource({"390, 844, 2, 电表箱外壳锈穿", "1440, 900, 1, 快递柜挡住了轮椅坡道"})
  @DisplayName("居民走完全程：提议题、查进度、看照片、看公示数日子、提异议、看答复、评议不满意、重新办理")
  void aResidentGoesTheWholeWay(int wide, int high, double scale, String title) throws IOException {
    jdbc.sql("delete from submission_count").update();
    clock.set(WholeFlow.REGISTERED_AT);
    width = wide;
    shown = 0;
    page = Chromium.open(new Screen(wide, high, scale));
    var raised = raised(title);
    var topic = new TopicNumber(raised.number());
    followed(raised, "待受理");
    officials(topic, "screenTopic", "publishNotice");
    photoPublished(topic);
    var objection = objected(topic, followed(raised, "办理中"));
    complete(topic, "answerObjection", Map.of("decision", "DISMISSED", "reason", "三家比价，附比价表"));
    followed(objection, null);
    assertThat(page.locator(".window")).containsText("不采纳");
    itIs(topic, WINDOW_CLOSES);
    officials(topic, "appointCommittee", "signOff");
    var paper = judged(topic, raised);
    complete(topic, EVALUATE, with(Answers.evaluation(), "dissatisfied", 1));
    assertThat(topic(topic).state()).isEqualTo(TopicState.CLOSED);
    complete(topic, REVIEW, answer(1, true, "三楼线路没有接好，两天内接好"));
    reopened(topic, paper);
  }

  private Receipt raised(String title) throws IOException {
    open("/");
    looked("front");
    page.getByText("我要提议题").first().click();
    page.locator("#community").selectOption(WholeFlow.COMMUNITY);
    page.locator("#place").fill("中山村小区");
    page.locator("#title").fill(title);
    page.locator("#content").fill("老人出门不方便，请看照片。");
    page.locator("#photo").setInputFiles(new FilePayload("IMG_0001.png", "image/png", photo()));
    looked("raise");
    page.locator("main form button[type=submit]").click();
    assertThat(page.locator("h1")).hasText("已收到您提的议题");
    looked("raised");
    return receipt(Pattern.compile("YT-\\d{4}-\\d{5}"));
  }

  private Receipt receipt(Pattern number) {
    var text = page.locator(".code").innerText();
    return new Receipt(first(number, text), first(Pattern.compile("[2-9A-Y]{4}(-[2-9A-Y]{4}){2}"), text));
  }

  /** @return where the first notice on the page is, if there is one */
  private String followed(Receipt receipt, String state) {
    open("/follow?number=" + receipt.number());
    page.getByLabel("查询码").fill(receipt.code());
    page.getByText("查看", new Page.GetByTextOptions().setExact(true)).click();
    if (state != null) {
      assertThat(page.locator(".window .state").first()).hasText(state);
      assertThat(page.locator(".way li")).hasCount(7);
    }
    looked("follow");
    var notice = page.locator(".cards a");
    return notice.count() == 0 ? null : notice.first().getAttribute("href");
  }

  private void photoPublished(TopicNumber topic) {
    open("/topics/" + topic);
    assertThat(page.locator(".photos img")).hasCount(0);
    var photo = evidence.ofTopic(topic).get(0).id();
    as("tlsc.shuji", () -> runtime.startProcessInstanceByKey("photo-publication",
        Map.of("photoNumber", (int) photo, "photoDecision", "PUBLISH")));
    page.reload();
    assertThat(page.locator(".photos img")).hasCount(1);
    page.locator(".photos").scrollIntoViewIfNeeded();
    assertThat((Boolean) page.evaluate("() => document.querySelector('.photos img').decode().then(() => true)")).isTrue();
    looked("topic-with-photo");
  }

  private Receipt objected(TopicNumber topic, String notice) {
    open(notice);
    assertThat(notice).isEqualTo("/notices/" + notice(topic));
    assertThat(page.locator(".window .days")).hasText("第1日 1月11日(二) … 第5日 1月17日(一) 24:00截止");
    looked("notice");
    page.getByText("复制这段话").click();
    assertThat(page.locator(".share [role=status]")).hasText(Pattern.compile("已复制.*|已选中.*"));
    looked("share");
    page.getByText("提异议", new Page.GetByTextOptions().setExact(true)).click();
    page.locator("#content").fill("预算第3项比市场价高");
    page.locator("#name").fill("顾一");
    page.locator("main form button[type=submit]").click();
    assertThat(page.locator("h1")).hasText("已收到您的异议");
    looked("objected");
    return receipt(Pattern.compile("YT-\\d{4}-\\d{5}-G\\d+-[A-Z]?\\d+"));
  }

  /** On a phone with the number and the code from the beginning, at a desk with the code from the paper. */
  private String judged(TopicNumber topic, Receipt raised) {
    if (width < 1000) {
      followed(raised, "办理中");
      page.getByText("去评议", new Page.GetByTextOptions().setExact(true)).click();
    } else {
      open("/evaluate");
      page.getByLabel("评议码").fill(codes(topic, 1).get(0));
      page.getByText("下一步").click();
    }
    assertThat(page.getByRole(AriaRole.RADIO)).hasCount(4);
    looked("evaluate");
    var link = page.url().substring(page.url().indexOf("/evaluate"));
    page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("不满意").setExact(true)).check();
    page.locator("textarea").fill("三楼的灯还不亮");
    page.getByText("提交评议").click();
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("您的评议已收到：不满意");
    looked("evaluated");
    return link;
  }

  private void reopened(TopicNumber topic, String paper) {
    open(paper);
    assertThat(page.locator("article")).containsText("三楼线路没有接好，两天内接好");
    looked("answered");
    open("/topics/" + topic);
    assertThat(page.locator(".state").first()).hasText("办理中");
    assertThat(page.locator(".way [aria-current=step]")).containsText("监督执行");
    page.locator(".way [aria-current=step]").scrollIntoViewIfNeeded();
    looked("reopened");
    open("/statistics?year=2022&place=" + WholeFlow.COMMUNITY);
    looked("statistics");
  }

  /** What the officials do from that task to that one. */
  private void officials(TopicNumber topic, String from, String to) {
    var names = WholeFlow.acts().stream().map(WholeFlow.Act::task).toList();
    for (var act : WholeFlow.acts().subList(names.indexOf(from), names.lastIndexOf(to) + 1)) {
      clock.set(act.at());
      var open = tasks.createTaskQuery().processInstanceBusinessKey(topic.value()).taskDefinitionKey("userTask_" + act.task())
          .list().get(0);
      complete(holderOf(open), open, act.answers());
    }
  }

  private void open(String path) {
    page.navigate("http://127.0.0.1:" + port + path);
  }

  private void looked(String name) {
    shown++;
    Sight.keep(page, "path-%d-%02d-%s".formatted(width, shown, name));
    Sight.fitsTheScreen(page);
    assertThat(new AxeBuilder(page).analyze().getViolations()).as("axe on %s", name).isEmpty();
  }

  private static String first(Pattern pattern, String text) {
    return pattern.matcher(text).results().findFirst().orElseThrow(() -> new AssertionError(text)).group();
  }

  private static byte[] photo() throws IOException {
    var image = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
    var paper = image.createGraphics();
    paper.setColor(new Color(0x6B7A8F));
    paper.fillRect(0, 0, 640, 480);
    paper.setColor(Color.ORANGE);
    paper.fillOval(260, 120, 120, 120);
    paper.dispose();
    var out = new ByteArrayOutputStream();
    ImageIO.write(image, "png", out);
    return out.toByteArray();
  }
}
