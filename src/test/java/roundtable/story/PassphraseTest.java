package roundtable.story;

import static org.assertj.core.api.Assertions.assertThat;
import static roundtable.story.Passphrases.CODE;
import static roundtable.story.Passphrases.KNOWN;
import static roundtable.story.Passphrases.PAGE;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import roundtable.WebAppSession;

/** Whoever gets hold of an account of the commission, an administrator for one, has no tip-off by that. */
class PassphraseTest extends Story {

  private static final String COMMISSION = "jw.jiancha01";
  private static final String TOLD = "请客吃饭的事我在场";
  private static final Pattern NUMBER = Pattern.compile("JB-2022-\\d{8}");
  private String number;

  @BeforeEach
  void aTipOffCameIn() {
    jdbc.sql("delete from submission_count").update();
    Passphrases.set(jdbc);
    var answer = new Visitor(port, "203.0.113.53").fill("/tip-off", Map.of("content", TOLD, "topic", "", "author", "", "contact", ""));
    number = NUMBER.matcher(answer.body()).results().findFirst().orElseThrow().group();
  }

  @AfterEach
  void nobodyIsCounted() {
    jdbc.sql("delete from submission_count").update();
  }

  @Test
  @DisplayName("管理员重设了承办人的登录口令，用承办人的账号登录：没有启封口令，一条举报也看不到")
  void anAdministratorWhoTakesAnAccountReadsNothing() {
    var asTheOfficial = session(COMMISSION);
    for (var path : new String[] {PAGE, PAGE + "/" + number}) {
      assertThat(asTheOfficial.get(path).body()).contains("启封口令").doesNotContain(number, TOLD);
    }
    assertThat(Passphrases.open(asTheOfficial, "only-for-the-tests").body()).contains("启封口令不对");
    assertThat(asTheOfficial.get(PAGE + "/" + number).body()).doesNotContain(TOLD);
    assertThat(jdbc.sql("select count(*) from tip_off_reading where tip_off = ?").param(number).query(Integer.class).single()).isZero();
    assertThat(Passphrases.open(session("admin"), KNOWN).statusCode()).isEqualTo(404);
  }

  @Test
  @DisplayName("输对了看得到；半小时后再问；换了口令，开着的都要重新输")
  void whoeverKnowsItReadsForHalfAnHour() {
    var official = Passphrases.opened(session(COMMISSION));
    assertThat(official.get(PAGE + "/" + number).body()).contains(TOLD);
    clock.set("2022-01-04T09:30:01+08:00");
    assertThat(official.get(PAGE + "/" + number).body()).doesNotContain(TOLD).contains("启封口令");
    Passphrases.opened(official);
    assertThat(changed(session(COMMISSION), KNOWN, "明镜高悬二〇二二").statusCode()).isEqualTo(302);
    assertThat(official.get(PAGE + "/" + number).body()).doesNotContain(TOLD);
    assertThat(Passphrases.open(official, KNOWN).body()).contains("启封口令不对");
    assertThat(Passphrases.open(official, "明镜高悬二〇二二").statusCode()).isEqualTo(302);
  }

  @Test
  @DisplayName("第一次由运维交来的启用码设置，启用码只用一次；没有明文留在库里")
  void theFirstIsSetWithTheOperatorsCodeOnce() {
    Passphrases.forgotten(jdbc);
    var official = session(COMMISSION);
    assertThat(official.get(PAGE).body()).contains("第一次使用", "启用码");
    assertThat(Passphrases.open(official, KNOWN).body()).contains("启封口令不对");
    assertThat(set(official, "guessed-guessed", KNOWN, KNOWN).body()).contains("启用码不对");
    assertThat(set(official, CODE, KNOWN, KNOWN).statusCode()).isEqualTo(302);
    assertThat(Passphrases.open(official, KNOWN).statusCode()).isEqualTo(302);
    assertThat(official.get(PAGE).body()).contains(number);
    assertThat(set(official, CODE, "再来一个口令吧吧", "再来一个口令吧吧").body()).contains("已经用过一次");
    assertThat(jdbc.sql("select hash || coalesce(opened_with, '') from tip_off_passphrase").query(String.class).list())
        .noneMatch(kept -> kept.contains(KNOWN) || kept.contains(CODE));
  }

  @ParameterizedTest
  @CsvSource(textBlock = """
      short,                       short,                       至少8个字符
      '        ',                  '        ',                  至少8个字符
      又是一个足够长的口令,        又是一个足够长的口另,        两次输入的新口令不一样
      一二三四五六七八九十一二三四五六七八九十一二三四五, 一二三四五六七八九十一二三四五六七八九十一二三四五, 不超过24个汉字""")
  @DisplayName("太短、两次不一样、太长：一句话，口令不变")
  void aWeakOneIsRefused(String passphrase, String again, String sentence) {
    var official = session(COMMISSION);
    var answer = Passphrases.send(official, "/passphrase", Map.of("present", KNOWN, "passphrase", passphrase, "again", again));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains(sentence);
    Passphrases.opened(official);
  }

  @Test
  @DisplayName("输错十次，这个账号一小时内输对了也不开；别的承办人不受影响")
  void guessingEndsAfterTen() {
    var official = session(COMMISSION);
    for (var i = 0; i < 10; i++) {
      assertThat(Passphrases.open(official, "wrong-" + i).body()).contains("启封口令不对");
    }
    assertThat(Passphrases.open(official, KNOWN).body()).contains("输错的次数太多");
    assertThat(set(official, CODE, KNOWN, KNOWN).body()).contains("输错的次数太多");
    Passphrases.opened(session("jw.jiancha02"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"lsh.mishu02", "tlsc.shuji", "zhengce01"})
  @DisplayName("别人知道口令也没有用：404")
  void thePassphraseIsNothingWithoutThePost(String person) {
    assertThat(Passphrases.open(session(person), KNOWN).statusCode()).isEqualTo(404);
    assertThat(changed(session(person), KNOWN, "我来换一个口令吧").statusCode()).isEqualTo(404);
  }

  @Test
  @DisplayName("别的网站借承办人的浏览器来提交：不收")
  void aForeignPageCannotSendTheForm() {
    assertThat(Passphrases.open(session(COMMISSION).lured(), KNOWN).statusCode()).isEqualTo(401);
  }

  private static HttpResponse<String> set(WebAppSession session, String code, String passphrase, String again) {
    return Passphrases.send(session, "/passphrase", Map.of("code", code, "passphrase", passphrase, "again", again));
  }

  private static HttpResponse<String> changed(WebAppSession session, String present, String passphrase) {
    return Passphrases.send(session, "/passphrase", Map.of("present", present, "passphrase", passphrase, "again", passphrase));
  }
}
