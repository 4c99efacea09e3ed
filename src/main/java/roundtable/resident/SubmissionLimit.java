package roundtable.resident;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import roundtable.kernel.Refusal;

/**
 * How often somebody sent or guessed something within the hour, counted in the database for all nodes. What is refused
 * leaves its count and nothing else; counts are gone a day later.
 */
@Component
class SubmissionLimit {

  static final String SENT = "SENT";
  static final String GUESSED = "GUESSED";
  static final String GUESSED_NUMBER = "NUMBER";
  /** Codes from paper: whoever types them may stand in one hall with a hundred others, and nobody guesses 60 bits. */
  static final String GUESSED_PAPER = "PAPER";
  /** The passphrase of the tip-offs, by login. */
  static final String GUESSED_PASSPHRASE = "WORDS";
  private static final Duration KEPT = Duration.ofDays(1);
  private final Map<String, Integer> most;
  private final JdbcClient jdbc;
  private final TransactionTemplate alone;
  private final Clock clock;

  SubmissionLimit(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock,
      @Value("${roundtable.submissions-per-hour}") int sent, @Value("${roundtable.wrong-codes-per-hour}") int guessed) {
    this.jdbc = jdbc;
    this.alone = new TransactionTemplate(transactions);
    this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.clock = clock;
    this.most = Map.of(SENT, sent, GUESSED, guessed, GUESSED_NUMBER, 5 * guessed, GUESSED_PAPER, 5 * guessed,
        GUESSED_PASSPHRASE, guessed);
  }

  /** Counts one more, or refuses it. */
  void count(String kind, String key) {
    refuseMore(kind, key);
    if (!raised(kind, key) && !begun(kind, key) && !raised(kind, key)) {
      throw tooMany(kind);
    }
  }

  /** Refuses when the hour's number is used up; writes nothing. */
  void refuseMore(String kind, String key) {
    var so = jdbc.sql("select hits from submission_count where kind = ? and sender = ? and counted_in = ?")
        .params(kind, key, hour()).query(Integer.class).optional().orElse(0);
    if (so >= most.get(kind)) {
      throw tooMany(kind);
    }
  }

  private boolean raised(String kind, String key) {
    return alone.execute(status -> jdbc.sql(
            "update submission_count set hits = hits + 1 where kind = ? and sender = ? and counted_in = ? and hits < ?")
        .params(kind, key, hour(), most.get(kind)).update()) > 0;
  }

  private boolean begun(String kind, String key) {
    try {
      return alone.execute(status -> {
        jdbc.sql("delete from submission_count where counted_in < ?").param(hour().minus(KEPT)).update();
        return jdbc.sql("insert into submission_count (kind, sender, counted_in, hits) values (?, ?, ?, 1)")
            .params(kind, key, hour()).update();
      }) > 0;
    } catch (DuplicateKeyException atTheSameTime) {
      return false;
    }
  }

  private OffsetDateTime hour() {
    return Instant.now(clock).truncatedTo(ChronoUnit.HOURS).atOffset(ZoneOffset.UTC);
  }

  private static Refusal tooMany(String kind) {
    return new Refusal(switch (kind) {
      case SENT -> "您这里（同一个网络地址）一小时内提交得太多，这一次没有收到。请过一小时再试，急事请打电话或到社区（村）反映";
      case GUESSED_PAPER -> "评议码输错的次数太多，请过一小时再试；纸上的码看不清的，请找社区（村）换一张";
      case GUESSED_PASSPHRASE -> "启封口令、启用码输错的次数太多，请过一小时再试";
      default -> "编号或查询码输错的次数太多，请过一小时再试，或者带身份证件到社区（村）查询";
    });
  }
}
