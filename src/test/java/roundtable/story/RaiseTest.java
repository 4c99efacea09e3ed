package roundtable.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import roundtable.journal.EventKind;
import roundtable.kernel.TopicNumber;
import roundtable.resident.Sender;
import roundtable.topic.Origin;
import roundtable.topic.Source;
import roundtable.topic.TopicState;

/** A resident raises a topic on the portal, without a login; in a community of its own, where no other story's topic sounds alike. */
class RaiseTest extends Story {

  private static final String COMMUNITY = "XH-NZ-SG";
  private static final Map<String, String> TYPED = Map.of("community", COMMUNITY, "place", "中山村小区东门", "title", "东门三盏路灯不亮",
      "content", "上周起东门三盏路灯不亮，\n老人晚上不敢出门。", "name", "顾一", "phone", "13800000000");
  private static final Pattern CODE = Pattern.compile("[2-9A-Y]{4}-[2-9A-Y]{4}-[2-9A-Y]{4}");
  private static final Pattern NUMBER = Pattern.compile("YT-\\d{4}-\\d{5}");
  private Visitor visitor;

  @BeforeEach
  void aResidentAtHome() {
    jdbc.sql("delete from submission_count").update();
    visitor = new Visitor(port, "203.0.113.7");
  }

  @Test
  @DisplayName("两分钟提一件事：有编号、有查询码；七步开始，待书记筛选；来源是居民网上提出、自下而上；时间线写明来自公众页面")
  void whatAResidentRaisesBeginsItsSevenSteps() {
    var answer = visitor.fill("/raise", with("title", "东门路灯坏了没人修"));
    assertThat(answer.statusCode()).isEqualTo(200);
    var topic = numberIn(answer);
    assertThat(codeIn(answer)).matches(CODE);
    assertThat(openTasks(topic)).containsExactly("screenTopic");
    assertThat(postOf(task(topic, "screenTopic"))).isEqualTo(COMMUNITY + ".community-secretary");
    assertThat(topic(topic).state()).isEqualTo(TopicState.PENDING);
    assertThat(topic(topic).intake().source()).isEqualTo(Source.PORTAL);
    assertThat(Source.PORTAL.origin()).isEqualTo(Origin.BOTTOM_UP);
    assertThat(happened(topic)).startsWith(EventKind.REGISTERED, EventKind.STEP_BEGUN);
    assertThat(journal.timeline(topic).get(0).person()).isEqualTo("@portal");
    assertThat(journal.firstBrokenEntry(topic)).isEmpty();
    assertThat(journal.timeline(topic)).noneMatch(event -> event.detail().contains("顾一") || event.detail().contains("13800000000"));
    assertThat(runtime.createVariableInstanceQuery().processInstanceIdIn(task(topic, "screenTopic").getProcessInstanceId()).list()).isEmpty();
    complete(topic, "screenTopic", Answers.screening());
    assertThat(openTasks(topic)).containsExactly("visitHouseholds");
  }

  @Test
  @DisplayName("查询码只有摘要入库；姓名电话可以不留")
  void theCodeIsKeptByItsHashAloneAndNobodyHasToGiveTheirName() {
    var answer = visitor.fill("/raise", with("title", "车棚漏雨谁来管", "name", "", "phone", ""));
    assertThat(topic(numberIn(answer)).intake().proposerName()).isEqualTo("居民（未留姓名）");
    assertThat(topic(numberIn(answer)).intake().proposerContact()).isNull();
    assertThat(jdbc.sql("select form_hash || code_hash from submission").query(String.class).list().toString())
        .doesNotContain(codeIn(answer), codeIn(answer).replace("-", ""));
  }

  @Test
  @DisplayName("重复提交、返回再提交、两下连点：只有一件议题，还是原来的编号和查询码")
  void aRepeatedSubmitMakesOneTopic() {
    var before = count("select count(*) from topic");
    var hidden = visitor.hidden("/raise");
    var typed = with("title", "垃圾房气味太大");
    var sent = IntStream.range(0, 3).mapToObj(n -> CompletableFuture.supplyAsync(() -> visitor.post("/raise", hidden, typed))).toList();
    var answers = new ArrayList<>(sent.stream().map(CompletableFuture::join).toList());
    answers.add(visitor.post("/raise", hidden, typed));
    assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(200));
    assertThat(answers.stream().map(RaiseTest::codeIn).distinct()).hasSize(1);
    assertThat(answers.stream().map(RaiseTest::numberIn).distinct()).hasSize(1);
    assertThat(answers.get(3).body()).contains("已经提交过，没有重复登记");
    assertThat(count("select count(*) from topic")).isEqualTo(before + 1);
    assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(numberIn(answers.get(0)).value()).count()).isEqualTo(1);
  }

  @Test
  @DisplayName("没填、填错的：每一项旁边一句话，填好的都还在，什么也没有存")
  void everyFaultStandsBesideItsFieldAndNothingTypedIsLost() {
    var before = count("select count(*) from topic");
    var answer = visitor.fill("/raise", with("community", "XH-NZ", "title", "", "phone", "打我手机", "place", "长".repeat(121)));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("请从列表中选择社区（村）", "请用一句话写明是什么事", "联系电话请只写数字", "地点不超过120字",
        "老人晚上不敢出门", "value=\"顾一\"", "长".repeat(121), "aria-invalid=\"true\"");
    assertThat(visitor.fill("/raise", with("title", "路灯坏了联系１３９ 1234 5678")).body()).contains("标题会公开");
    assertThat(visitor.fill("/raise", Map.of()).body()).contains("请选择您反映的事在哪个社区（村）", "请填写地点", "请写明具体情况");
    assertThat(visitor.fill("/raise", with("content", "长".repeat(100_000))).body()).contains("具体情况不超过2000字");
    assertThat(count("select count(*) from topic")).isEqualTo(before);
  }

  @Test
  @DisplayName("脚本原样当作字；看不见的字符、空字符去掉")
  void scriptsComeOutAsText() {
    var script = "<script>alert('1')</script>";
    var answer = visitor.fill("/raise", with("title", script, "content", script + "\u0000\u202E", "place", script, "name", script));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).doesNotContain("<script>");
    assertThat(topic(numberIn(answer)).intake().content()).isEqualTo(script);
    var wrong = visitor.fill("/raise", with("title", "\"><script>1</script>", "content", "</textarea><script>1</script>", "phone", "\"><script>"));
    assertThat(wrong.body()).doesNotContain("<script>").contains("&lt;/textarea&gt;&lt;script&gt;");
    assertThat(own(answer).body()).doesNotContain("<script>").contains("&lt;script&gt;");
  }

  @Test
  @DisplayName("相近的议题先问“是不是这一件？”，填好的都还在；不是的，继续提交；还没公开的不露出来")
  void topicsThatSoundAlikeAreOfferedBeforeSending() {
    var known = raise("sg.zhuangan", Answers.intake("三栋楼下凉亭的顶棚漏雨"));
    var typed = with("title", "凉亭顶棚漏雨");
    assertThat(visitor.fill("/raise", typed).statusCode()).as("还没有受理，不公开").isEqualTo(200);
    complete(known, "screenTopic", Answers.screening());
    var before = count("select count(*) from topic");
    var asked = visitor.fill("/raise", typed);
    assertThat(asked.body()).contains("是不是这一件？", "/topics/" + known, "不是，继续提交", "老人晚上不敢出门");
    assertThat(count("select count(*) from topic")).isEqualTo(before);
    var answer = visitor.post("/raise", Visitor.hiddenIn(asked.body()), typed);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(numberIn(answer)).isNotEqualTo(known);
  }

  @Test
  @DisplayName("看不见的一栏被填了、没有表单密钥、别的网站发来的：一句话，什么也没有存")
  void machinesAndForeignPagesAreRefused() {
    var before = count("select count(*) from topic");
    var machine = visitor.fill("/raise", with("homepage", "http://spam.example"));
    assertThat(machine.statusCode()).isEqualTo(422);
    assertThat(machine.body()).contains("没有收到");
    var foreign = visitor.post("/raise", Map.of(), TYPED);
    assertThat(foreign.statusCode()).isEqualTo(403);
    assertThat(foreign.body()).contains("没有收到您填写的内容", "回首页");
    for (var form : List.of("", "x", "A".repeat(500))) {
      var answer = visitor.fill("/raise", with("form", form, "title", "井盖松动一直响"));
      assertThat(answer.statusCode()).isEqualTo(422);
      assertThat(answer.body()).contains("这一页不完整");
    }
    assertThat(count("select count(*) from topic")).isEqualTo(before);
  }

  @Test
  @DisplayName("同一个地址提交得太多：一句话，什么也没有存；别的地址照常；一小时后又可以")
  void oneAddressCannotFloodTheDistrict() {
    jdbc.sql("insert into submission_count (kind, sender, counted_in, hits) values ('SENT', ?, ?, 29)")
        .params(Sender.of("203.0.113.7").value(), OffsetDateTime.parse("2022-01-04T01:00:00Z")).update();
    assertThat(visitor.fill("/raise", with("title", "最后一件收得下")).statusCode()).isEqualTo(200);
    var before = count("select count(*) from topic");
    var events = count("select count(*) from topic_event");
    IntStream.range(0, 200).forEach(n -> {
      var refused = visitor.fill("/raise", with("title", "刷屏的第%d件".formatted(n)));
      assertThat(refused.statusCode()).isEqualTo(422);
      assertThat(refused.body()).contains("一小时内提交得太多", "刷屏的第%d件".formatted(n));
    });
    assertThat(count("select count(*) from topic")).isEqualTo(before);
    assertThat(count("select count(*) from topic_event")).isEqualTo(events);
    assertThat(count("select count(*) from submission_count")).isEqualTo(1);
    assertThat(new Visitor(port, "203.0.113.8").fill("/raise", with("title", "隔壁小区的下水道堵了")).statusCode()).isEqualTo(200);
    clock.set("2022-01-04T10:00:00+08:00");
    assertThat(visitor.fill("/raise", with("title", "一小时以后再来反映")).statusCode()).isEqualTo(200);
  }

  private HttpResponse<String> own(HttpResponse<String> raised) {
    return visitor.fill("/follow", Map.of("number", numberIn(raised).value(), "code", codeIn(raised)));
  }

  private static Map<String, String> with(String... changes) {
    var typed = new LinkedHashMap<>(TYPED);
    for (var i = 0; i < changes.length; i += 2) {
      typed.put(changes[i], changes[i + 1]);
    }
    return typed;
  }

  static TopicNumber numberIn(HttpResponse<String> answer) {
    return new TopicNumber(first(NUMBER, answer));
  }

  static String codeIn(HttpResponse<String> answer) {
    return first(CODE, answer);
  }

  private static String first(Pattern wanted, HttpResponse<String> answer) {
    var found = wanted.matcher(answer.body().replaceAll("(?s).*<section class=\"code\">(.*?)</section>.*", "$1"));
    assertThat(found.find()).as(answer.body()).isTrue();
    return found.group();
  }
}
