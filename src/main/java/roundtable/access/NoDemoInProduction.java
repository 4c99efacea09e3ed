package roundtable.access;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;

/** A database that the demo was let loose on is not taken into production: everybody's password is known there. */
@Configuration(proxyBeanMethods = false)
@Profile("production | (!demo & !test)")
class NoDemoInProduction {

  private static final String SENTENCE =
      "拒绝启动：%s，请用 ROUNDTABLE_DB_URL 指定一个没有演示数据的数据库"
          + " / Refusing to start: %s, set ROUNDTABLE_DB_URL to a database without demo data";

  /** Before anything is written to it. */
  @Bean
  FlywayMigrationStrategy refuseDemoDatabase() {
    return flyway -> {
      if (hasDemoClock(flyway.getConfiguration().getDataSource())) {
        throw new UnsafeStart(SENTENCE.formatted("该数据库曾用于演示", "this database was used for the demo"));
      }
      flyway.migrate();
    };
  }

  /** Before the first request is answered. */
  @Bean
  SmartInitializingSingleton refuseDemoAccounts(Credentials credentials, Environment environment) {
    return () -> {
      var known = ProductionGuard.demoPasswords(environment).stream()
          .map(credentials::accountsWith).flatMap(List::stream).distinct().toList();
      if (!known.isEmpty()) {
        throw new UnsafeStart(SENTENCE.formatted(
            "数据库中有%d个账号仍用演示密码（如 %s）".formatted(known.size(), known.get(0)),
            "%d accounts in the database have a demo password (such as %s)".formatted(known.size(), known.get(0))));
      }
    };
  }

  private static boolean hasDemoClock(DataSource source) {
    try (var connection = source.getConnection();
        var tables = connection.getMetaData().getTables(null, connection.getSchema(), "%", new String[] {"TABLE"})) {
      while (tables.next()) {
        if (tables.getString("TABLE_NAME").toLowerCase(Locale.ROOT).equals("demo_clock")) {
          return true;
        }
      }
      return false;
    } catch (SQLException unreachable) {
      throw new IllegalStateException("无法连接数据库 / cannot reach the database", unreachable);
    }
  }
}
