package roundtable.policy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import roundtable.kernel.Refusal;
import roundtable.rules.RuleTable;
import roundtable.rules.TableContent;
import roundtable.rules.TableFile;
import roundtable.rules.TableStore;

/** What was published so far, and what each version says. */
@Component
class PublishedVersions {

  private static final String ALL = """
      select v.table_id, v.version, v.in_force_from, v.published_at, coalesce(p.name, v.published_by), v.reason
        from rule_version v left join person p on p.login = v.published_by
       order by v.version desc""";
  private final JdbcClient jdbc;
  private final TableStore store;
  private final TableFile files;
  private final Clock clock;

  PublishedVersions(JdbcClient jdbc, TableStore store, TableFile files, Clock clock) {
    this.jdbc = jdbc;
    this.store = store;
    this.files = files;
    this.clock = clock;
  }

  /** Of every table, newest first. */
  List<PublishedVersion> all() {
    return jdbc.sql(ALL).query(PublishedVersions::version).list();
  }

  /** Of one table, newest first. */
  List<PublishedVersion> of(RuleTable table) {
    return all().stream().filter(version -> version.isOf(table)).toList();
  }

  PublishedVersion find(RuleTable table, int number) {
    return of(table).stream().filter(version -> version.version() == number).findFirst()
        .orElseThrow(() -> new Refusal("《%s》没有第%d版".formatted(table.label(), number)));
  }

  /** The version that counts now, of those given. */
  PublishedVersion inForce(RuleTable table, List<PublishedVersion> versions) {
    return inForce(table, versions, clock.instant());
  }

  private static PublishedVersion inForce(RuleTable table, List<PublishedVersion> versions, Instant moment) {
    return versions.stream().filter(each -> each.isOf(table) && !each.inForceFrom().isAfter(moment))
        .max(Comparator.comparing(PublishedVersion::inForceFrom).thenComparing(PublishedVersion::version))
        .orElseThrow(() -> new Refusal("《%s》没有生效的版本，请联系系统管理员".formatted(table.label())));
  }

  PublishedVersion inForce(RuleTable table) {
    return inForce(table, of(table));
  }

  /** The version that counts next, when one was published for a later day. */
  Optional<PublishedVersion> coming(RuleTable table, List<PublishedVersion> versions) {
    Instant now = clock.instant();
    return versions.stream().filter(each -> each.isOf(table) && each.inForceFrom().isAfter(now))
        .min(Comparator.comparing(PublishedVersion::inForceFrom));
  }

  /** The version that counts at a moment, as far as is published today. */
  PublishedVersion inForce(RuleTable table, Instant moment) {
    return inForce(table, of(table), moment);
  }

  /** The first version that is published to count from a later moment. */
  Optional<PublishedVersion> after(RuleTable table, Instant moment) {
    return of(table).stream().filter(each -> each.inForceFrom().isAfter(moment)).min(Comparator.comparing(PublishedVersion::inForceFrom));
  }

  /** The number of the newest version. */
  int newest(RuleTable table) {
    return of(table).stream().mapToInt(PublishedVersion::version).max().orElse(0);
  }

  String dmn(RuleTable table, int version) {
    return store.xml(table, version);
  }

  TableContent content(RuleTable table, int version) {
    return files.read(table, dmn(table, version));
  }

  private static PublishedVersion version(ResultSet row, int index) throws SQLException {
    return new PublishedVersion(row.getString(1), row.getInt(2), row.getObject(3, OffsetDateTime.class).toInstant(),
        row.getObject(4, OffsetDateTime.class).toInstant(), row.getString(5), row.getString(6));
  }
}
