package roundtable.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import roundtable.evidence.EvidenceDesk;

/** Whoever raised a topic follows it with number and query code; its photos are for officials. A community of its own: no other story's topic sounds alike. */
class FollowTest extends Story {

  private static final String WRONG = "编号或者查询码不对";
  @Autowired private EvidenceDesk evidence;
  private Visitor visitor;

  @BeforeEach
  void aResidentAtHome() {
    jdbc.sql("delete from submission_count").update();
    visitor = new Visitor(port, "203.0.113.7");
  }

  @Test
  @DisplayName("受理以前就看得到：待受理、谁在看、到哪天；受理以后七步一条线；查询码不在网址里，小写、不带横线也行")
  void theSenderFollowsTheTopicFromTheFirstDay() {
    var raised = raised("花坛里堆满建筑垃圾");
    var topic = RaiseTest.numberIn(raised);
    var code = RaiseTest.codeIn(raised);
    assertThat(visitor.get("/topics/" + topic).statusCode()).as("还不公开").isEqualTo(404);
    assertThat(follow(topic.value(), code).body()).contains("花坛里堆满建筑垃圾", "待受理", "社区（村）正在看您提的事", "时限2022年1月", "确定议题");
    assertThat(follow(topic.value().toLowerCase(), " " + code.replace("-", "").toLowerCase() + " ").statusCode()).isEqualTo(200);
    complete(topic, "screenTopic", Answers.screening());
    assertThat(follow(topic.value(), code).body()).contains("办理中", "正在进行第2步“征求意见”", "入户走访");
  }

  @Test
  @DisplayName("转办：理由、转到哪里、回执编号；暂缓：理由；这些议题不公开，提的人看得到")
  void whatIsDivertedOrPostponedIsAnsweredWithItsReason() {
    var diverted = raised("和楼上漏水的纠纷");
    complete(RaiseTest.numberIn(diverted), "screenTopic",
        with(Answers.screening(), "affair", "PRIVATE_CLAIM", "divertTo", "人民调解委员会", "note", "属于邻里纠纷，调解员周三在社区"));
    assertThat(follow(diverted).body()).contains("已转办", "社区（村）说明：属于邻里纠纷，调解员周三在社区", "人民调解委员会", "HZ-2022-", "请凭回执编号到接收单位查询");
    assertThat(visitor.get("/topics/" + RaiseTest.numberIn(diverted)).statusCode()).isEqualTo(404);
    var postponed = raised("想建一个羽毛球馆");
    complete(RaiseTest.numberIn(postponed), "screenTopic", with(Answers.screening(), "ready", false));
    assertThat(follow(postponed).body()).contains("暂缓", "有新情况，请告诉社区（村）", topic(RaiseTest.numberIn(postponed)).stateReason());
  }

  @Test
  @DisplayName("猜查询码：编号不存在和查询码不对是同一句话；猜多了都要等，等的时候对的也进不去；一小时后又可以")
  void guessingTellsNothingAndEnds() {
    var raised = raised("自行车乱停放挡消防通道");
    var topic = RaiseTest.numberIn(raised).value();
    var wrongCode = follow(topic, "2222-2222-2222");
    var wrongNumber = follow("YT-2022-99999", "2222-2222-2222");
    assertThat(wrongCode.statusCode()).isEqualTo(422).isEqualTo(wrongNumber.statusCode());
    assertThat(sentence(wrongCode)).contains(WRONG).isEqualTo(sentence(wrongNumber));
    for (var number : new String[] {"", "x", "<script>", "长".repeat(5000), topic + "' or '1'='1", "\u0000"}) {
      assertThat(sentence(follow(number, RaiseTest.codeIn(raised)))).as(number).contains(WRONG);
    }
    IntStream.range(0, 2).forEach(n -> assertThat(sentence(follow(topic, "3333-3333-333" + n))).contains(WRONG));
    assertThat(sentence(follow(topic, RaiseTest.codeIn(raised)))).contains("输错的次数太多");
    assertThat(new Visitor(port, "203.0.113.9").fill("/follow", Map.of("number", topic, "code", RaiseTest.codeIn(raised))).statusCode())
        .as("别人猜错，不挡提的人").isEqualTo(200);
    clock.set("2022-01-04T10:00:00+08:00");
    assertThat(follow(topic, RaiseTest.codeIn(raised)).statusCode()).isEqualTo(200);
  }

  @Test
  @DisplayName("从许多地址猜同一个编号：这个编号也要等")
  void oneNumberCannotBeGuessedFromManyAddresses() {
    var topic = RaiseTest.numberIn(raised("楼顶太阳能乱装")).value();
    IntStream.range(0, 50).forEach(n -> new Visitor(port, "198.51.100." + n)
        .fill("/follow", Map.of("number", topic, "code", "2222-2222-2222")));
    assertThat(sentence(new Visitor(port, "198.51.100.99").fill("/follow", Map.of("number", topic, "code", "2222-2222-2222"))))
        .contains("输错的次数太多");
  }

  @Test
  @DisplayName("照片：最多3张，办理的人看得到，公众看不到；不是照片的，旁边一句话，填好的都还在")
  void photosAreForOfficials() throws IOException {
    var typed = typed("消防栓没有水");
    var raised = visitor.fill("/raise", typed, photo(1), photo(2), photo(3));
    var topic = RaiseTest.numberIn(raised);
    assertThat(evidence.ofTopic(topic)).extracting(each -> each.name()).containsExactly("居民照片1.png", "居民照片2.png", "居民照片3.png");
    assertThat(session("lf.shuji").get("/api/tasks/%s/evidence".formatted(task(topic, "screenTopic").getId())).body()).contains("居民照片3.png");
    complete(topic, "screenTopic", Answers.screening());
    assertThat(visitor.get("/topics/" + topic).body()).doesNotContain("<img", "居民照片");
    var before = count("select count(*) from topic");
    assertThat(visitor.fill("/raise", typed, photo(1), photo(2), photo(3), photo(4)).body()).contains("照片最多附3张", "消防栓没有水");
    var film = visitor.fill("/raise", typed, new Visitor.File("现场.jpg", new byte[30 * 1024 * 1024]));
    assertThat(film.statusCode()).isEqualTo(422);
    assertThat(film.body()).contains("“现场.jpg”不是照片", "消防栓没有水");
    var large = new Visitor.File("现场.jpg", new byte[25 * 1024 * 1024]);
    assertThat(visitor.fill("/raise", typed, large, large, large).body()).as("三张合起来75MB").contains("“现场.jpg”不是照片", "消防栓没有水");
    var endless = visitor.fill("/raise", typed, new Visitor.File("现场.jpg", new byte[62 * 1024 * 1024]));
    assertThat(endless.statusCode()).isEqualTo(403);
    assertThat(endless.body()).contains("附的文件太大，没有收到");
    assertThat(count("select count(*) from topic")).isEqualTo(before);
  }

  @Test
  @DisplayName("同一张照片附在另一件议题上照样收；别人附了多少张，不影响后来的人")
  void thePhotosOfOneTopicAreNotCountedForAnother() throws IOException {
    for (var title : List.of("井盖松动", "栏杆断了", "灯杆歪斜", "门禁失灵", "树枝压线", "屋檐滴水", "墙面开裂", "台阶破损")) {
      var answer = visitor.fill("/raise", typed(title), photo(1), photo(2), photo(3));
      assertThat(answer.statusCode()).as(title).isEqualTo(200);
      assertThat(evidence.ofTopic(RaiseTest.numberIn(answer))).as(title).hasSize(3);
    }
  }

  private HttpResponse<String> raised(String title) {
    var answer = visitor.fill("/raise", typed(title));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer;
  }

  private static Map<String, String> typed(String title) {
    return Map.of("community", "XH-NZ-LF", "place", "中山村小区", "title", title, "content", "已经一个月了", "name", "", "phone", "");
  }

  private HttpResponse<String> follow(HttpResponse<String> raised) {
    return follow(RaiseTest.numberIn(raised).value(), RaiseTest.codeIn(raised));
  }

  private HttpResponse<String> follow(String number, String code) {
    return visitor.fill("/follow", Map.of("number", number, "code", code));
  }

  private static String sentence(HttpResponse<String> answer) {
    return answer.body().replaceAll("(?s).*role=\"alert\"><p>([^<]*)</p>.*", "$1");
  }

  private static Visitor.File photo(int shade) throws IOException {
    var image = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
    image.setRGB(0, 0, shade);
    var out = new ByteArrayOutputStream();
    ImageIO.write(image, "png", out);
    return new Visitor.File("IMG_%d.png".formatted(shade), out.toByteArray());
  }
}
