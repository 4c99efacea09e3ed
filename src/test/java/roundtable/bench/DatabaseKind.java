package roundtable.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.util.function.Supplier;
import roundtable.TestDatabase;

/** What the product runs on. */
enum DatabaseKind {
  H2("H2", TestDatabase::h2),
  POSTGRESQL("PostgreSQL", TestDatabase::postgresql);

  private final String label;
  private final Supplier<HikariDataSource> fresh;

  DatabaseKind(String label, Supplier<HikariDataSource> fresh) {
    this.label = label;
    this.fresh = fresh;
  }

  /** A new, empty database. */
  HikariDataSource fresh() {
    return fresh.get();
  }

  static boolean isPostgresql(HikariDataSource pool) {
    return pool.getJdbcUrl().startsWith("jdbc:postgresql:");
  }

  @Override
  public String toString() {
    return label;
  }
}
