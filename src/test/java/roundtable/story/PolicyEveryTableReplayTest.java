package roundtable.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import roundtable.WebAppSession;
import roundtable.kernel.TopicNumber;
import roundtable.ledger.MemberQuotas;

/** 回放: what each table decided about a topic on its whole way is kept with its case, whatever decided beside it. */
class PolicyEveryTableReplayTest extends PolicyStory {

  private static final String YEAR_BEGINS = "2022-01-01";
  private static final String YEAR_ENDS = "2022-12-31";
  @Autowired private MemberQuotas quotas;

  @Test
  @DisplayName("一个议题走完全程：每张表的判定都能回放，改了什么、在哪一步，一条不少")
  void everyDecisionAboutATopicIsReplayed() {
    var topic = closed("楼道加装扶手");
    assertThat(cases(topic, "topic-screening", row -> output(row, "reason", "\"另行答复\""))).hasSize(1);
    assertThat(cases(topic, "responsible-level", row -> output(row, "reportTo", "\"另一处\""))).hasSize(1);
    assertThat(cases(topic, "working-method", row -> output(row, "days", "9"))).hasSize(10)
        .anySatisfy(line -> assertThat(line).contains("选议题")).anySatisfy(line -> assertThat(line).contains("建台"));
    assertThat(cases(topic, "time-limits", row -> more(row, "due", "remind", "urge", "supervise", "refer"))).hasSize(7);
    assertThat(cases(topic, "standstill-limits", row -> output(row, "workingDays", "33"))).singleElement().asString()
        .contains("没有新进展的工作日 33");
    assertThat(cases(topic, "evaluation-limits", row -> output(row, "lateDays", "44"))).singleElement().asString()
        .contains("办结后仍可表示不满意（工作日） 44");
    assertThat(cases(topic, "publicity-rules", row -> output(row, "closingHour", "17"))).hasSize(2);
  }

  @Test
  @DisplayName("会上的提问按答疑团分派：判定记在提问的那一条")
  void theTeamThatAnswersIsReplayed() {
    var topic = planned("tlsc.zhuangan", "楼道充电桩");
    complete(topic, "deliberate", with(Answers.meeting("2022-01-08T09:00"), "questions", "电费谁出，区民政局，2022-01-20"));
    assertThat(cases(topic, "answer-team", row -> output(row, "subject", "\"别的科目\""))).singleElement().asString().contains("别的科目");
  }

  @Test
  @DisplayName("空话清单：加一句话，以前写过这句话的记录会变成无新进展；别的记录不变")
  void whatWasReportedIsReadAgain() {
    var topic = before("evaluateResult", "楼道粉刷");
    var first = session(FIRST);
    var draft = opened(first, "stale-phrases");
    var rows = rows(draft);
    ObjectNode phrase = rows.get(0).deepCopy();
    phrase.put("rule", "rule_forThisTest");
    ((ObjectNode) phrase.path("inputs")).put("occasion", "\"FOLLOW_UP\"");
    output(phrase, "phrase", "\"" + note(topic, "FOLLOW_UP") + "\"");
    var lines = lines(first, read(save(first, draft, rows.add(phrase))), topic);
    assertThat(lines).hasSize(1).first().asString().contains("不是空话", "只是空话", note(topic, "FOLLOW_UP"));
    assertThat(count("select count(*) from note where topic = ?", topic.value())).isGreaterThan(1);
  }

  @Test
  @DisplayName("履职指标：以前各月谁达到、谁没有达到会变，只说人数和次数，不说姓名")
  void membersAreMeasuredAnew() {
    var name = attended("gmyg.zhuangan", "2022-12-10");
    clock.set("2023-01-10T09:00:00+08:00");
    var members = quotas.members(YearMonth.of(2022, 12), Optional.empty()).stream().filter(each -> each.attended() == 1).toList();
    var first = session(FIRST);
    var draft = opened(first, "attendance-quotas");
    read(save(first, draft, changed(rows(draft), row -> {
      if (row.path("inputs").path("kind").asText().equals("\"PARTY_MEMBER\"")) {
        output(row, "perMonth", "2");
      }
    })));
    var report = replayed(first, draft, "2022-12-01", "2022-12-30");
    assertThat(report.path("total").asInt()).isZero();
    report = replayed(first, draft, "2022-12-01", "2022-12-31");
    assertThat(report.path("changed").asInt()).isEqualTo(members.size()).isPositive();
    assertThat(report.path("cases").get(0).path("facts").asText()).contains("人员类别", "参加1次");
    assertThat(report.path("cases").get(0).path("topic").asText()).isEqualTo("2022年12月");
    assertThat(csv(first, report)).doesNotContain(name);
  }

  /** A round-table to which a party member of the community comes; their name. */
  private String attended(String cadre, String day) {
    var topic = called(cadre, "增设晾衣架");
    var name = jdbc.sql("select name from contact_point where member = 'dy-0001'").query(String.class).list().get(0);
    chooseDay(topic, day);
    complete(topic, "appointMembers", Map.of("participants", "在职党员，%s，某局\n%s".formatted(name, Answers.participants("街道（镇）挂点领导"))));
    complete(topic, "draftPlan", Answers.plan(day + "T09:00"));
    complete(topic, "communicateFirst", Answers.noTalk());
    complete(topic, "confirmPlan", Answers.presiding());
    complete(topic, "sendNotice", Answers.notice());
    clock.set(day + "T12:00:00+08:00");
    complete(topic, "deliberate", Answers.meeting(day + "T09:00"));
    return name;
  }

  /** What a draft that changes every row like this would have decided otherwise about the topic. */
  private List<String> cases(TopicNumber topic, String table, Consumer<JsonNode> change) {
    var first = session(FIRST);
    var draft = opened(first, table);
    var saved = read(save(first, draft, changed(rows(draft), change)));
    var lines = lines(first, saved, topic);
    noDraftStaysOpen();
    return lines;
  }

  private static List<String> lines(WebAppSession session, JsonNode draft, TopicNumber topic) {
    var report = replayed(session, draft, YEAR_BEGINS, YEAR_ENDS);
    assertThat(report.path("state").asText()).isEqualTo("DONE");
    assertThat(report.path("asked").asInt()).isEqualTo(report.path("total").asInt()).isPositive();
    return csv(session, report).lines().filter(line -> line.contains(topic.value())).toList();
  }

  private static String csv(WebAppSession session, JsonNode report) {
    return new String(session.download(API + "/replays/" + report.path("id").asLong() + "/csv").body(), StandardCharsets.UTF_8);
  }

  private static ArrayNode changed(ArrayNode rows, Consumer<JsonNode> change) {
    rows.forEach(change);
    return rows;
  }

  private static void output(JsonNode row, String column, String feel) {
    ((ObjectNode) row.path("outputs")).put(column, feel);
  }

  private static void more(JsonNode row, String... columns) {
    for (var column : columns) {
      output(row, column, String.valueOf(row.path("outputs").path(column).asInt() + 1));
    }
  }

  private String note(TopicNumber topic, String occasion) {
    return jdbc.sql("select excerpt from note where topic = ? and occasion = ? order by id limit 1").params(topic.value(), occasion)
        .query(String.class).single();
  }
}
