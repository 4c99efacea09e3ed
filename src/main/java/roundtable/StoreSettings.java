package roundtable;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.flyway.FlywayConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.convert.ConverterBuilder;
import org.springframework.data.jdbc.repository.config.AbstractJdbcConfiguration;
import roundtable.kernel.Money;
import roundtable.kernel.TopicNumber;

/** How the kernel's words are written to columns, the same on H2 and PostgreSQL; an enum is its name. */
@Configuration(proxyBeanMethods = false)
class StoreSettings extends AbstractJdbcConfiguration {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  /** How a migration writes the one type for which the databases have no common word: {@code ${bytes}}. */
  @Bean
  FlywayConfigurationCustomizer bytes(DataSource database) {
    return flyway -> flyway.placeholders(Map.of("bytes", isPostgresql(database) ? "bytea" : "blob"));
  }

  private static boolean isPostgresql(DataSource database) {
    try (var connection = database.getConnection()) {
      return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
    } catch (SQLException unreachable) {
      throw new IllegalStateException("无法连接数据库 / cannot reach the database", unreachable);
    }
  }

  @Override
  protected List<?> userConverters() {
    return Stream.of(topicNumber(), money(), instant()).flatMap(each -> each.getConverters().stream()).toList();
  }

  private static ConverterBuilder.ConverterAware topicNumber() {
    return ConverterBuilder.reading(String.class, TopicNumber.class, TopicNumber::new).andWriting(TopicNumber::value);
  }

  private static ConverterBuilder.ConverterAware money() {
    return ConverterBuilder.reading(BigDecimal.class, Money.class, Money::new).andWriting(Money::yuan);
  }

  // H2 answers an OffsetDateTime, PostgreSQL a Timestamp (which Spring Data reads itself); both take an OffsetDateTime
  private static ConverterBuilder.ConverterAware instant() {
    return ConverterBuilder.reading(OffsetDateTime.class, Instant.class, OffsetDateTime::toInstant)
        .andWriting(instant -> instant.atZone(ZONE).toOffsetDateTime());
  }
}
