package roundtable.returns;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import roundtable.kernel.Official;

/** The record of a batch: appended to under the batch's lock, one hash chain, so that a later change of a figure shows. */
@Component
class SheetRecord {

  private static final String ALL = "";
  private final JdbcClient jdbc;
  private final Clock clock;

  SheetRecord(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  void add(String batch, Official by, SheetEntryKind kind, String detail) {
    add(batch, by, kind, ALL, detail);
  }

  void add(String batch, Official by, SheetEntryKind kind, String unit, String detail) {
    // whoever else writes about this batch waits
    jdbc.sql("select number from sheet_batch where number = ? for update").param(batch).query(String.class).optional();
    var last = jdbc.sql("select seq, hash from sheet_entry where batch = ? order by seq desc limit 1").param(batch)
        .query((row, n) -> new Head(row.getInt(1), row.getString(2))).optional().orElse(new Head(0, ""));
    var entry = new SheetEntry(batch, last.seq() + 1, Instant.now(clock).truncatedTo(ChronoUnit.MILLIS), by.person(), by.post(), kind, unit,
        detail, last.hash(), "").sealed();
    jdbc.sql("insert into sheet_entry (batch, seq, happened_at, person, post, kind, unit, detail, previous_hash, hash)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(batch, entry.seq(), entry.happenedAt().atOffset(ZoneOffset.UTC), entry.person(), entry.post(), kind.name(), unit, detail,
            entry.previousHash(), entry.hash()).update();
  }

  /** Oldest first. */
  List<SheetEntry> of(String batch) {
    return jdbc.sql("select * from sheet_entry where batch = ? order by seq").param(batch).query((row, n) -> new SheetEntry(batch,
        row.getInt("seq"), row.getObject("happened_at", OffsetDateTime.class).toInstant(), row.getString("person"), row.getString("post"),
        SheetEntryKind.valueOf(row.getString("kind")), row.getString("unit"), row.getString("detail"), row.getString("previous_hash"),
        row.getString("hash"))).list();
  }

  /** Whether the person has done any of this in the batch. */
  boolean has(String batch, String person, List<SheetEntryKind> kinds) {
    return jdbc.sql("select exists (select 1 from sheet_entry where batch = :batch and person = :person and kind in (:kinds))")
        .param("batch", batch).param("person", person).param("kinds", kinds.stream().map(Enum::name).toList()).query(Boolean.class).single();
  }

  private record Head(int seq, String hash) {}
}
