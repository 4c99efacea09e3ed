package roundtable.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import roundtable.TestDatabase;
import roundtable.kernel.TopicNumber;

/** The same as on the pages, for machines. */
class OpenDataTest extends PublicPages {

  private static final String OPEN = "/api/public/";
  private static final String HERE = "XH-NZ-XL";
  private static final int STRETCH = 200;
  @Autowired private ObjectMapper json;
  @Autowired private RequestMappingHandlerMapping requestMappingHandlerMapping;

  @ParameterizedTest
  @ValueSource(strings = {"topics", "notices", "statistics", "organisation"})
  @DisplayName("JSON、CSV 和数据字典说的是同样的列")
  void dataAndDictionaryAgree(String set) throws Exception {
    published("2022-01-26T10:00:00+08:00");
    var rows = json.readTree(page(OPEN + set)).get("rows");
    var table = csv(page(OPEN + set + ".csv"));
    assertThat(rows).isNotEmpty();
    assertThat(table).hasSize(rows.size() + 1);
    var columns = List.copyOf(table.get(0).toList());
    assertThat(rows.get(0).fieldNames()).toIterable().containsExactlyElementsOf(columns);
    assertThat(dictionary(set)).containsExactlyElementsOf(columns);
    assertThat(csv(page(OPEN + "dictionary.csv")).stream().filter(line -> line.get(0).equals(set))).hasSameSizeAs(columns);
  }

  @Test
  @DisplayName("姓名、电话不在里面；没有受理的议题不在里面；像公式的标题不会执行")
  void nothingIsInItThatThePagesDoNotShow() throws Exception {
    var first = raise("tlsc.zhuangan", Answers.intake("前面的一件"));
    var hidden = raise("tlsc.zhuangan", Answers.intake("没有受理的议题"));
    var diverted = raise("tlsc.zhuangan", Answers.intake("我家的遗产"));
    complete(diverted, "screenTopic", with(Answers.screening(), "affair", "PRIVATE_CLAIM", "divertTo", "人民调解委员会"));
    var topic = raise("tlsc.zhuangan", with(Answers.intake("=HYPERLINK(陶惠英13812345678)"), "proposerName", "陶惠英"));
    complete(topic, "screenTopic", Answers.screening());
    var all = page(OPEN + "topics?after=" + first) + page(OPEN + "topics.csv?after=" + first);
    assertThat(all).contains(topic.value(), "陶**").doesNotContain(hidden.value(), diverted.value(), "遗产", "陶惠英", "13812345678");
    assertThat(csv(page(OPEN + "topics.csv?after=" + first)).get(1).get(1)).startsWith("'=");
    assertThat(page(OPEN + "topics.csv")).startsWith("\uFEFF");
  }

  @Test
  @DisplayName("一页接一页：不漏、不重，下一页的地址在内容里也在 Link 里")
  void stretchFollowsStretchWithoutGapOrRepetition() throws Exception {
    var first = raise("tlsc.zhuangan", Answers.intake("第一件"));
    complete(first, "screenTopic", Answers.screening());
    jdbc.sql("""
        insert into topic (number, title, content, place, source, proposer_name, community, street, received_at, level, state,
          state_reason, version)
        select 'YT-1999-' || lpad(cast(x as varchar(5)), 5, '0'), title, content, place, source, proposer_name, community, street,
          received_at, level, 'CLOSED', 'x', 0 from topic cross join %s where number = ?""".formatted(
            TestDatabase.isPostgresql() ? "generate_series(1, 450) g(x)" : "system_range(1, 450) g(x)"))
        .param(first.value()).update();
    try {
      var seen = new HashSet<String>();
      var address = OPEN + "topics";
      for (var pages = 0; address != null && pages < 20; pages++) {
        var answer = get(address);
        var page = json.readTree(answer.getBody());
        page.get("rows").forEach(row -> assertThat(seen.add(row.get("number").asText())).isTrue());
        address = page.get("next").isNull() ? null : page.get("next").asText();
        assertThat(page.get("rows").size()).isLessThanOrEqualTo(STRETCH);
        assertThat(answer.getHeaders().getFirst(HttpHeaders.LINK)).isEqualTo(address == null ? null : "<%s>; rel=\"next\"".formatted(address));
      }
      assertThat(seen).hasSizeGreaterThan(450).contains(first.value());
      assertThat(get(OPEN + "topics.csv").getHeaders().getFirst(HttpHeaders.LINK)).contains("topics.csv?after=YT-1999-00200");
    } finally {
      jdbc.sql("delete from topic where number like 'YT-1999-%'").update();
    }
  }

  @Test
  @DisplayName("没有变化回答304；别的网站也能读，不带登录")
  void whatHasNotChangedIsNotSentAgainAndEverySiteMayRead() {
    var first = get(OPEN + "organisation");
    var headers = new HttpHeaders();
    headers.setIfNoneMatch(first.getHeaders().getETag());
    headers.setOrigin("https://elsewhere.example");
    var again = asked(OPEN + "organisation", headers);
    assertThat(again.getStatusCode()).isEqualTo(HttpStatus.NOT_MODIFIED);
    assertThat(again.getBody()).isNull();
    headers.setIfNoneMatch("\"of-yesterday\"");
    var other = asked(OPEN + "organisation", headers);
    assertThat(other.getStatusCode()).isEqualTo(HttpStatus.OK);
    assertThat(other.getHeaders().getAccessControlAllowOrigin()).isEqualTo("*");
    assertThat(other.getHeaders().getAccessControlAllowCredentials()).isFalse();
    assertThat(other.getHeaders().get(HttpHeaders.SET_COOKIE)).isNull();
    assertThat(other.getHeaders().getCacheControl()).contains("max-age=60", "public");
    assertThat(http.exchange(address(OPEN + "organisation"), HttpMethod.POST, HttpEntity.EMPTY, String.class).getStatusCode())
        .isEqualTo(HttpStatus.METHOD_NOT_ALLOWED);
  }

  @Test
  @DisplayName("接口说明与地址一一对应")
  void theDescriptionNamesEveryAddressAndNoOther() throws Exception {
    var mapped = requestMappingHandlerMapping.getHandlerMethods().keySet().stream()
        .flatMap(each -> each.getPatternValues().stream()).filter(path -> path.startsWith(OPEN)).toList();
    var described = json.readTree(page(OPEN + "openapi.json")).get("paths");
    assertThat(mapped).hasSizeGreaterThan(10);
    assertThat(described.fieldNames()).toIterable().containsExactlyInAnyOrderElementsOf(mapped);
    for (var path : mapped) {
      assertThat(get(path).getHeaders().getContentType().toString())
          .startsWith(described.get(path).at("/get/responses/200/content").fieldNames().next());
    }
  }

  @Test
  @DisplayName("订阅公示：按社区，读得懂的 RSS，没有的社区一句话")
  void theFeedOfACommunityHoldsItsNotices() throws Exception {
    var topic = publishedHere();
    assertThat(feed("?community=" + HERE, "guid")).startsWith(notice(topic));
    assertThat(page("/notices.rss?community=" + HERE)).contains("Wed, 26 Jan 2022 10:00:00 +0800", "24:00截止");
    assertThat(feed("?community=XH-NZ", "guid")).isEqualTo(latest("where t.street = 'XH-NZ'"));
    assertThat(feed("", "guid")).isEqualTo(latest(""));
    assertThat(page("/notices.rss?community=XH-CYZ")).doesNotContain(notice(topic));
    assertThat(get("/notices.rss?community=%3Cx%3E").getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
    assertThat(get("/notices.rss?community=nix").getBody()).contains("没有代码为");
    assertThat(get("/notices.rss").getHeaders().getContentType().toString()).startsWith("application/rss+xml");
  }

  @Test
  @DisplayName("标题里的标记和控制字符：RSS 仍然读得懂")
  void hostileTitlesStayText() throws Exception {
    var topic = publishedHere();
    pastTheDesks(topic);
    jdbc.sql("update topic set title = ? where number = ?").params("<b>&\u0007]]></title>", topic.value()).update();
    assertThat(feed("?community=" + HERE, "title").get(1)).startsWith("<b>& ]]></title>");
    jdbc.sql("update topic set title = '标题' where number = ?").param(topic.value()).update();
  }

  @ParameterizedTest
  @ValueSource(strings = {"topics?after=nonsense", "topics.csv?after=YT-2022-1", "notices?after=YT-2022-00001", "notices.csv?after=%00"})
  @DisplayName("从哪一条往后写错了：400，不当成没有了")
  void anUnreadablePlaceToGoOnIsRefused(String path) {
    assertThat(get(OPEN + path).getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
    assertThat(get(OPEN + path).getBody()).contains("参数“after”的格式不正确");
  }

  @ParameterizedTest
  @ValueSource(strings = {"statistics?year=1990", "statistics.csv?year=1990"})
  @DisplayName("没有的年度：404和一句话")
  void anUnknownYearIsASentence(String path) {
    assertThat(get(OPEN + path).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
    assertThat(get(OPEN + path).getBody()).contains("没有1990年的统计");
  }

  @Test
  @DisplayName("开放数据页面通到每个文件")
  void thePageLeadsToEveryFile() {
    assertThat(page("/open-data")).contains("/api/public/topics.csv", "/api/public/notices", "/api/public/statistics",
        "/api/public/organisation", "/api/public/dictionary", "/api/public/openapi.json", "/notices.rss");
    assertThat(page("/")).contains("/open-data", "/statistics", "/results", "/meetings");
    assertThat(get(OPEN + "persons").getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
  }

  /** In a community where no other story publishes. */
  private TopicNumber publishedHere() {
    var topic = agreed("xl.zhuangan", Answers.taskPlan("南站街道"));
    clock.set("2022-01-26T10:00:00+08:00");
    complete(topic, "publishNotice", Answers.publication());
    return topic;
  }

  private List<String> latest(String where) {
    return jdbc.sql("select n.number from notice n join topic t on t.number = n.topic " + where
        + " order by n.published_at desc, n.number desc limit 50").query(String.class).list();
  }

  private List<String> feed(String place, String element) throws Exception {
    var found = DocumentBuilderFactory.newInstance().newDocumentBuilder()
        .parse(new ByteArrayInputStream(page("/notices.rss" + place).getBytes(StandardCharsets.UTF_8))).getElementsByTagName(element);
    return IntStream.range(0, found.getLength()).mapToObj(n -> found.item(n).getTextContent()).toList();
  }

  private ResponseEntity<String> asked(String path, HttpHeaders headers) {
    return http.exchange(address(path), HttpMethod.GET, new HttpEntity<>(headers), String.class);
  }

  private List<String> dictionary(String set) throws Exception {
    return StreamSupport.stream(json.readTree(page(OPEN + "dictionary")).spliterator(), false)
        .filter(entry -> entry.get("dataSet").asText().equals(set)).map(entry -> entry.get("column").asText()).toList();
  }

  private static List<CSVRecord> csv(String text) throws Exception {
    return CSVFormat.RFC4180.parse(new StringReader(text.substring(1))).getRecords();
  }
}
