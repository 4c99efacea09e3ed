package roundtable.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import roundtable.journal.EventKind;

/** {@code limit-change.bpmn}: 延期、暂停计时、恢复计时, each with a reason; the first limit stays. */
class LimitChangeTest extends Supervision {

  @Test
  @DisplayName("延期：五个日期、待办的到期日和计时一并后移，原定时限照留；只有督查岗位能办")
  void anExtensionMovesEveryDateTogetherAndKeepsTheFirstLimit() {
    var topic = raise("js.zhuangan", Answers.intake("楼道照明"));
    var due = task(topic, "screenTopic").getDueDate();
    assertThat(catchThrowable(() -> change("js.zhuangan", topic, extension(4)))).hasMessageContaining("js.zhuangan");
    assertThat(wordsOf(catchThrowable(() -> change("nz.lianluo", topic, extension(4))))).contains("不在您所在的街道");
    assertThat(wordsOf(catchThrowable(() -> change("cyz.lianluo", topic, extension(0))))).contains("1至60个工作日");
    assertThat(wordsOf(catchThrowable(() -> change("cyz.lianluo", topic, Map.of("paused", "false", "workingDays", 4)))))
        .isEqualTo("请填写理由");
    change("cyz.lianluo", topic, extension(4));
    var running = clocks.running(topic);
    assertThat(running.dueOn()).contains(LocalDate.of(2022, 1, 17));
    assertThat(running.firstDueOn()).contains(LocalDate.of(2022, 1, 11));
    assertThat(task(topic, "screenTopic").getDueDate()).isAfter(due);
    assertThat(happened(topic)).contains(EventKind.LIMIT_EXTENDED);
    itIs(topic, "2022-01-17T23:59:59+08:00");
    assertThat(supervisionTasks(topic)).isEmpty();
    itIs(topic, "2022-01-18T00:00:00+08:00");
    assertThat(supervisionNames(topic)).containsExactly("answerUrge");
    change("lsh.zhuanzhi01", topic, extension(10));
    itIs(topic, "2022-01-20T00:00:00+08:00");
    assertThat(supervisionNames(topic)).as("督办日随延期后移").containsExactly("answerUrge");
    assertThat(count("select count(*) from limit_change where topic = ?", topic.value())).isEqualTo(2);
  }

  @Test
  @DisplayName("暂停计时期间不催不督；恢复后剩余的工作日与暂停当天相同")
  void aPausedClockStandsAndGoesOnWithTheDaysThatWereLeft() {
    var topic = raise("js.zhuangan", Answers.intake("楼道照明"));
    clock.set("2022-01-06T10:00:00+08:00");
    change("cyz.lianluo", topic, PAUSE);
    assertThat(task(topic, "screenTopic").getDueDate()).isNull();
    complete(topic, "screenTopic", with(Answers.screening(), "ready", "false"));
    assertThat(task(topic, "reviewPostponed").getDueDate()).as("暂停期间新的待办也没有到期日").isNull();
    complete(topic, "reviewPostponed", Map.of("decision", "RESUME", "reason", "已摸清户数"));
    assertThat(wordsOf(catchThrowable(() -> change("cyz.lianluo", topic, PAUSE)))).contains("已经暂停");
    itIs(topic, "2022-01-20T10:00:00+08:00");
    assertThat(supervisionNames(topic)).containsExactly("resumeLimit");
    assertThat(line("cyz.jiwei", topic)).isNull();
    assertThat(refused(topic, "resumeLimit", Map.of())).isEqualTo("请填写恢复计时的理由");
    complete(topic, "resumeLimit", Map.of("reason", "封控解除"));
    assertThat(task(topic, "screenTopic").getDueDate()).isNotNull();
    assertThat(clocks.running(topic).dueOn()).contains(LocalDate.of(2022, 1, 25));
    assertThat(clocks.running(topic).firstDueOn()).contains(LocalDate.of(2022, 1, 11));
    itIs(topic, "2022-01-25T23:59:59+08:00");
    assertThat(supervisionTasks(topic)).isEmpty();
    itIs(topic, "2022-01-26T00:00:00+08:00");
    assertThat(supervisionNames(topic)).containsExactly("answerUrge");
    assertThat(happened(topic)).contains(EventKind.LIMIT_PAUSED, EventKind.LIMIT_RESUMED);
  }

  @Test
  @DisplayName("暂停期间步骤完成的，不必再恢复")
  void aStepThatEndsWhileItsClockStandsNeedsNoResumption() {
    var topic = raise("js.zhuangan", Answers.intake("楼道照明"));
    change("cyz.lianluo", topic, PAUSE);
    complete(topic, "screenTopic", Answers.screening());
    assertThat(supervisionTasks(topic)).isEmpty();
    assertThat(task(topic, "visitHouseholds").getDueDate()).isNotNull();
  }
}
