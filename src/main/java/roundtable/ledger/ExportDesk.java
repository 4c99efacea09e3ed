package roundtable.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import roundtable.kernel.AccessRefusal;
import roundtable.kernel.Refusal;

/** 导出: long exports run beside their request; whoever asked sees how far they are, cancels them, fetches the file for a day. */
@Service
public class ExportDesk {

  private static final int MOST_AT_ONCE = 2;
  private static final int PART = 1_000_000;
  private static final Duration KEPT = Duration.ofDays(1);
  private static final Duration SILENT = Duration.ofMinutes(2);
  private final JdbcClient jdbc;
  private final TransactionTemplate aside;
  private final Clock clock;
  private final SecureRandom chance = new SecureRandom();

  ExportDesk(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
    this.jdbc = jdbc;
    // how far it is can be seen while the lines are still being read
    this.aside = new TransactionTemplate(transactions);
    this.aside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.clock = clock;
  }

  /**
   * Begins an export.
   *
   * @param total how many lines it will have, as counted
   * @return its id
   */
  public String begin(String fileName, int total, String person) {
    var bytes = new byte[16];
    chance.nextBytes(bytes);
    var id = HexFormat.of().formatHex(bytes);
    aside.executeWithoutResult(status -> {
      forgetOld();
      if (jdbc.sql("select count(*) from ledger_export where person = ? and state = 'RUNNING' and beat_at > ?")
          .params(person, now().minus(SILENT)).query(Integer.class).single() >= MOST_AT_ONCE) {
        throw new Refusal("您已有%d份导出正在生成，请等它完成或者取消后再导出".formatted(MOST_AT_ONCE));
      }
      jdbc.sql("insert into ledger_export (id, person, file_name, state, done, total, asked_at, beat_at) values (?, ?, ?, 'RUNNING', 0, ?, ?, ?)")
          .params(id, person, fileName, total, now(), now()).update();
    });
    return id;
  }

  /** So many lines are written; false when it was cancelled. */
  public boolean advance(String id, int done) {
    return Boolean.TRUE.equals(aside.execute(status ->
        jdbc.sql("update ledger_export set done = ?, total = case when total < ? then ? else total end, beat_at = ? where id = ? and state = 'RUNNING'")
            .params(done, done, done, now(), id).update() == 1));
  }

  /** The file is written; when it was cancelled meanwhile, nothing is kept. */
  public void finish(String id, InputStream file) {
    aside.executeWithoutResult(status -> {
      if (jdbc.sql("update ledger_export set state = 'DONE', total = done where id = ? and state = 'RUNNING'").param(id).update() == 1) {
        keep(id, file);
      }
    });
  }

  /** It could not be finished. */
  public void fail(String id) {
    aside.executeWithoutResult(status ->
        jdbc.sql("update ledger_export set state = 'FAILED' where id = ? and state = 'RUNNING'").param(id).update());
  }

  /** Stops it; the file is not made. */
  public LedgerExport cancel(String id, String person) {
    of(id, person);
    aside.executeWithoutResult(status ->
        jdbc.sql("update ledger_export set state = 'CANCELLED' where id = ? and state = 'RUNNING'").param(id).update());
    return of(id, person);
  }

  /** @throws AccessRefusal when there is none, or it is somebody else's */
  public LedgerExport of(String id, String person) {
    return jdbc.sql("select id, file_name, state, done, total, beat_at from ledger_export where id = ? and person = ?").params(id, person)
        .query((row, n) -> export(row)).optional().orElseThrow(() -> new AccessRefusal("没有这份导出，或者已经过期，请重新导出"));
  }

  /** Writes the file. */
  public void write(String id, String person, OutputStream out) {
    if (of(id, person).state() != ExportState.DONE) {
      throw new Refusal("这份导出还没有生成");
    }
    var parts = jdbc.sql("select max(part) from ledger_export_part where export = ?").param(id).query(Integer.class).single();
    for (var part = 0; part <= parts; part++) {
      try {
        out.write(jdbc.sql("select content from ledger_export_part where export = ? and part = ?").params(id, part).query(byte[].class).single());
      } catch (IOException gone) {
        throw new UncheckedIOException(gone);
      }
    }
  }

  private void keep(String id, InputStream file) {
    try {
      var part = 0;
      for (var bytes = file.readNBytes(PART); bytes.length > 0; bytes = file.readNBytes(PART)) {
        jdbc.sql("insert into ledger_export_part (export, part, content) values (?, ?, ?)").params(id, part++, bytes).update();
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private void forgetOld() {
    var before = now().minus(KEPT);
    jdbc.sql("delete from ledger_export_part where export in (select id from ledger_export where asked_at < ?)").param(before).update();
    jdbc.sql("delete from ledger_export where asked_at < ?").param(before).update();
  }

  private LedgerExport export(ResultSet row) throws SQLException {
    var state = ExportState.valueOf(row.getString("state"));
    var silent = state == ExportState.RUNNING && row.getObject("beat_at", OffsetDateTime.class).isBefore(now().minus(SILENT));
    state = silent ? ExportState.FAILED : state;
    return new LedgerExport(row.getString("id"), row.getString("file_name"), state, row.getInt("done"), row.getInt("total"),
        state == ExportState.FAILED ? "导出没有完成，请重新导出" : "");
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
