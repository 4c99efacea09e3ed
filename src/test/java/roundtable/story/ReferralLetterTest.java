package roundtable.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** 移送书: sealed like what it goes with. */
class ReferralLetterTest extends Referrals {

  @BeforeEach
  void everybodyHasAPassword() {
    List.of(SECRETARY_GENERAL, SECRETARIAT, COMMISSION, SUPERVISOR, "lsh.mishu01", "zhengce01").forEach(this::password);
  }

  @Test
  @DisplayName("及时移送：移送书写明情形、事实、涉及单位、案卷和封印，纪委监委和确认人下载得到")
  void theLetterGoesWithTheBundle() throws IOException {
    var number = referred();
    var seal = jdbc.sql("select seal from referral_bundle where referral = ?").param(number).query(String.class).single();
    for (var person : List.of(COMMISSION, SECRETARY_GENERAL)) {
      var answer = tasklist(person).download(address(number));
      assertThat(answer.statusCode()).isEqualTo(200);
      var text = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(answer.body()))).getText();
      assertThat(text).contains("移送编号：" + number, "久拖不决", FACTS, "铁路四村社区", seal, "办理经过", "区纪委区监委：").doesNotContain("{{");
    }
  }

  @Test
  @DisplayName("别人都当作没有：提请人、理事会办公室、没有确认过的秘书长、政策人员；编号猜错也一样")
  void nobodyElseFindsIt() {
    var number = referred();
    for (var person : List.of(SUPERVISOR, SECRETARIAT, "lsh.mishu01", "zhengce01")) {
      for (var each : List.of(number, "YS-2022-99999")) {
        var answer = tasklist(person).get(address(each));
        assertThat(answer.statusCode()).as(person).isEqualTo(404);
        assertThat(answer.body()).isEqualTo("{\"message\":\"没有找到可以查看的内容\"}");
      }
    }
  }

  @Test
  @DisplayName("还没有移送：一句话")
  void beforeItIsReferredThereIsNone() {
    var number = propose();
    var answer = tasklist(COMMISSION).get(address(number));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("还没有移送");
  }

  private static String address(String number) {
    return "/api/tasks/referrals/%s/letter".formatted(number);
  }
}
