package roundtable.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Several people at the same moment. */
class TwoAtOnceTest extends Story {

  @Test
  @DisplayName("同时登记的议题编号连续、不重复")
  void topicsRegisteredAtOnceGetNumbersWithoutAGap() throws Exception {
    raise("tlsc.zhuangan", Answers.intake("楼道照明"));
    var before = count("select sum(last_number) from topic_sequence");
    var numbers = atOnce(IntStream.range(0, 6).<Callable<String>>mapToObj(n -> () ->
        raise(n % 2 == 0 ? "tlsc.zhuangan" : "js.zhuangan", Answers.intake("楼道照明" + n)).value()).toList());
    assertThat(numbers.stream().map(TwoAtOnceTest::answer)).doesNotHaveDuplicates().doesNotContain("refused");
    assertThat(count("select sum(last_number) from topic_sequence")).isEqualTo(before + 6);
    assertThat(count("select count(*) from topic")).isEqualTo(count("select sum(last_number) from topic_sequence"));
  }

  @Test
  @DisplayName("两人同时办同一任务：一人办成，只记一次")
  void twoWhoCompleteTheSameTaskAtOnceLeaveOneResult() throws Exception {
    var topic = raise("tlsc.zhuangan", Answers.intake("楼道照明"));
    complete(topic, "screenTopic", Answers.screening());
    var task = task(topic, "visitHouseholds");
    var results = atOnce(IntStream.range(0, 2).<Callable<String>>mapToObj(n -> () -> {
      complete("tlsc.minqing", task, Answers.visits());
      return "done";
    }).toList());
    assertThat(results.stream().map(TwoAtOnceTest::answer)).containsExactlyInAnyOrder("done", "refused");
    assertThat(count("select count(*) from visit where topic = ?", topic.value())).isEqualTo(2);
    assertThat(openTasks(topic)).containsExactly("collectOpinions");
    assertThat(journal.firstBrokenEntry(topic)).isEmpty();
  }

  @Test
  @DisplayName("四人同时点发布：只有一份公示，其余的人读到一句中文")
  void fourWhoPublishAtOnceLeaveOneNotice() throws Exception {
    var topic = agreed("tlsc.zhuangan", Answers.taskPlan("南站街道"));
    clock.set("2022-01-10T10:00:00+08:00");
    var task = task(topic, "publishNotice");
    var person = holderOf(task);
    var results = atOnce(IntStream.range(0, 4).<Callable<String>>mapToObj(n -> () -> {
      complete(person, task, Answers.publication());
      return "done";
    }).toList());
    assertThat(results.stream().map(TwoAtOnceTest::answer).filter("done"::equals)).hasSize(1);
    assertThat(results.stream().map(TwoAtOnceTest::words).filter(Objects::nonNull)).hasSize(3)
        .allMatch(sentence -> sentence.contains("刷新"));
    assertThat(count("select count(*) from notice where topic = ?", topic.value())).isEqualTo(1);
    assertThat(openTasks(topic)).containsExactly("watchNotice");
  }

  private static String words(Future<String> result) {
    try {
      result.get();
      return null;
    } catch (ExecutionException failed) {
      return wordsOf(failed.getCause());
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  @Test
  @DisplayName("别的节点停用了流程：本节点也不再登记，在办的照办")
  void aModelThatAnotherNodeSuspendedStartsNowhere() {
    var topic = raise("tlsc.zhuangan", Answers.intake("楼道照明"));
    var model = repository.createProcessDefinitionQuery().processDefinitionKey("seven-step-flow").latestVersion().singleResult();
    // as another node would do it, behind this one's back
    jdbc.sql("update act_re_procdef set suspension_state_ = 2 where id_ = ?").param(model.getId()).update();
    try {
      assertThatThrownBy(() -> as("tlsc.zhuangan", () -> runtime.startProcessInstanceById(model.getId(), Answers.intake("x"))))
          .hasMessageContaining("suspended");
      assertThatThrownBy(() -> raise("tlsc.zhuangan", Answers.intake("x"))).hasMessageContaining("suspended");
      complete(topic, "screenTopic", Answers.screening());
    } finally {
      jdbc.sql("update act_re_procdef set suspension_state_ = 1 where id_ = ?").param(model.getId()).update();
    }
    raise("tlsc.zhuangan", Answers.intake("楼道照明"));
  }

  private static <T> List<Future<T>> atOnce(List<Callable<T>> acts) throws Exception {
    var begin = new CountDownLatch(1);
    var threads = Executors.newFixedThreadPool(acts.size());
    try {
      var results = acts.stream().map(act -> threads.submit(() -> {
        begin.await();
        return act.call();
      })).toList();
      begin.countDown();
      threads.shutdown();
      assertThat(threads.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
      return results;
    } finally {
      threads.shutdownNow();
    }
  }

  private static String answer(Future<String> result) {
    try {
      return result.get();
    } catch (ExecutionException failed) {
      return "refused";
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }
}
