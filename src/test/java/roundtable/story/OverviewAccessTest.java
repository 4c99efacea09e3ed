package roundtable.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import roundtable.WebAppSession;
import roundtable.overview.OverviewKind;

/** A street sees its own, who has no post there reads so, and what nobody can mean is refused in words. */
class OverviewAccessTest extends OverviewStory {

  @Test
  @DisplayName("街道看不到别的街道的一件；社区只看本社区；区级看全部")
  void everybodySeesTheirOwnPartOfTheDistrict() throws Exception {
    var topic = raise(COMMUNITY, Answers.intake("只在书香里的事"));
    clock.set("2022-01-20T09:00:00+08:00");
    for (var kind : List.of("RED", "UNMOVED", "STEP?step=TOPIC")) {
      assertThat(texts(asked(STREET, "/api/overview/lists/" + kind).get("rows"), "topic")).as(kind).contains(topic.value());
      assertThat(texts(asked(COMMUNITY, "/api/overview/lists/" + kind).get("rows"), "topic")).as(kind).contains(topic.value());
      assertThat(everyTopic("qu.lingdao01", "/api/overview/lists/" + kind + (kind.contains("?") ? "&" : "?") + "size=200")).as(kind).contains(topic.value());
      for (var person : List.of(NEIGHBOUR, "xq.zhuangan", "zjj.lianluo")) {
        assertThat(session(person).get("/api/overview/lists/" + kind).body()).as("%s %s", person, kind).doesNotContain(topic.value(), "只在书香里的事");
      }
    }
    assertThat(asked(COMMUNITY, "/api/overview").get("place").asText()).isEqualTo("书香里社区");
    assertThat(asked(COMMUNITY, "/api/overview").at("/topics/received").asInt()).isEqualTo(
        asked(COMMUNITY, "/api/ledger/statistics?by=COMMUNITY").at("/whole/received").asInt()).isPositive();
    assertThat(asked("xq.shuji", "/api/overview").at("/topics/received").asInt()).isEqualTo(
        asked("xq.shuji", "/api/ledger/statistics?by=COMMUNITY").at("/whole/received").asInt());
    assertThat(asked(SECRETARIAT, "/api/overview").get("place").asText()).isEqualTo("全区");
    assertThat(asked("zjj.lianluo", "/api/overview").get("place").asText()).isEqualTo("区住建局");
    // a street's secretary is a member of the leading group too, and stands for the street
    assertThat(asked("cn.shuji", "/api/overview").get("place").asText()).isEqualTo("朝农街道");
    assertThat(session("cn.shuji").get("/api/ledger/topics/" + topic.value()).statusCode()).isEqualTo(404);
    assertThat(session("cn.shuji").get("/api/dispatch").statusCode()).isEqualTo(404);
    assertThat(asked(STREET, "/api/overview/steps").get("place").asText()).isEqualTo("丁公路街道");
  }

  /** From the first page to the last: other stories have their topics in the district too. */
  private List<String> everyTopic(String person, String path) throws Exception {
    var topics = new ArrayList<String>();
    var page = asked(person, path);
    topics.addAll(texts(page.get("rows"), "topic"));
    while (!page.path("next").isNull() && !page.path("next").isMissingNode()) {
      page = asked(person, path + "&after=" + URLEncoder.encode(page.get("next").asText(), StandardCharsets.UTF_8));
      topics.addAll(texts(page.get("rows"), "topic"));
    }
    return topics;
  }

  @Test
  @DisplayName("不在岗位上的人、管理员、没有登录的人：一句话，没有一个数")
  void whoeverHasNoPostThereReadsOneSentence() {
    for (var path : List.of("/api/overview", "/api/overview/lists/RED", "/api/overview/steps")) {
      for (var person : List.of("zhengce01", "admin")) {
        var answer = session(person).get(path);
        assertThat(answer.statusCode()).as("%s %s", person, path).isEqualTo(404);
        assertThat(answer.body()).contains("您目前不在这些岗位上").doesNotContain("received", "rows");
      }
      assertThat(new WebAppSession(port).get(path).statusCode()).isEqualTo(401);
    }
  }

  @Test
  @DisplayName("写错的清单、步骤、天数、页码：一句中文，什么也不给")
  void whatNobodyCanMeanIsRefusedInWords() {
    var session = session(STREET);
    refused(session, "/api/overview/lists/GREEN", 400, "格式不正确");
    refused(session, "/api/overview/lists/STEP", 422, "请选择看哪一步");
    refused(session, "/api/overview/lists/STEP?step=EIGHTH", 400, "格式不正确");
    refused(session, "/api/overview/lists/RED?size=201", 422, "一页最多200行");
    refused(session, "/api/overview/lists/RED?size=many", 400, "格式不正确");
    refused(session, "/api/overview/lists/RED?after=x", 422, "从第一页重新看起");
    refused(session, "/api/overview/lists/RED?after=2022-13-01~YT-2022-00001", 422, "从第一页重新看起");
    refused(session, "/api/overview/lists/UNMOVED?after=2022-01-01~YT-2022-00001", 422, "从第一页重新看起");
    refused(session, "/api/overview/lists/UNMOVED?days=500", 422, "1到120个工作日");
    refused(session, "/api/overview/steps?days=0", 422, "1到366天");
    refused(session, "/api/overview/lists/RED?after=2022-01-01~'%20or%201=1--", 200, "rows");
    assertThat(list(OverviewKind.RED, STREET)).allMatch(line -> !line.title().isBlank());
  }

  private static void refused(WebAppSession session, String path, int status, String words) {
    var answer = session.get(path);
    assertThat(answer.statusCode()).as("%s %s", path, answer.body()).isEqualTo(status);
    assertThat(answer.body()).contains(words);
  }
}
