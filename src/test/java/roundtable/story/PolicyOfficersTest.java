package roundtable.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import roundtable.WebAppSession;

/** Two officers at one table: each sees that the other is there; of two who save at once one wins, and the other reads who did. */
class PolicyOfficersTest extends PolicyStory {

  private static final String TABLE = "answer-team";

  @Test
  @DisplayName("第二个人打开时看到第一个人正开着；两分钟没有动静就不再显示；自己不显示")
  void theSecondSeesWhoHasTheDraftOpen() {
    var first = session(FIRST);
    var second = session(SECOND);
    var draft = opened(first, TABLE);
    assertThat(read(first.get(path(draft))).path("readers")).isEmpty();
    assertThat(read(second.get(path(draft))).path("readers").findValuesAsText("person")).containsExactly("闵鹏泽");
    clock.set("2022-01-04T09:01:30+08:00");
    assertThat(read(first.get(path(draft) + "/readers")).findValuesAsText("person")).containsExactly("苏永泽");
    clock.set("2022-01-04T09:02:30+08:00");
    assertThat(read(first.get(path(draft) + "/readers"))).as("已经离开").isEmpty();
    assertThat(read(second.get(path(draft))).path("readers").findValuesAsText("person")).containsExactly("闵鹏泽");
    refused(session("js.zhuangan").get(path(draft) + "/readers"), 403, "政策规则管理员");
    refused(first.get(API + "/drafts/999999/readers"), 422, "没有编号为999999的草稿");
  }

  @Test
  @DisplayName("同时保存：一个成功，另一个被告知，谁的修改也不会被悄悄盖掉")
  void ofTwoWhoSaveAtOnceOneWins() {
    var draft = opened(session(FIRST), TABLE);
    var officers = List.of(session(FIRST), session(SECOND), session(FIRST), session(SECOND));
    var answers = atOnce(officers.stream().<Supplier<HttpResponse<String>>>map(each -> () -> save(each, draft, rows(draft))));
    assertThat(answers.stream().map(HttpResponse::statusCode).sorted()).containsExactly(200, 409, 409, 409);
    assertThat(answers).filteredOn(answer -> answer.statusCode() == 409).allSatisfy(answer ->
        refused(answer, 409, "您的修改没有保存"));
    assertThat(count("select count(*) from policy_event where draft = ? and kind = 'EDITED'", draft.path("id").asLong())).isEqualTo(1);
  }

  @Test
  @DisplayName("同时起草同一张表：只有一份草稿；同一个人开着两个窗口不出错")
  void ofTwoWhoBeginAtOnceOneWins() {
    var officers = List.of(session(FIRST), session(SECOND), session(FIRST), session(SECOND));
    var answers = atOnce(officers.stream().<Supplier<HttpResponse<String>>>map(each ->
        () -> each.post(API + "/tables/" + TABLE + "/drafts", "{\"base\": 1}")));
    assertThat(answers.stream().map(HttpResponse::statusCode).sorted()).containsExactly(201, 409, 409, 409);
    var draft = read(answers.stream().filter(answer -> answer.statusCode() == 201).findFirst().orElseThrow(), 201);
    var looks = atOnce(Stream.generate(() -> session(FIRST)).limit(4).toList().stream()
        .<Supplier<HttpResponse<String>>>map((WebAppSession each) -> () -> each.get(path(draft) + "/readers")));
    assertThat(looks).allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(200));
  }

  private static List<HttpResponse<String>> atOnce(Stream<Supplier<HttpResponse<String>>> calls) {
    return calls.map(CompletableFuture::supplyAsync).toList().stream().map(CompletableFuture::join).toList();
  }
}
