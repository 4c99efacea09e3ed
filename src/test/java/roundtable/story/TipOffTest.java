package roundtable.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import roundtable.WebAppSession;

/** Whoever tells on somebody is known to the discipline commission alone. */
@ExtendWith(OutputCaptureExtension.class)
class TipOffTest extends Story {

  private static final String AUTHOR = "龚知情";
  private static final String CONTACT = "13711112222";
  private static final String CONTENT = "工地验收那天请客吃饭";
  private static final String COMMISSION = "jw.jiancha01";
  private static final String TIP_OFFS = "/api/tasks/tip-offs";
  private static final Pattern NUMBER = Pattern.compile("JB-2022-\\d{8}");
  private Visitor visitor;

  @BeforeEach
  void somebodyWhoKnows() {
    jdbc.sql("delete from submission_count").update();
    Passphrases.set(jdbc);
    visitor = new Visitor(port, "203.0.113.7");
  }

  @Test
  @DisplayName("每一页都有电话和网上举报；提交以后只有编号；纪委监委承办人看得到全部，谁看过有记录")
  void theCommissionReadsWhatWasTold() {
    assertThat(visitor.get("/notices").body()).contains("举报电话：", "/tip-off");
    var topic = raise("tlsc.zhuangan", Answers.intake("楼道照明"));
    var number = told(topic.value());
    var list = opened().get(TIP_OFFS);
    assertThat(list.statusCode()).isEqualTo(200);
    assertThat(list.body()).contains(number);
    assertThat(opened().get(TIP_OFFS + "/" + number).body()).contains(AUTHOR, CONTACT, CONTENT, topic.value());
    assertThat(jdbc.sql("select person from tip_off_reading where tip_off = ?").param(number).query(String.class).list())
        .containsExactly(COMMISSION);
    assertThat(opened().get(TIP_OFFS + "/JB-2022-00000000").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"lsh.mishu02", "lsh.zhuanzhi01", "admin", "tlsc.shuji", "tlsc.zhuangan", "nz.lianluo", "nz.lingdao",
      "qu.lingdao01", "zjj.fuze", "zhengce01", "jw.lianluo"})
  @DisplayName("别人都是404：秘书长、理事会办公室、管理员、涉及的社区和街道、领导、部门、纪委联络员")
  void nobodyElseIsToldThatThereIsAnything(String person) {
    var number = told("");
    for (var path : List.of(TIP_OFFS, TIP_OFFS + "/" + number, TIP_OFFS + "/JB-2022-00000000")) {
      var answer = session(person).get(path);
      assertThat(answer.statusCode()).as(path).isEqualTo(404);
      assertThat(answer.body()).as(path).isEqualTo("{\"message\":\"没有找到可以查看的内容\"}");
    }
    assertThat(visitor.get(TIP_OFFS).statusCode()).isEqualTo(401);
  }

  @Test
  @DisplayName("库里、变量里、时间线里、日志里、公开页里都没有举报人：整条加密，换一把钥匙或改一个字节就打不开")
  void nothingOfItIsReadableAnywhere(CapturedOutput output) {
    var topic = raise("tlsc.zhuangan", Answers.intake("楼道照明"));
    var number = told(topic.value());
    assertThat(everyTextInTheDatabase()).doesNotContain(AUTHOR, CONTACT, CONTENT);
    var sealed = jdbc.sql("select sealed from tip_off where number = ?").param(number).query((row, n) -> row.getBytes(1)).single();
    assertThat(new String(sealed, StandardCharsets.UTF_8)).doesNotContain(AUTHOR, CONTENT, topic.value());
    assertThat(journal.timeline(topic)).hasSize(2);
    assertThat(output.getAll()).doesNotContain(AUTHOR, CONTACT, CONTENT);
    assertThat(visitor.get("/topics?words=" + topic).body()).doesNotContain(number);
    sealed[20] ^= 1;
    jdbc.sql("update tip_off set sealed = ? where number = ?").params(sealed, number).update();
    assertThat(opened().get(TIP_OFFS + "/" + number).body()).contains("无法打开");
  }

  @Test
  @DisplayName("同一份举报换个编号冒充不了")
  void aSealBelongsToItsNumber() {
    var one = told("");
    var other = told("");
    jdbc.sql("update tip_off set sealed = (select sealed from tip_off where number = ?) where number = ?").params(one, other).update();
    assertThat(opened().get(TIP_OFFS + "/" + other).body()).contains("无法打开");
  }

  @Test
  @DisplayName("承办人在涉及的社区任职，应当回避：那一条看不到，别的看得到")
  void aCommissionerOfTheUnitConcernedIsKeptAway() {
    var topic = raise("tlsc.zhuangan", Answers.intake("楼道照明"));
    var concerned = told(topic.value());
    var other = told("");
    jdbc.sql("insert into holding (post, person, capacity, held_from) values ('XH-NZ-TLSC.supervision-committee', ?, 'DEPUTY', ?)")
        .params(COMMISSION, LocalDate.of(2022, 1, 1)).update();
    try {
      assertThat(opened().get(TIP_OFFS).body()).contains(other).doesNotContain(concerned);
      assertThat(opened().get(TIP_OFFS + "/" + concerned).statusCode()).isEqualTo(404);
    } finally {
      jdbc.sql("delete from holding where person = ? and capacity = 'DEPUTY' and post like 'XH-NZ-TLSC%'").param(COMMISSION).update();
    }
  }

  @Test
  @DisplayName("不写姓名也行；漏填、乱填、脚本、重复提交：各有一句话；提交得太多也是")
  void whatCannotBeTakenIsRefusedInWords() {
    assertThat(tell(Map.of("content", "", "topic", "不知道", "author", "长".repeat(41), "contact", "")).body())
        .contains("请写明什么人、什么事、什么时候", "议题编号的样子是", "姓名不超过40字");
    var before = count("select count(*) from tip_off");
    var hidden = visitor.hidden("/tip-off");
    var typed = Map.of("content", "<script>1</script>", "topic", "", "author", "", "contact", "");
    var first = visitor.post("/tip-off", hidden, typed);
    assertThat(numberIn(visitor.post("/tip-off", hidden, typed))).isEqualTo(numberIn(first));
    assertThat(count("select count(*) from tip_off")).isEqualTo(before + 1);
    assertThat(tell(Map.of("content", "x".repeat(2001) + "<script>", "topic", "", "author", "", "contact", "")).body()).doesNotContain("<script>");
    jdbc.sql("update submission_count set hits = 30").update();
    assertThat(tell(typed).body()).contains("一小时内提交得太多");
    assertThat(count("select count(*) from tip_off")).isEqualTo(before + 1);
  }

  private WebAppSession opened() {
    return Passphrases.opened(session(COMMISSION));
  }

  private String told(String topic) {
    return numberIn(tell(Map.of("content", CONTENT, "topic", topic, "author", AUTHOR, "contact", CONTACT)));
  }

  private HttpResponse<String> tell(Map<String, String> typed) {
    return visitor.fill("/tip-off", typed);
  }

  private static String numberIn(HttpResponse<String> answer) {
    var found = NUMBER.matcher(answer.body());
    assertThat(found.find()).as(answer.body()).isTrue();
    return found.group();
  }

  private String everyTextInTheDatabase() {
    var columns = jdbc.sql("""
            select table_name || '.' || column_name from information_schema.columns
             where lower(table_schema) = 'public' and lower(data_type) in ('character varying', 'character large object', 'text')""")
        .query(String.class).list();
    var found = new StringBuilder();
    for (var column : columns) {
      var parts = column.split("\\.");
      jdbc.sql("select \"%2$s\" from \"%1$s\" where \"%2$s\" like ? or \"%2$s\" like ?".formatted(parts[0], parts[1]))
          .params("%" + AUTHOR + "%", "%" + CONTENT + "%").query(String.class).list().forEach(found::append);
    }
    return found.toString();
  }
}
