package roundtable.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import roundtable.journal.LedgerColumn;
import roundtable.kernel.Official;
import roundtable.kernel.TopicNumber;

/** Readers, and those whose work they read about, at the same time. */
class LedgerAtOnceTest extends LedgerStory {

  private static final Official SOMEBODY = new Official("tlsc.shuji", "XH-NZ-TLSC.community-secretary");
  @Autowired private TransactionTemplate transaction;

  @Test
  @DisplayName("有人正在办：看台账的不等他，看到的是已经办成的；办成以后就看得到")
  void aReaderWaitsForNobodyAndSeesWhatIsDone() throws Exception {
    var topic = raise("tlsc.zhuangan", Answers.intake("楼道照明"));
    complete(topic, "screenTopic", Answers.screening());
    var written = new CountDownLatch(1);
    var looked = new CountDownLatch(1);
    var work = CompletableFuture.runAsync(() -> transaction.executeWithoutResult(status -> {
      topics.postpone(topic, "等住户回来", SOMEBODY);
      written.countDown();
      waits(looked);
    }));
    waits(written);
    try {
      // what was committed is read although somebody holds the topic; what was not is not
      assertThat(ledger.line(topic, null, SECRETARIAT).text(LedgerColumn.STATE)).isEqualTo("办理中");
    } finally {
      looked.countDown();
    }
    work.get(10, TimeUnit.SECONDS);
    assertThat(ledger.line(topic, null, SECRETARIAT).text(LedgerColumn.STATE)).isEqualTo("暂缓");
    assertThat(ledgerCheck.differences(List.of(topic))).isEmpty();
  }

  @Test
  @DisplayName("几个人同时打开，台账正好落后一截：每件只记一行，数一件不多、一件不少")
  void manyReadersAtOnceLetTheLedgerFollowOnce() throws Exception {
    var topicsOfTheStory = IntStream.rangeClosed(1, 12).mapToObj(n -> raise("tlsc.zhuangan", Answers.intake("同时第%d件".formatted(n)))).toList();
    var readers = Stream.generate(() -> CompletableFuture.supplyAsync(() -> ledgerOf(null, topicsOfTheStory).keySet())).limit(4).toList();
    for (var reader : readers) {
      assertThat(reader.get(30, TimeUnit.SECONDS)).containsExactlyInAnyOrderElementsOf(topicsOfTheStory);
    }
    assertThat(counted()).isEqualTo(count("select count(*) from ledger_line where community = 'XH-NZ-TLSC'"));
    assertThat(pairs(topicsOfTheStory.get(0))).isPositive();
  }

  private int counted() {
    return count("select sum(topics) from ledger_count where basis = 'RECEIVED' and dimension = 'COMMUNITY' and code = 'XH-NZ-TLSC'");
  }

  private int pairs(TopicNumber topic) {
    return count("select count(*) from ledger_pair where topic = ?", topic.value());
  }

  private static void waits(CountDownLatch latch) {
    try {
      assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }
}
