package roundtable.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import roundtable.kernel.TopicNumber;

/** Every field is filled in, and yet it cannot have been so. */
class ImpossibleAnswerTest extends Story {

  @Test
  @DisplayName("五项议程：同一项勾五次不算走完")
  void theSameAgendaItemFiveTimesIsNotTheAgenda() {
    var topic = planned("tlsc.zhuangan", "中山村小区加装电梯");
    var meeting = with(Answers.meeting("2022-01-08T09:00"), "agendaItems",
        rows("[\"EXPLAINED\", \"EXPLAINED\", \"EXPLAINED\", \"EXPLAINED\", \"EXPLAINED\"]"));
    assertThat(refused(topic, "deliberate", meeting)).contains("五项议程没有走完", "还缺：");
  }

  @Test
  @DisplayName("会议不会开在召集圆桌会之前，也不会开在将来")
  void aMeetingIsHeldAfterItsCallAndBeforeItsRecord() {
    var topic = planned("tlsc.zhuangan", "中山村小区加装电梯");
    assertThat(refused(topic, "deliberate", Answers.meeting("2021-12-30T09:00")))
        .isEqualTo("实际开会时间2021年12月30日09:00早于召集圆桌会的2022年1月4日，请核对");
    assertThat(refused(topic, "deliberate", Answers.meeting("2022-01-08T12:30"))).contains("2022年1月8日12:30还没有到");
  }

  @Test
  @DisplayName("公示期满之前不能开工：开工日期也不能写在期满之前")
  void workDoesNotStartBeforeTheWindowIsOver() {
    var topic = passed("tlsc.zhuangan", Answers.taskPlan("南站街道"));
    complete(topic, "appointCommittee", Answers.committee());
    assertThat(refused(topic, "startProject", Answers.start("2022-01-17")))
        .isEqualTo("开工日期2022年1月17日早于公示期满的2022年1月18日，公示通过后才能动工");
    complete(topic, "startProject", Answers.start("2022-01-18"));
  }

  @Test
  @DisplayName("监督委员会：一个人只能属于一类成员，否则没有人能核验")
  void nobodySitsInTheCommitteeTwice() {
    var topic = passed("tlsc.zhuangan", Answers.taskPlan("南站街道"));
    var committee = with(Answers.committee(), "stakeholderMembers", "江小北、梁小工");
    assertThat(refused(topic, "appointCommittee", committee)).isEqualTo("“梁小工”列在两类成员中，一人只能属于一类，请更正");
  }

  @Test
  @DisplayName("标题不是数字，年份不是笔误，文字里没有反向控制符")
  void aTitleIsTextAndAYearIsNear() {
    assertThat(wordsOf(refusal(with(Answers.intake("楼道照明"), "title", 42)))).contains("“42”格式不对");
    var topic = raise("tlsc.zhuangan", Answers.intake("楼道\u202E照明\u2066"));
    assertThat(topic(topic).intake().title()).isEqualTo("楼道照明");
    complete(topic, "screenTopic", Answers.screening());
    assertThat(refused(topic, "visitHouseholds", Map.of("visits", "4栋301，0022-01-04，洪小南，愿意出资")))
        .isEqualTo("第1行年份22不对，请填写2000年至2100年之间的日期");
  }

  private Throwable refusal(Map<String, Object> intake) {
    return catchThrowable(() -> raise("tlsc.zhuangan", intake));
  }
}
