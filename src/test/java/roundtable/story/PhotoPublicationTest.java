package roundtable.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import roundtable.evidence.EvidenceDesk;
import roundtable.evidence.PhotoPublicationDesk;
import roundtable.journal.EventKind;
import roundtable.kernel.AccessRefusal;
import roundtable.kernel.TopicNumber;

/** Residents see a photo once an official of its community has looked at it, and not a moment longer than that. */
class PhotoPublicationTest extends PublicPages {

  private static final Pattern LINK = Pattern.compile("/photos/[0-9a-f]{48}");
  private static final Pattern NUMBER = Pattern.compile("YT-\\d{4}-\\d{5}");
  @Autowired private EvidenceDesk evidence;
  @Autowired private PhotoPublicationDesk photos;

  @BeforeEach
  void nobodySentAnything() {
    jdbc.sql("delete from submission_count").update();
  }

  @Test
  @DisplayName("公开之前网页上没有照片；社区看过公开了才有；收回以后原来的地址是404；再公开是另一个地址；都写进办理经过")
  void aPhotoIsSeenOnlyWhileItIsPublished() throws Exception {
    var topic = raisedWithAPhoto("健身器材锈断了");
    var photo = photoOf(topic);
    assertThat(page("/topics/" + topic)).doesNotContain("/photos/");
    decide("tlsc.shuji", photo, "PUBLISH", null);
    var link = link(topic);
    var seen = picture(link, null);
    assertThat(seen.statusCode()).isEqualTo(200);
    assertThat(seen.headers().firstValue("Content-Type")).hasValue("image/jpeg");
    assertThat(seen.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(ImageIO.read(new ByteArrayInputStream(seen.body())).getWidth()).isEqualTo(40);
    assertThat(picture(link, seen.headers().firstValue("ETag").orElseThrow()).statusCode()).isEqualTo(304);
    decide("tlsc.zhuangan", photo, "WITHHOLD", "拍到了邻居");
    assertThat(picture(link, null).statusCode()).isEqualTo(404);
    assertThat(page("/topics/" + topic)).doesNotContain("/photos/");
    decide("tlsc.zhuangan", photo, "PUBLISH", null);
    assertThat(link(topic)).isNotEqualTo(link);
    assertThat(picture(link, null).statusCode()).isEqualTo(404);
    assertThat(journal.timeline(topic)).filteredOn(event -> List.of(EventKind.PHOTO_PUBLISHED, EventKind.PHOTO_WITHHELD).contains(event.kind()))
        .extracting(event -> event.person() + " " + event.detail()).containsExactly("tlsc.shuji 公开第%d号照片“居民照片1.png”".formatted(photo),
            "tlsc.zhuangan 收回第%d号照片“居民照片1.png”：拍到了邻居".formatted(photo), "tlsc.zhuangan 公开第%d号照片“居民照片1.png”".formatted(photo));
    assertThat(journal.firstBrokenEntry(topic)).isEmpty();
  }

  @Test
  @DisplayName("地址猜不出来：按编号、按目录、写错一位都是404")
  void nobodyGuessesTheAddress() {
    var topic = raisedWithAPhoto("下水道堵了");
    var photo = photoOf(topic);
    decide("tlsc.shuji", photo, "PUBLISH", null);
    for (var path : List.of("/photos/" + photo, "/photos/" + "0".repeat(48), link(topic).substring(0, 55), "/photos/..%2Ftopics", "/photos/%25")) {
      assertThat(get(path).getStatusCode().is4xxClientError()).as(path).isTrue();
    }
    assertThat(get("/photos/").getStatusCode().is4xxClientError()).isTrue();
  }

  @Test
  @DisplayName("别的社区、街道、部门的人不能看也不能公开；没有登录的看不到预览")
  void othersNeitherLookNorDecide() {
    var topic = raisedWithAPhoto("路面塌了一块");
    var photo = photoOf(topic);
    for (var person : List.of("js.shuji", "tlsc.minqing", "nz.lianluo", "admin", "qu.lingdao01")) {
      assertThat(catchThrowable(() -> decide(person, photo, "PUBLISH", null))).as(person).isNotNull();
      assertThat(photos.of(person)).as(person).noneMatch(line -> line.number() == photo);
    }
    assertThat(wordsOf(catchThrowable(() -> decide("js.shuji", photo, "PUBLISH", null)))).contains("不属于您所在社区");
    assertThat(session("js.shuji").get("/api/tasks/photos/" + photo).statusCode()).isEqualTo(HttpStatus.NOT_FOUND.value());
    assertThat(get("/api/tasks/photos/" + photo).getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
    var preview = session("tlsc.shuji").download("/api/tasks/photos/" + photo);
    assertThat(preview.statusCode()).isEqualTo(200);
    assertThat(preview.headers().firstValue("Content-Type")).hasValue("image/jpeg");
    assertThat(page("/topics/" + topic)).doesNotContain("/photos/");
  }

  @Test
  @DisplayName("不公开要有理由；重复决定、没选照片、两处不一致、没有的编号、还没受理：一句话，什么也不变")
  void whatCannotBeDecidedIsRefusedInWords() {
    var topic = raisedWithAPhoto("凉亭琉璃瓦掉落");
    var photo = photoOf(topic);
    assertThat(refused(photo, "WITHHOLD", "  ")).contains("请写明理由");
    assertThat(refused(999_999_999L, "PUBLISH", null)).contains("没有第999999999号照片");
    assertThat(wordsOf(catchThrowable(() -> start("tlsc.shuji", Map.of("photoDecision", "PUBLISH"))))).contains("请选择照片");
    assertThat(wordsOf(catchThrowable(() -> start("tlsc.shuji", Map.of("photoDecision", "PUBLISH", "listedPhoto", photo + "号 x",
        "photoNumber", 1))))).contains("不一致");
    assertThat(wordsOf(catchThrowable(() -> start("tlsc.shuji", Map.of("listedPhoto", photo + "号 x"))))).contains("请选择公开还是不公开");
    decide("tlsc.shuji", photo, "PUBLISH", null);
    assertThat(refused(photo, "PUBLISH", null)).contains("不必重复");
    var pending = new TopicNumber(numberIn(sent("还没有受理的事")));
    assertThat(refused(photoOf(pending), "PUBLISH", null)).contains("还没有受理");
  }

  @Test
  @DisplayName("不是照片的附件不在列表里；不能重新生成的格式、坏了的照片不公开，一句话说怎么办")
  void whatCannotBeDrawnIsNotPublished() throws Exception {
    var topic = raisedWithAPhoto("树倒了");
    var task = task(topic, "visitHouseholds").getId();
    var by = new roundtable.kernel.Official("tlsc.minqing", postOf(task(topic, "visitHouseholds")));
    var webp = evidence.attach(topic, task, "a.webp", "RIFF\u0010\0\0\0WEBPVP8 \u0004\0\0\0abcd".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1), by).id();
    var whole = png();
    var cut = evidence.attach(topic, task, "b.png", java.util.Arrays.copyOf(whole, whole.length / 2), by).id();
    var paper = evidence.attach(topic, task, "c.pdf", "%PDF-1.4\n%%EOF".getBytes(), by).id();
    assertThat(refused(webp, "PUBLISH", null)).contains("“a.webp”的格式不能直接公开", "另存为JPG");
    assertThat(refused(cut, "PUBLISH", null)).contains("“b.png”打不开");
    assertThat(refused(paper, "PUBLISH", null)).contains("没有第%d号照片".formatted(paper));
    assertThat(photos.of("tlsc.shuji")).extracting(line -> line.number()).contains(webp, cut).doesNotContain(paper);
    assertThat(catchThrowable(() -> photos.preview(paper, "tlsc.shuji"))).isInstanceOf(AccessRefusal.class);
  }

  @Test
  @DisplayName("二十多位居民各附一张照片，也有同一张的：互不妨碍，每件议题都有自己的")
  void whatOneResidentSentDoesNotStandInTheWayOfAnother() {
    var topics = IntStream.rangeClosed(1, 21).mapToObj(n -> new TopicNumber(numberIn(sent("第%d户的事".formatted(n))))).toList();
    assertThat(topics).allSatisfy(topic -> assertThat(evidence.ofTopic(topic)).hasSize(1));
  }

  @Test
  @DisplayName("表单上列出本社区的照片，点得开")
  void theFormLeadsToThePhotos() throws Exception {
    var photo = photoOf(raisedWithAPhoto("喷泉水泵损坏"));
    var definition = repository.createProcessDefinitionQuery().processDefinitionKey("photo-publication").latestVersion().singleResult();
    var form = session("tlsc.shuji").get("/camunda/api/engine/engine/default/process-definition/%s/deployed-start-form".formatted(definition.getId())).body();
    assertThat(form).contains("/api/tasks/photos/" + photo, photo + "号 YT-");
  }

  // ——— acting

  private TopicNumber raisedWithAPhoto(String title) {
    var topic = new TopicNumber(numberIn(sent(title)));
    complete(topic, "screenTopic", Answers.screening());
    return topic;
  }

  private HttpResponse<String> sent(String title) {
    var typed = new HashMap<>(Map.of("community", "XH-NZ-TLSC", "place", "中山村小区", "title", title, "content", "请看照片"));
    return new Visitor(port, "203.0.113.9").fill("/raise", typed, new Visitor.File("IMG_0001.png", png()));
  }

  private static String numberIn(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return NUMBER.matcher(answer.body()).results().findFirst().orElseThrow().group();
  }

  private long photoOf(TopicNumber topic) {
    return evidence.ofTopic(topic).get(0).id();
  }

  private void decide(String person, long photo, String decision, String reason) {
    var answers = new HashMap<String, Object>(Map.of("photoNumber", (int) photo, "photoDecision", decision));
    answers.put("withheldReason", reason);
    start(person, answers);
  }

  private void start(String person, Map<String, Object> answers) {
    as(person, () -> runtime.startProcessInstanceByKey("photo-publication", answers));
  }

  private String refused(long photo, String decision, String reason) {
    var before = jdbc.sql("select photo, decision, link from photo_publication order by photo").query().listOfRows();
    var words = wordsOf(catchThrowable(() -> decide("tlsc.shuji", photo, decision, reason)));
    assertThat(jdbc.sql("select photo, decision, link from photo_publication order by photo").query().listOfRows()).isEqualTo(before);
    return words;
  }

  private String link(TopicNumber topic) {
    return LINK.matcher(page("/topics/" + topic)).results().findFirst().orElseThrow().group();
  }

  private HttpResponse<byte[]> picture(String link, String known) throws Exception {
    var request = HttpRequest.newBuilder(address(link));
    return HttpClient.newHttpClient().send((known == null ? request : request.header("If-None-Match", known)).build(), BodyHandlers.ofByteArray());
  }

  private static byte[] png() {
    var image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_ARGB);
    image.setRGB(3, 3, Color.RED.getRGB());
    var out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", out);
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
    return out.toByteArray();
  }
}
