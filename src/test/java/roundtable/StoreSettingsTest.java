package roundtable;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.data.jdbc.JdbcRepositoriesAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.jdbc.core.JdbcAggregateTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import roundtable.kernel.Level;
import roundtable.kernel.Money;
import roundtable.kernel.TopicNumber;

/** What is written comes back as it was, on both databases. */
class StoreSettingsTest {

  private static final Instant MOMENT = Instant.parse("2022-02-07T15:59:59.999Z");
  private static final TopicNumber NUMBER = TopicNumber.of(2022, 17);

  @ParameterizedTest
  @ValueSource(strings = {"h2", "postgresql"})
  @DisplayName("毫秒时刻、金额、议题编号、层级：存取一致")
  void wordsOfTheKernelComeBackAsTheyWereWritten(String database) {
    on(database).run(context -> {
      var jdbc = context.getBean(JdbcClient.class);
      jdbc.sql("create table sample (number varchar(13) primary key, cost numeric(13, 2), at timestamp(3) with time zone,"
          + " level varchar(16), version integer)").update();
      var template = context.getBean(JdbcAggregateTemplate.class);
      var sample = template.insert(new Sample(NUMBER, Money.of("410000.05"), MOMENT, Level.STREET, null));

      assertThat(template.findById(NUMBER, Sample.class)).isEqualTo(sample);
      assertThat(jdbc.sql("select level from sample").query(String.class).single()).isEqualTo("STREET");
      assertThat(jdbc.sql("select at from sample").query(Moment.class).single().at()).isEqualTo(MOMENT);
      assertThat(template.save(sample).version()).isEqualTo(sample.version() + 1);
    });
  }

  private static ApplicationContextRunner on(String database) {
    return new ApplicationContextRunner()
        .withBean(DataSource.class, () -> "h2".equals(database) ? TestDatabase.h2() : TestDatabase.postgresql())
        .withUserConfiguration(Product.class, StoreSettings.class)
        .withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class, JdbcTemplateAutoConfiguration.class,
            JdbcClientAutoConfiguration.class, DataSourceTransactionManagerAutoConfiguration.class,
            JdbcRepositoriesAutoConfiguration.class));
  }

  @AutoConfigurationPackage
  static class Product {}

  record Sample(@Id TopicNumber number, Money cost, Instant at, Level level, @Version Integer version) {}

  record Moment(Instant at) {}
}
