package roundtable.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import roundtable.evaluation.EvaluationVoiceDesk;
import roundtable.kernel.Official;
import roundtable.kernel.TopicNumber;

/** A resident types the code from the paper, judges, and comes back to read what was said. */
class EvaluationIT extends Walk {

  private static final String QUERY_CODE = "ABCD-EFGH-JKLM";
  @Autowired private EvaluationVoiceDesk voices;
  @Autowired private JdbcClient jdbc;

  @ParameterizedTest(name = "{0} px")
  @CsvSource({"390, 844, 2", "1440, 900, 1"})
  @DisplayName("输错的码、没写理由、评议完：每一页都放得下，读屏软件读得懂")
  void aResidentJudgesWithTheCodeFromThePaper(int width, int height, double scale) {
    var page = Chromium.open(new Screen(width, height, scale));
    page.navigate(address() + "/");
    page.getByText("居民评议").first().click();
    seen(page, "ask", width);
    type(page, "2222-2222-2222");
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("没有这个评议码");
    seen(page, "unknown", width);
    type(page, code());
    page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("不满意").setExact(true)).check();
    page.getByText("提交评议").click();
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("请写明哪里没有做好");
    seen(page, "refused", width);
    page.locator("textarea").fill("东头的窗网没有装牢");
    page.getByText("提交评议").click();
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("您的评议已收到：不满意");
    seen(page, "given", width);
  }

  @Test
  @DisplayName("提议题的人不用纸：凭编号和查询码，从查进度走到评议，回来看得到自己说的")
  void whoeverRaisedItJudgesFromTheirOwnTopic() throws NoSuchAlgorithmException {
    var topic = signedOff();
    jdbc.sql("insert into submission (form_hash, reference, code_hash, submitted_at) values (?, ?, ?, current_timestamp)")
        .params("of-this-walk", topic, HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256")
            .digest((topic + "\n" + QUERY_CODE).getBytes(StandardCharsets.US_ASCII)))).update();
    var page = Chromium.open(new Screen(390, 844, 2));
    follow(page, topic);
    assertThat(page.locator(".ask")).containsText("事情办完了，请您评议");
    seen(page, "own-asked", 390);
    page.getByText("去评议").click();
    page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("很满意").setExact(true)).check();
    page.getByText("提交评议").click();
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("您的评议已收到：很满意");
    follow(page, topic);
    page.getByText("看我的评议和答复").click();
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("您的评议已收到：很满意");
  }

  private void follow(Page page, String topic) {
    page.navigate(address() + "/follow");
    page.getByLabel("编号").fill(topic);
    page.getByLabel("查询码").fill(QUERY_CODE);
    page.locator("main form button[type=submit]").click();
  }

  private static void type(Page page, String code) {
    page.getByLabel("评议码").fill(code);
    page.getByText("下一步").click();
  }

  private static void seen(Page page, String name, int width) {
    Sight.keep(page, "evaluate-" + name + "-" + width);
    Sight.fitsTheScreen(page);
    assertThat(new AxeBuilder(page).analyze().getViolations()).as("axe on %s", name).isEmpty();
  }

  private String code() {
    var topic = signedOff();
    var community = jdbc.sql("select community from topic where number = ?").param(topic).query(String.class).single();
    return voices.issue(new TopicNumber(topic), 1, new Official("tlsc.zhuangan", community + ".community-cadre")).get(0);
  }

  /** A sample topic whose project is taken as verified. */
  private String signedOff() {
    var topic = jdbc.sql("select p.topic from project p join topic t on t.number = p.topic where t.state = 'IN_PROGRESS' order by 1 limit 1")
        .query(String.class).single();
    jdbc.sql("update project set signed_off_at = current_timestamp where topic = ?").param(topic).update();
    return topic;
  }
}
