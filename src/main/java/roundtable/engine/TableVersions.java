package roundtable.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import roundtable.kernel.Official;
import roundtable.memory.TransactionMemory;
import roundtable.rules.RuleTable;

/**
 * The rows of {@code rule_version}. They are read once in a transaction and kept for its length: one statement, however
 * often rules are asked, and never older than the transaction, however many nodes there are.
 */
@Component
class TableVersions {

  private final JdbcClient jdbc;
  private final TransactionMemory<String, List<Version>> known = new TransactionMemory<>();

  TableVersions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** One published version of a table. */
  record Version(String table, int number, Instant inForceFrom, String definition) {}

  Optional<Version> inForce(RuleTable table, Instant at) {
    return of(table).stream().filter(version -> !version.inForceFrom().isAfter(at))
        .max(Comparator.comparing(Version::inForceFrom).thenComparing(Version::number));
  }

  Optional<Version> find(RuleTable table, int number) {
    return of(table).stream().filter(version -> version.number() == number).findFirst();
  }

  /** The newest version's number, 0 when there is none. */
  int newest(RuleTable table) {
    return of(table).stream().mapToInt(Version::number).max().orElse(0);
  }

  /** Records a version; fails on the unique key when somebody else has published since {@code supersedes} was read. */
  void add(Version version, int supersedes, Instant publishedAt, Official by, String reason, String digest) {
    jdbc.sql("""
        insert into rule_version (table_id, version, supersedes, in_force_from, published_at, published_by,
          published_for, reason, decision_definition_id, digest)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(version.table(), version.number(), supersedes, utc(version.inForceFrom()), utc(publishedAt),
            by.person(), by.post(), reason, version.definition(), digest)
        .update();
    known.forget("");
  }

  /** Those of before what they say was kept in short. */
  List<Version> withoutDigest() {
    return jdbc.sql("select table_id, version, in_force_from, decision_definition_id from rule_version where digest is null")
        .query(TableVersions::version).list();
  }

  void record(Version version, String digest) {
    jdbc.sql("update rule_version set digest = ? where table_id = ? and version = ?")
        .params(digest, version.table(), version.number()).update();
  }

  private List<Version> of(RuleTable table) {
    return all().stream().filter(version -> version.table().equals(table.id())).toList();
  }

  private List<Version> all() {
    return known.get("", this::read);
  }

  private List<Version> read() {
    return jdbc.sql("select table_id, version, in_force_from, decision_definition_id from rule_version")
        .query(TableVersions::version).list();
  }

  private static Version version(ResultSet row, int index) throws SQLException {
    return new Version(row.getString(1), row.getInt(2), row.getObject(3, OffsetDateTime.class).toInstant(),
        row.getString(4));
  }

  private static OffsetDateTime utc(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }
}
