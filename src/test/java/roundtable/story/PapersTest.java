package roundtable.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import roundtable.WebAppSession;
import roundtable.kernel.TopicNumber;

/** 文书 in Word, as officials download them from a task; read back with the library that others use. */
class PapersTest extends Story {

  private static final String CADRE = "tlsc.zhuangan";

  @Test
  @DisplayName("会议记录，备案登记：会议纪要有时间、地点、主持、到会和缺席、五项议程、提问、决议、不同意见、备案编号")
  void theMinutesSayEverythingThatWasRecorded() throws IOException {
    var topic = planned(CADRE, "中山村小区加装电梯");
    complete(topic, "deliberate", with(Answers.meeting("2022-01-08T09:00"), "absentees", "居民14", "attendanceReason", "居民14出差",
        "minutes", "第一项：说明\n第二项：<b>发言</b>", "dissent", "4栋1单元担心采光", "additions", "专业人士，陈小工，设计院",
        "questions", "电梯补贴多少，区住建局，2022-01-20", "parked", "楼道照明"));
    var minutes = word(paper(session(CADRE), task(topic, "publishResult").getId(), "minutes"));
    var filed = jdbc.sql("select filing_number from round_table where topic = ?").param(topic.value()).query(String.class).single();
    assertThat(text(minutes)).contains("备案编号：" + filed, "会议时间：2022年1月8日09:00", "会议地点：社区办公室",
        "（南站街道挂点领导）", "缺席人员：居民14。", "到会16人，缺席1人", "第二项：<b>发言</b>", "另行安排", "楼道照明", "铁路四村社区");
    assertThat(minutes.getParagraphs()).extracting(each -> each.getText()).contains("第一项：说明", "第二项：<b>发言</b>");
    assertThat(column(minutes.getTables().get(0), 2)).hasSize(17).contains("章小东", "陈小工", "居民13").doesNotContain("居民14");
    assertThat(column(minutes.getTables().get(0), 1)).contains("街道（镇）挂点领导", "居民代表", "专业人士");
    assertThat(column(minutes.getTables().get(1), 2)).containsExactly("进行情况", "已完成", "已完成", "已完成", "已完成", "已完成");
    assertThat(minutes.getTables().get(2).getRow(1).getTableCells()).extracting(cell -> cell.getText())
        .containsExactly("1", "电梯补贴多少", "区住建局", "2022年1月20日", "无");
    assertThat(column(minutes.getTables().get(3), 1)).containsExactly("形成协商决议", "先解决问题，成熟一个装一个", "社区党组织书记",
        "2022年9月10日", "居民自筹41万元", "4栋1单元担心采光", "无");
  }

  @Test
  @DisplayName("没有走完五项议程的会：纪要照实写哪几项进行了")
  void theAgendaIsTickedAsItWentThrough() throws IOException {
    var topic = planned(CADRE, "中山村小区加装电梯");
    complete(topic, "deliberate", with(Answers.notAgreed("2022-01-08T09:00", "ANOTHER_ROUND"), "agendaItems",
        rows("[\"DISCUSSED\", \"EXPLAINED\"]")));
    var minutes = word(paper(session(CADRE), anyTask(topic), "minutes"));
    assertThat(column(minutes.getTables().get(1), 2)).containsExactly("进行情况", "已完成", "未进行", "已完成", "未进行", "未进行");
  }

  @Test
  @DisplayName("从议事方案到评价结果：到了哪一步，就有哪几种文书，都打得开，没有空着的占位符")
  void eachPaperIsThereWhenItsStepIsDone() throws IOException {
    var topic = planned(CADRE, "中山村小区加装电梯");
    var session = session(CADRE);
    var list = session.get("/api/tasks/%s/papers".formatted(task(topic, "deliberate").getId())).body();
    assertThat(list).contains("deliberation-plan", "meeting-notice").doesNotContain("minutes", "task-plan");
    var plan = text(word(paper(session, task(topic, "deliberate").getId(), "deliberation-plan")));
    assertThat(plan).contains("老旧小区改造", "2022年1月8日09:00", "提前到会，手机静音", "居民14", "既有住宅加装电梯有关规定");
    var notice = text(word(paper(session, task(topic, "deliberate").getId(), "meeting-notice")));
    assertThat(notice).contains("兹定于2022年1月8日09:00在社区办公室召开").doesNotContain("{{");
  }

  @Test
  @DisplayName("任务计划书、公示、评价结果：金额、实施单元、征求意见、公示日期、评议人数写全")
  void planNoticeAndEvaluationAreWritten() throws IOException {
    var topic = published("2022-01-10T10:00:00+08:00");
    var session = session(CADRE);
    var task = task(topic, "watchNotice").getId();
    var plan = text(word(paper(session, task, "task-plan")));
    assertThat(plan).contains("41万元", "4栋4单元", "2栋5单元", "区住建局", "原则同意", "2022年9月10日", "南站街道", "编制人：方小西");
    var notice = text(word(paper(session, task, "publicity")));
    assertThat(notice).contains("5个工作日", "社区公示栏、楼栋口、微信群", "举报电话").doesNotContain("{{", "江小北");
    assertThat(scanned(paper(session, task, "publicity"))).isEqualTo("http://127.0.0.1/notices/" + notice(topic));
    itIs(topic, "2022-01-18T00:00:00+08:00");
    for (var act : WholeFlow.acts().stream().dropWhile(each -> !each.task().equals("appointCommittee")).toList()) {
      if (!act.task().equals("closeLedger") && !List.of("followProgress", "pressSupervision").contains(act.task())) {
        complete(topic, act.task(), act.answers());
      }
    }
    var result = word(paper(session, anyTask(topic), "evaluation"));
    assertThat(text(result)).contains("居民评议（12人）", "楼栋会评议");
    assertThat(result.getTables().get(0).getRow(1).getTableCells()).extracting(cell -> cell.getText())
        .containsExactly("10", "2", "0", "0");
  }

  @Test
  @DisplayName("督办单：存在的问题、责任方、要做的事、时限")
  void anOrderNamesItsParties() throws IOException {
    var topic = raise(CADRE, Answers.intake("楼道照明"));
    var clockId = jdbc.sql("select max(id) from step_clock where topic = ?").param(topic.value()).query(Long.class).single();
    jdbc.sql("""
            insert into supervision_order (number, topic, clock_id, problem, signed_at, signed_by, signed_post)
            values (?, ?, ?, '路灯一直没有修', current_timestamp, 'nz.lianluo', 'XH-NZ.street-clerk')""")
        .params("DB-" + topic, topic.value(), clockId).update();
    jdbc.sql("""
            insert into order_party (order_number, topic, name, unit, assignment, due_on, version)
            values (?, ?, '区住建局', 'XH-ZJJ', '修好路灯', date '2022-02-01', 0)""").params("DB-" + topic, topic.value()).update();
    var order = word(paper(session("tlsc.shuji"), task(topic, "screenTopic").getId(), "supervision-order/DB-" + topic));
    assertThat(text(order)).contains("路灯一直没有修", "南站街道圆桌会联络员", "确定议题");
    assertThat(order.getTables().get(0).getRow(1).getTableCells()).extracting(cell -> cell.getText())
        .containsExactly("1", "区住建局", "修好路灯", "2022年2月1日", "无");
  }

  @Test
  @DisplayName("没有的文书、别人的任务、不认识的名称、别的议题的编号：一句话，什么也不给")
  void whatIsNotTheirsOrNotThereIsToldSo() {
    var topic = planned(CADRE, "中山村小区加装电梯");
    var other = planned("js.zhuangan", "路灯");
    var task = "/api/tasks/%s/papers".formatted(task(topic, "deliberate").getId());
    var session = session(CADRE);
    refused(session, task + "/minutes", 404, "这件议题还没有会议纪要");
    refused(session, task + "/deliberation-plan/" + round(other), 404, "这件议题还没有议事方案");
    refused(session, task + "/referral-letter", 404, "这件议题还没有移送书");
    refused(session, task + "/secret", 422, "没有这种文书");
    refused(session, task + "/minutes/%27%20or%201=1", 404, "这件议题还没有会议纪要");
    refused(session("js.zhuangan"), task, 404, "这项任务不属于您的岗位");
    refused(session("js.zhuangan"), task + "/deliberation-plan", 404, "这项任务不属于您的岗位");
    assertThat(new WebAppSession(port).get(task).statusCode()).isEqualTo(401);
  }

  @Test
  @DisplayName("下载的文件名是中文，只作附件")
  void theFileHasAChineseName() {
    var topic = planned(CADRE, "中山村小区加装电梯");
    var answer = session(CADRE).download("/api/tasks/%s/papers/deliberation-plan".formatted(task(topic, "deliberate").getId()));
    assertThat(answer.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment;")
        .contains("filename*=UTF-8''%E8%AE%AE%E4%BA%8B%E6%96%B9%E6%A1%88");
    assertThat(answer.headers().firstValue("Content-Type")).hasValue(
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
  }

  // ——— looking

  private static byte[] paper(WebAppSession session, String task, String paper) {
    var answer = session.download("/api/tasks/%s/papers/%s".formatted(task, paper));
    assertThat(answer.statusCode()).as(new String(answer.body(), StandardCharsets.UTF_8)).isEqualTo(200);
    return answer.body();
  }

  /** The only picture in the paper, read as a phone would. */
  private static String scanned(byte[] content) throws IOException {
    var pictures = word(content).getAllPictures();
    assertThat(pictures).hasSize(1);
    var image = ImageIO.read(new ByteArrayInputStream(pictures.get(0).getData()));
    var pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    try {
      return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(
          new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels)))).getText();
    } catch (ReaderException unreadable) {
      throw new AssertionError(unreadable);
    }
  }

  private static XWPFDocument word(byte[] content) throws IOException {
    return new XWPFDocument(new ByteArrayInputStream(content));
  }

  private static String text(XWPFDocument word) {
    var text = new XWPFWordExtractor(word).getText();
    assertThat(text).doesNotContain("{{", "}}");
    return text;
  }

  private static List<String> column(XWPFTable table, int column) {
    return new ArrayList<>(table.getRows().stream().map(row -> row.getCell(column).getText()).toList());
  }

  private String anyTask(TopicNumber topic) {
    return tasks.createTaskQuery().processInstanceBusinessKey(topic.value()).list().stream()
        .filter(task -> postOf(task).startsWith("XH-NZ-TLSC.")).findFirst().orElseThrow().getId();
  }

  private String round(TopicNumber topic) {
    return jdbc.sql("select max(number) from round_table where topic = ?").param(topic.value()).query(String.class).single();
  }

  private static void refused(WebAppSession session, String path, int status, String sentence) {
    var answer = session.get(path);
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body()).contains(sentence).startsWith("{\"message\"");
  }

}
