package roundtable.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A notice and a topic are passed on in chat groups: a text to copy, and what the chat shows of the link (R20). */
class ShareTest extends PublicPages {

  private static final Pattern TEXT = Pattern.compile("id=\"share-text\">([^<]*)<");

  @Test
  @DisplayName("公示可以转发：一段话里有社区、题目、编号、数好的日子、网址、举报电话；聊天里的卡片说的是同一件事")
  void aNoticeIsPassedOnWithItsDaysAndItsAddress() {
    var topic = published("2022-01-26T10:00:00+08:00");
    var page = page("/notices/" + notice(topic));
    var text = shared(page);
    assertThat(text).contains("铁路四村社区“中山村小区加装电梯”公示中（编号" + notice(topic) + "）", "24:00截止", "提异议",
        "http://127.0.0.1/notices/" + notice(topic) + " ", "举报电话：0791-12345678").hasSizeLessThan(250);
    assertThat(page).contains("property=\"og:title\" content=\"中山村小区加装电梯\"", "property=\"og:description\" content=\"【幸福圆桌会·项目公示】",
        "property=\"og:url\" content=\"http://127.0.0.1/notices/" + notice(topic) + "\"");
    itIs(topic, "2022-02-08T00:00:00+08:00");
    assertThat(shared(page("/notices/" + notice(topic)))).contains("看原文和答复").doesNotContain("提异议");
  }

  @Test
  @DisplayName("议题可以转发：走到第几步；题目里的人名、楼栋隐去，脚本当作字")
  void aTopicIsPassedOnWithItsStep() {
    var topic = raise("tlsc.zhuangan", Answers.intake("4栋4单元\"><script>1</script>的灯"));
    complete(topic, "screenTopic", Answers.screening());
    var page = page("/topics/" + topic);
    assertThat(shared(page)).contains("现在是第2步“征求意见”（编号" + topic + "）", "http://127.0.0.1/topics/" + topic).contains("*栋*单元")
        .doesNotContain("4栋");
    assertThat(page).doesNotContain("<script>1").doesNotContain("content=\"4栋");
    assertThat(page("/")).contains("property=\"og:title\" content=\"首页\"").doesNotContain("og:url", "share-text");
  }

  private static String shared(String page) {
    var found = TEXT.matcher(page);
    assertThat(found.find()).isTrue();
    return found.group(1);
  }
}
