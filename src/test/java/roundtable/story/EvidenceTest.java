package roundtable.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import roundtable.WebAppSession;
import roundtable.journal.EventKind;
import roundtable.kernel.TopicNumber;

/** 佐证材料 and 办理经过 of a task, as the Tasklist's tabs ask for them. */
class EvidenceTest extends Story {

  private static final String SECRETARY = "tlsc.shuji";
  private static final String STRANGER = "js.shuji";
  private static final byte[] PNG_BEGINS = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'};
  private static final String IN_CHINESE = "(?s)\\{\"message\":\".*\\p{IsHan}.*\"}";
  private TopicNumber topic;
  private String task;

  @BeforeEach
  void aTopicStandsBeforeItsScreening() {
    topic = raise("tlsc.zhuangan", Answers.intake("楼道照明"));
    task = task(topic, "screenTopic").getId();
  }

  @Test
  @DisplayName("附上一张照片：列出、记入经过；下载时只作附件，不在浏览器里打开")
  void aPhotoIsListedJournaledAndHandedOutAsADownloadOnly() {
    var session = session(SECRETARY);
    assertThat(session.upload(evidence(), "..\\..\\楼道 1.png", photo(1)).statusCode()).isEqualTo(200);
    assertThat(session.get(evidence()).body()).contains("\"name\":\"楼道 1.png\"", "\"mine\":true");
    assertThat(session.get(timeline()).body()).contains("附佐证材料“楼道 1.png”", roster.nameOf(SECRETARY), "铁路四村社区党组织书记");
    var download = session.get(evidence() + "/" + fileId());
    assertThat(download.headers().firstValue("Content-Disposition")).hasValueSatisfying(
        value -> assertThat(value).startsWith("attachment;").contains("filename*=UTF-8''%E6%A5%BC%E9%81%93%201.png"));
    assertThat(download.headers().firstValue("Content-Type")).hasValue("image/png");
    assertThat(download.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(download.headers().firstValue("Content-Security-Policy").orElse("")).contains("object-src 'none'");
    assertThat(download.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(delimiter = '|', textBlock = """
      假照片.jpg | 这不是照片                                  | “假照片.jpg”不是可以附上的文件，请换成JPG、PNG
      网页.png   | <html><script>alert(1)</script></html>      | “网页.png”不是可以附上的文件
      图.svg     | <svg xmlns='http://www.w3.org/2000/svg'/>   | “图.svg”不是可以附上的文件
      程序.pdf   | MZ                                          | “程序.pdf”不是可以附上的文件
      压缩包.docx | PK\u0003\u0004aaaa                            | “压缩包.docx”不是可以附上的文件
      空.png     | ''                                          | “空.png”是空文件，请重新选择""")
  @DisplayName("看内容不看名字：不是照片、不是文档的，空的，都不收，一句中文")
  void whatItIsDecidesNotWhatItIsCalled(String name, String content, String sentence) {
    refused(session(SECRETARY).upload(evidence(), name, content.getBytes(StandardCharsets.UTF_8)), 422, sentence);
    assertThat(kept()).isZero();
  }

  @Test
  @DisplayName("验收单是真的 Word 文件才收；名字再长也收，只留末尾120字")
  void anOfficePaperIsKeptUnderALongName() {
    var paper = "PK\u0003\u0004 [Content_Types].xml word/document.xml".getBytes(StandardCharsets.UTF_8);
    assertThat(session(SECRETARY).upload(evidence(), "验".repeat(300) + "收单.docx", paper).body())
        .contains("验".repeat(113) + "收单.docx").doesNotContain("验".repeat(114));
  }

  @ParameterizedTest
  @CsvSource({"10485761", "41943040"})
  @DisplayName("超过10MB的文件不收，再大也读得到这句话")
  void whatIsTooLargeIsToldSo(int size) {
    refused(session(SECRETARY).upload(evidence(), "录像.png", new byte[size]), 413, "文件超过10MB，请压缩或缩小后再附上");
    assertThat(kept()).isZero();
  }

  @Test
  @DisplayName("没有选文件：一句中文")
  void nothingChosenIsToldSo() {
    refused(session(SECRETARY).post(evidence(), "{}"), 400, "请选择要附上的文件");
  }

  @Test
  @DisplayName("同一张照片附两次：只留一份")
  void theSamePhotoIsKeptOnce() {
    var session = session(SECRETARY);
    session.upload(evidence(), "一.png", photo(1));
    refused(session.upload(evidence(), "换个名字.png", photo(1)), 422, "“换个名字.png”已经附上，不必重复");
    assertThat(kept()).isOne();
    assertThat(happened(topic)).containsOnlyOnce(EventKind.EVIDENCE_ATTACHED);
  }

  @Test
  @DisplayName("每项任务最多20个文件")
  void theTwentyFirstIsRefused() {
    var session = session(SECRETARY);
    IntStream.rangeClosed(1, 20)
        .forEach(n -> assertThat(session.upload(evidence(), n + ".png", photo(n)).statusCode()).isEqualTo(200));
    refused(session.upload(evidence(), "21.png", photo(21)), 422, "每项任务最多附20个文件");
    assertThat(kept()).isEqualTo(20);
  }

  @Test
  @DisplayName("别的岗位的人：看不到经过和材料，也不能附")
  void aStrangerNeitherSeesNorHandsIn() {
    session(SECRETARY).upload(evidence(), "一.png", photo(1));
    var stranger = session(STRANGER);
    for (var path : new String[] {timeline(), evidence(), evidence() + "/" + fileId()}) {
      refused(stranger.get(path), 404, "这项任务不属于您的岗位");
    }
    refused(stranger.upload(evidence(), "二.png", photo(2)), 404, "这项任务不属于您的岗位");
    assertThat(kept()).isOne();
  }

  @Test
  @DisplayName("同单位别的岗位：看得到，不能替人附")
  void aColleagueOfTheUnitSeesAndLeavesItAlone() {
    session(SECRETARY).upload(evidence(), "一.png", photo(1));
    var colleague = session("tlsc.minqing");
    assertThat(colleague.get(evidence()).body()).contains("\"name\":\"一.png\"");
    refused(colleague.upload(evidence(), "二.png", photo(2)), 404, "这项任务不属于您的岗位");
  }

  @Test
  @DisplayName("别的议题的材料：不能借自己的任务下载")
  void anotherTopicsFileIsNotHandedOutByWayOfOnesOwnTask() {
    session(SECRETARY).upload(evidence(), "一.png", photo(1));
    var file = fileId();
    var own = raise("js.zhuangan", Answers.intake("路灯"));
    refused(session(STRANGER).get("/api/tasks/%s/evidence/%d".formatted(task(own, "screenTopic").getId(), file)), 404,
        "没有找到这份佐证材料");
  }

  @Test
  @DisplayName("任务已办结：不能再附，但下一步的人看得到")
  void afterTheTaskItIsTheNextOnesToSee() {
    var session = session(SECRETARY);
    session.upload(evidence(), "一.png", photo(1));
    complete(topic, "screenTopic", Answers.screening());
    refused(session.upload(evidence(), "二.png", photo(2)), 404, "已经办结");
    assertThat(session("tlsc.minqing").get("/api/tasks/%s/evidence".formatted(task(topic, "visitHouseholds").getId())).body())
        .contains("\"name\":\"一.png\"", "\"mine\":false");
  }

  @Test
  @DisplayName("没有登录，或者被别的网页骗着提交：401，一句中文")
  void withoutALoginOrItsTokenNothingIsTaken() {
    refused(new WebAppSession(port).get(evidence()), 401, "请先登录");
    refused(new WebAppSession(port).upload(evidence(), "一.png", photo(1)), 401, "请先登录");
    refused(session(SECRETARY).lured().upload(evidence(), "一.png", photo(1)), 401, "请刷新本页再办");
    assertThat(kept()).isZero();
  }

  @Test
  @DisplayName("管理员不在岗位上：不能代交材料")
  void anAdministratorHandsNothingInForOthers() {
    var administrator = new WebAppSession(port);
    assertThat(administrator.login("admin", ADMINISTRATORS).statusCode()).isEqualTo(200);
    refused(administrator.upload(evidence(), "一.png", photo(1)), 404, "这项任务不属于您的岗位");
  }

  private static void refused(HttpResponse<String> answer, int status, String sentence) {
    assertThat(answer.body()).matches(IN_CHINESE).contains(sentence).doesNotContain("Exception", "roundtable.");
    assertThat(answer.statusCode()).isEqualTo(status);
  }

  private String evidence() {
    return "/api/tasks/%s/evidence".formatted(task);
  }

  private String timeline() {
    return "/api/tasks/%s/timeline".formatted(task);
  }

  private long fileId() {
    return jdbc.sql("select max(id) from evidence_file where task = ?").param(task).query(Long.class).single();
  }

  private int kept() {
    return count("select count(*) from evidence_file where topic = ?", topic.value());
  }

  /** Begins as a photo does; no two of them are the same. */
  private static byte[] photo(int number) {
    var bytes = Arrays.copyOf(PNG_BEGINS, PNG_BEGINS.length + 1);
    bytes[PNG_BEGINS.length] = (byte) number;
    return bytes;
  }
}
