package roundtable.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import roundtable.kernel.Official;
import roundtable.publicity.NoticeState;
import roundtable.publicity.Objection;
import roundtable.publicity.ObjectionDesk;
import roundtable.publicity.PublicityDesk;

/** The end of a window and an objection in the same second, on two threads: exactly one order, nothing lost. */
class LastSecondTest extends Story {

  @Autowired private ObjectionDesk objections;
  @Autowired private PublicityDesk publicity;

  @RepeatedTest(8)
  @DisplayName("公示期满与异议在同一秒：先后只有一种，异议不会丢失")
  void theEndOfTheWindowAndAnObjectionHaveExactlyOneOrder() throws Exception {
    var topic = published("2022-01-10T10:00:00+08:00");
    var notice = notice(topic);
    clock.set("2022-01-18T00:00:00+08:00");
    var begin = new CountDownLatch(1);
    var threads = Executors.newFixedThreadPool(2);
    try {
      var objection = threads.submit(() -> {
        begin.await();
        return objections.object(notice, "江小北", null, "期满的同一秒", new Official("portal", ""));
      });
      var end = threads.submit(() -> {
        begin.await();
        expire(dueJobs(topic).get(0));
        return null;
      });
      begin.countDown();
      end.get(30, TimeUnit.SECONDS);
      theObjectionIsKeptAsLate(objection);
      assertThat(publicity.notice(notice).state()).isEqualTo(NoticeState.PASSED);
      assertThat(openTasks(topic)).containsExactly("appointCommittee");
    } finally {
      threads.shutdownNow();
    }
  }

  @RepeatedTest(8)
  @DisplayName("最后一秒收到的异议与期满同时处理：答复之前公示不通过")
  void anObjectionRecordedInTheLastSecondIsNeverOvertakenByTheEnd() throws Exception {
    var topic = published("2022-01-10T10:00:00+08:00");
    var notice = notice(topic);
    clock.set("2022-01-17T23:59:59.999+08:00");
    var begin = new CountDownLatch(1);
    var threads = Executors.newFixedThreadPool(2);
    try {
      var objection = threads.submit(() -> {
        begin.await();
        return objections.object(notice, "江小北", null, "最后一秒", new Official("portal", ""));
      });
      var end = threads.submit(() -> {
        begin.await();
        clock.set("2022-01-18T00:00:00+08:00");
        expire(dueJobs(topic).get(0));
        return null;
      });
      begin.countDown();
      end.get(30, TimeUnit.SECONDS);
      var late = objection.get(30, TimeUnit.SECONDS).late();
      assertThat(publicity.notice(notice).state())
          .isEqualTo(late ? NoticeState.PASSED : NoticeState.AWAITING_ANSWERS);
      assertThat(openTasks(topic)).containsExactly(late ? "appointCommittee" : "answerObjection");
    } finally {
      threads.shutdownNow();
    }
  }

  private void theObjectionIsKeptAsLate(Future<Objection> objection) throws Exception {
    assertThat(objection.get(30, TimeUnit.SECONDS).late()).isTrue();
    assertThat(count("select count(*) from objection where number = ?", objection.get().number())).isEqualTo(1);
  }

  /** As the job executor does it: a collision is tried again. */
  private void expire(String job) {
    for (var attempt = 0; ; attempt++) {
      try {
        management.executeJob(job);
        return;
      } catch (OptimisticLockingException collision) {
        assertThat(attempt).isLessThan(5);
      }
    }
  }
}
