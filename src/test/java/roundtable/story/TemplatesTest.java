package roundtable.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import roundtable.WebAppSession;

/** 文书模板: the policy staff replace one in Word; what does not fit is named. */
class TemplatesTest extends Story {

  private static final String POLICY = "zhengce01";
  private static final String TEMPLATES = "/api/tasks/templates";
  private static final String PLAN = TEMPLATES + "/deliberation-plan";

  @AfterEach
  void nothingStaysInForce() {
    jdbc.sql("delete from paper_template").update();
  }

  @Test
  @DisplayName("换上新模板，从此按它出；以前各版和出厂模板都在，随时换得回去")
  void aTemplateIsReplacedAndBroughtBack() throws IOException {
    var topic = planned("tlsc.zhuangan", "中山村小区加装电梯");
    var address = "/api/tasks/%s/papers/deliberation-plan".formatted(task(topic, "deliberate").getId());
    var session = session(POLICY);
    assertThat(session.upload(PLAN, "..\\新方案.docx", docx("南站版：{{议题名称}}", "{{参会.姓名}}到会")).body())
        .contains("\"version\":1", "\"name\":\"新方案.docx\"", roster.nameOf(POLICY));
    var cadre = session("tlsc.zhuangan");
    assertThat(text(cadre, address)).startsWith("南站版：中山村小区加装电梯").contains("居民14到会").doesNotContain("幸福圆桌会议事方案");
    assertThat(session.post(PLAN + "/factory", "{}").body()).contains("\"version\":2", "出厂模板");
    assertThat(text(cadre, address)).contains("幸福圆桌会议事方案");
    assertThat(text(session, PLAN + "/versions/1")).startsWith("南站版：{{议题名称}}");
    assertThat(text(session, PLAN)).isEqualTo(text(session, PLAN + "/factory"));
    refused(session.post(PLAN + "/factory", "{}"), 422, "现在用的就是出厂模板");
    refused(session.get(PLAN + "/versions/2"), 404, "没有“议事方案”的第2版模板");
  }

  @Test
  @DisplayName("不认识的占位符：说出是哪一个，列出可以用的，不换")
  void anUnknownNameIsNamed() {
    var session = session(POLICY);
    refused(session.upload(PLAN, "方案.docx", docx("{{议题名称}}{{提出人}}", "{{到会.姓名}}")), 422,
        "“议事方案”模板里有不认识的{{提出人}}、{{到会.姓名}}；可以用的有：会议编号");
    refused(session.upload(PLAN, "方案.docx", docx("{{议题名称}")), 422, "的花括号不成对");
    refused(session.upload(TEMPLATES + "/minutes", "纪要.docx", docx("{{到会.姓名}}{{缺席.姓名}}")), 422, "一行只能用一个清单");
    refused(session.upload(PLAN, "方案.docx", "不是Word".getBytes(java.nio.charset.StandardCharsets.UTF_8)), 422, "不是Word文档");
    refused(session.upload(PLAN, "方案.docx", archive()), 422, "不能按Word文档读取");
    refused(session.upload(TEMPLATES + "/secret", "方案.docx", docx("甲")), 422, "没有这种文书");
    assertThat(count("select count(*) from paper_template")).isZero();
  }

  @Test
  @DisplayName("同一份模板传两次：只换一次")
  void theSameTemplateIsKeptOnce() {
    var session = session(POLICY);
    var content = docx("{{议题名称}}");
    assertThat(session.upload(PLAN, "一.docx", content).statusCode()).isEqualTo(200);
    refused(session.upload(PLAN, "二.docx", content), 422, "与现用的模板相同");
    assertThat(count("select count(*) from paper_template")).isOne();
  }

  @Test
  @DisplayName("只有政策规则管理员管模板；被别的网页骗着提交的不算")
  void onlyThePolicyStaffLooksAfterTemplates() {
    for (var person : new String[] {"tlsc.shuji", "lsh.zhuanzhi01"}) {
      var session = session(person);
      refused(session.get(TEMPLATES), 404, "文书模板由政策规则管理员管理");
      refused(session.get(PLAN), 404, "文书模板由政策规则管理员管理");
      refused(session.upload(PLAN, "方案.docx", docx("甲")), 404, "文书模板由政策规则管理员管理");
    }
    assertThat(session(POLICY).lured().upload(PLAN, "方案.docx", docx("甲")).statusCode()).isEqualTo(401);
    assertThat(session(POLICY).get(TEMPLATES).body()).contains("\"label\":\"会议纪要\"", "缺席名单", "到会.姓名", "案卷.材料");
  }

  @Test
  @DisplayName("模板页在待办任务的登录之内打得开")
  void thereIsAPageForIt() {
    var session = session(POLICY);
    assertThat(session.get("/camunda/app/tasklist/scripts/roundtable/templates.html").body()).contains("文书模板", "templates.js");
    assertThat(session.get("/camunda/app/tasklist/scripts/roundtable/templates.js").statusCode()).isEqualTo(200);
  }

  private static String text(WebAppSession session, String path) throws IOException {
    var answer = session.download(path);
    assertThat(answer.statusCode()).isEqualTo(200);
    return new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(answer.body()))).getText();
  }

  private static byte[] docx(String... paragraphs) {
    try (var word = new XWPFDocument(); var out = new ByteArrayOutputStream()) {
      for (var text : paragraphs) {
        word.createParagraph().createRun().setText(text);
      }
      word.write(out);
      return out.toByteArray();
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Has a body, and nothing that says what it is. */
  private static byte[] archive() {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new java.util.zip.ZipOutputStream(bytes)) {
      zip.putNextEntry(new java.util.zip.ZipEntry("word/document.xml"));
      zip.write("<a/>".getBytes(java.nio.charset.StandardCharsets.UTF_8));
      zip.closeEntry();
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
    return bytes.toByteArray();
  }

  private static void refused(HttpResponse<String> answer, int status, String sentence) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.body()).contains(sentence);
  }
}
