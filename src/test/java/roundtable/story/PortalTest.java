package roundtable.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import roundtable.kernel.TopicNumber;

/** What a resident reads on a phone, without a login. */
class PortalTest extends PublicPages {

  @Test
  @DisplayName("首页先是正在公示的项目，数给居民看；点进去有四要素、举报电话、工作日历")
  void theFirstPageBeginsWithWhatRunsAndTheNoticeShowsItsCountedDays() {
    var topic = published("2022-01-26T10:00:00+08:00");
    var notice = notice(topic);
    assertThat(everyPage("/notices")).contains("/notices/" + notice, "第1日 1月27日(四) … 第5日 2月7日(一) 24:00截止，含调休上班日2天");
    assertThat(page("/notices/" + notice)).contains("任务计划书正文", "时间表", "路线图", "责任人", "举报电话：", "/calendar/", "首次发布");
    assertThat(page("/calendar/1?year=2022")).contains("2022-01-29", "调休上班", "2022-01-31", "春节");
    assertThat(page("/calendar/1?year=2031")).contains("待国务院通知");
    assertThat(page("/topics/" + topic)).contains("第1日 1月27日(四)", "协商决议");
  }

  @Test
  @DisplayName("姓名、楼栋、电话不上网：提出人、责任人、参会人都隐去")
  void nobodysNameTelephoneOrHouseIsPublic() {
    var topic = published("2022-01-26T10:00:00+08:00");
    var pages = page("/notices/" + notice(topic)) + page("/topics/" + topic) + text(topic, 1).getBody();
    jdbc.sql("""
            select proposer_name from topic where number = :t union select responsible_person from task_plan where topic = :t
            union select s.name from seat s join round_table r on r.number = s.round_table where r.topic = :t""")
        .param("t", topic.value()).query(String.class).list().stream().filter(name -> name.length() > 1)
        .filter(name -> name.matches("[\\u4e00-\\u9fa5]{2,3}")).forEach(name -> assertThat(pages).doesNotContain(name));
    assertThat(pages).contains("责任人：").doesNotContain("4栋4单元", "13800");
  }

  @Test
  @DisplayName("社区撤并以后，它的公示、议题照样查得到，写着最后的名称")
  void whatADissolvedCommunityPublishedStays() {
    var topic = published("2022-01-26T10:00:00+08:00");
    jdbc.sql("update unit set valid_to = date '2022-01-25' where code = 'XH-NZ-TLSC' and valid_to is null").update();
    try {
      assertThat(page("/notices")).contains("/notices/" + notice(topic), "铁路四村社区");
      assertThat(page("/notices/" + notice(topic))).contains("南站街道 铁路四村社区");
      assertThat(page("/topics/" + topic)).contains("南站街道 铁路四村社区");
    } finally {
      jdbc.sql("update unit set valid_to = null where code = 'XH-NZ-TLSC'").update();
    }
  }

  @Test
  @DisplayName("下载的原文与校验码对得上；更正是新的一版，差别逐行列出")
  void theDownloadedTextMatchesItsHashAndACorrectionIsAnotherEdition() throws Exception {
    var topic = published("2022-01-26T10:00:00+08:00");
    var first = text(topic, 1);
    assertThat(first.getHeaders().getFirst(HttpHeaders.CONTENT_DISPOSITION)).contains("attachment");
    assertThat(page("/notices/" + notice(topic))).contains(sha256(first.getBody()));
    complete(topic, "watchNotice", Map.of("kind", "CHANGE", "changeReason", "错别字", "changes",
        rows("[{\"field\": \"FUNDING\", \"newValue\": \"居民自筹41万元。\"}]")));
    assertThat(sha256(text(topic, 2).getBody())).isNotEqualTo(sha256(first.getBody()));
    assertThat(sha256(text(topic, 1).getBody())).isEqualTo(sha256(first.getBody()));
    assertThat(page("/notices/" + notice(topic))).contains("<del>", "<ins>", "错别字", sha256(text(topic, 2).getBody()));
    assertThat(text(topic, 3).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
  }

  @Test
  @DisplayName("计划实质变更：作废的公示写明原因，不在正在公示之列")
  void aVoidNoticeSaysWhy() {
    var topic = published("2022-01-26T10:00:00+08:00");
    complete(topic, "watchNotice", Map.of("kind", "CHANGE", "changeReason", "预算核减", "changes",
        rows("[{\"field\": \"AMOUNT\", \"newValue\": \"390000\"}]")));
    assertThat(everyPage("/notices")).doesNotContain("/notices/" + notice(topic));
    assertThat(everyPage("/notices?list=VOIDED")).contains("/notices/" + notice(topic));
    var voided = notice(topic);
    assertThat(page("/notices/" + voided)).contains("已作废", "预算核减");
    allAgree(topic);
    complete(topic, "publishNotice", Answers.publication());
    var again = notice(topic);
    assertThat(page("/notices/" + again)).contains("变更计划后重新公示，原公示已作废", "/notices/" + voided, "与作废的公示相比", "<del>", "<ins>");
    assertThat(page("/notices/" + voided)).contains("重新公示改了什么", "/notices/" + again);
  }

  @Test
  @DisplayName("刚提出的、转办的议题不公开；受理以后按社区、类型、标题找得到")
  void aTopicIsPublicOnceItIsTakenUp() {
    var topic = raise("tlsc.zhuangan", Answers.intake("凉亭漏雨的那件事"));
    assertThat(get("/topics/" + topic).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
    assertThat(page("/topics?words=凉亭漏雨的那件事")).contains("没有找到");
    complete(topic, "screenTopic", Answers.screening());
    assertThat(page("/topics?words=凉亭漏雨的那件事")).contains("/topics/" + topic);
    assertThat(page("/topics?words=" + topic)).contains("/topics/" + topic);
    assertThat(page("/topics?community=XH-NZ&words=凉亭漏雨")).contains("/topics/" + topic);
    assertThat(page("/topics?community=XH-CYZ&words=凉亭漏雨")).doesNotContain("/topics/" + topic);
    var diverted = raise("tlsc.zhuangan", Answers.intake("我家的遗产"));
    complete(diverted, "screenTopic", with(Answers.screening(), "affair", "PRIVATE_CLAIM", "divertTo", "人民调解委员会"));
    assertThat(get("/topics/" + diverted).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/notices/YT-2022-00001-G9", "/notices/%3Cscript%3E", "/topics/YT-1"})
  @DisplayName("不存在的编号：一句话和回首页的路")
  void anUnknownNumberIsAPageWithASentence(String path) {
    var answer = get(path);
    assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
    assertThat(answer.getBody()).contains("没有编号为", "回首页").doesNotContain("<script>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/notices?page=0", "/notices?page=x", "/notices?list=DRAFT", "/topics?page=999999", "/topics?category=x",
      "/text-size", "/calendar/x"})
  @DisplayName("写错的网址：一句话，不是程序错误")
  void aWrongAddressIsAnsweredInWords(String path) {
    var answer = get(path);
    assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
    assertThat(answer.getBody()).contains("网址不完整或写错了");
  }

  @Test
  @DisplayName("查找的字原样当作字：百分号、引号、尖括号")
  void whatIsLookedForIsTextAndNothingElse() {
    var hidden = raise("tlsc.zhuangan", with(Answers.intake("王秀英家门口联系13800000009修井盖"), "proposerName", "王秀英"));
    complete(hidden, "screenTopic", Answers.screening());
    assertThat(page("/topics?words=修井盖")).contains("/topics/" + hidden).doesNotContain("王秀英", "13800000009");
    assertThat(page("/topics?words=1380000")).as("隐去的内容搜不出来").contains("没有找到");
    assertThat(page("/topics?words=秀英")).contains("没有找到");
    assertThat(page("/topics?words=%25%25%25")).contains("没有找到");
    assertThat(page("/topics?words=_____")).contains("没有找到");
    assertThat(page("/topics?words=%27%20or%201=1--")).contains("没有找到");
    assertThat(page("/topics?words=%22%3E%3Cscript%3Ealert(1)%3C/script%3E")).doesNotContain("<script>");
  }

  @Test
  @DisplayName("大字版记在手机里，不带去别的网站")
  void largeLettersAreRememberedAndLeadNowhereElse() throws Exception {
    var answer = asked("/text-size?size=large&back=/notices");
    assertThat(answer.headers().firstValue("Set-Cookie")).hasValueSatisfying(it -> assertThat(it).contains("text-size=large", "HttpOnly"));
    assertThat(leadsTo(answer)).isEqualTo(URI.create("http://127.0.0.1:" + port + "/notices"));
    for (var foreign : List.of("//evil.example", "https://evil.example", "/%5Cevil.example", "/%09/evil.example")) {
      assertThat(leadsTo(asked("/text-size?size=large&back=" + foreign))).isEqualTo(URI.create("http://127.0.0.1:" + port + "/"));
    }
  }

  private static URI leadsTo(HttpResponse<Void> answer) {
    return answer.request().uri().resolve(answer.headers().firstValue("Location").orElseThrow());
  }

  private HttpResponse<Void> asked(String path) throws Exception {
    return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build(),
        HttpResponse.BodyHandlers.discarding());
  }

  private ResponseEntity<String> text(TopicNumber topic, int edition) {
    return get("/notices/%s/%d.txt".formatted(notice(topic), edition));
  }

  private static String sha256(String text) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
  }
}
