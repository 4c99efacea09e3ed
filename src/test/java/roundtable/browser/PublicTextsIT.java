package roundtable.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import roundtable.evidence.EvidenceDesk;
import roundtable.evidence.PhotoChoice;
import roundtable.evidence.PhotoDecision;
import roundtable.evidence.PhotoPublicationDesk;
import roundtable.kernel.Official;
import roundtable.kernel.TopicNumber;

/** Every public page and file of the sample district, followed from link to link: nobody's personal data are on it. */
class PublicTextsIT extends Walk {

  private static final Pattern LINK = Pattern.compile("(?:href|src)=\"(/[^\"]*)\"");
  private static final Pattern TELEPHONE = Pattern.compile("(?<![0-9])1[3-9][0-9]{9}(?![0-9])");
  private static final Pattern HOUSE = Pattern.compile("[0-9]+(栋|幢|号楼|单元)");
  private static final Pattern OF_OFFICIALS = Pattern.compile("/(camunda|webjars|assets|text-size).*");
  private static final int AT_LEAST = 12;
  @Autowired private JdbcClient jdbc;
  @Autowired private EvidenceDesk evidence;
  @Autowired private PhotoPublicationDesk photos;
  private final HttpClient client = HttpClient.newHttpClient();

  @Test
  @DisplayName("公开的网页和文件逐个看过：没有居民姓名、电话、楼栋，没有工作人员的姓名和邮箱")
  void noPublicPageShowsPersonalData() throws Exception {
    aPhotoIsPublic();
    var pages = everythingPublic();
    assertThat(pages.keySet()).anyMatch(path -> path.startsWith("/photos/")).anyMatch(path -> path.endsWith("/print"));
    assertThat(pages).hasSizeGreaterThan(AT_LEAST);
    var people = people();
    assertThat(people).hasSizeGreaterThan(100);
    pages.forEach((path, text) -> {
      assertThat(people.stream().filter(text::contains)).as(path).isEmpty();
      assertThat(TELEPHONE.matcher(text).results().map(found -> found.group())).as(path).isEmpty();
      assertThat(HOUSE.matcher(text).results().map(found -> found.group())).as(path).isEmpty();
      assertThat(text).as(path).doesNotContain("@");
    });
  }

  @Test
  @DisplayName("没有受理、已转办、不予受理的议题，哪个公开的网页和文件里都没有")
  void noPublicPageTellsOfATopicThatIsNotPublic() throws Exception {
    var hidden = jdbc.sql("select number from topic where state in ('PENDING', 'DIVERTED', 'REJECTED')").query(String.class).list();
    assertThat(hidden).isNotEmpty();
    var pages = everythingPublic();
    assertThat(pages).containsKey("/api/public/topics.csv");
    pages.forEach((path, text) -> assertThat(hidden.stream().filter(text::contains)).as(path).isEmpty());
  }

  private Map<String, String> everythingPublic() throws IOException, InterruptedException {
    Map<String, String> seen = new TreeMap<>();
    Deque<String> open = new ArrayDeque<>(List.of("/"));
    while (!open.isEmpty()) {
      var path = open.pop();
      if (!seen.containsKey(path) && !OF_OFFICIALS.matcher(path).matches()) {
        var text = textOf(client.send(HttpRequest.newBuilder(URI.create(address() + path)).build(), BodyHandlers.ofByteArray()));
        seen.put(path, text);
        LINK.matcher(text).results().map(link -> link.group(1).replace("&amp;", "&")).filter(link -> !isOtherYear(link)).forEach(open::push);
      }
    }
    return seen;
  }

  // of a picture only what is written in it: a JPEG has its words before the picture begins
  private static String textOf(HttpResponse<byte[]> answer) {
    var isPicture = answer.headers().firstValue("Content-Type").orElse("").startsWith("image/");
    assertThat(isPicture && new String(answer.body(), StandardCharsets.ISO_8859_1).contains("Exif")).isFalse();
    return isPicture ? "" : new String(answer.body(), StandardCharsets.UTF_8);
  }

  /** A resident's photo with a place in it and a name on it, published by the community. */
  private void aPhotoIsPublic() throws IOException {
    var topic = new TopicNumber(jdbc.sql("select min(number) from topic where community = 'XH-NZ-TLSC' and state = 'IN_PROGRESS'")
        .query(String.class).single());
    var picture = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "jpeg", picture);
    var file = evidence.attach(topic, "no-task", "陶惠英13800000000在4栋4单元.jpg", picture.toByteArray(),
        new Official("tlsc.zhuangan", "XH-NZ-TLSC.community-cadre"));
    photos.decide(new PhotoChoice(null, (int) file.id(), PhotoDecision.PUBLISH, null), "tlsc.shuji");
  }

  // a calendar leads to the next year for ever
  private static boolean isOtherYear(String link) {
    return link.startsWith("/calendar/") && link.contains("year=");
  }

  private List<String> people() {
    return Stream.concat(
        jdbc.sql("""
            select name from person union select name from seat union select proposer_name from topic union select speaker from opinion
            union select responsible_person from task_plan union select plan_owner from task_plan union select visitor from visit
            union select name from committee_member""").query(String.class).list().stream(),
        jdbc.sql("select proposer_contact from topic where proposer_contact is not null union select mail from person")
            .query(String.class).list().stream())
        .filter(text -> text.matches("[\\u4e00-\\u9fa5]{2,4}|[^\\u4e00-\\u9fa5]{6,}")).filter(text -> !GROUPS.matcher(text).find()).toList();
  }

  private static final Pattern GROUPS = Pattern.compile("代表|理事|公司|业委会|居民|社区|党员|委员|书记|主任|负责人");
}
