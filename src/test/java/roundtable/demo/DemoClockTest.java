package roundtable.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import roundtable.TestDatabase;
import roundtable.kernel.Refusal;

/** The demo's time: a first morning, forward only, remembered. */
class DemoClockTest {

  private static final Instant SWITCHED_ON = Instant.parse("2030-05-01T00:00:00Z");

  private JdbcClient jdbc;

  @BeforeEach
  void anEmptyDemoDatabase() {
    var database = TestDatabase.isPostgresql() ? TestDatabase.postgresql() : TestDatabase.h2();
    new ResourceDatabasePopulator(new ClassPathResource("db/demo/R__demo_clock.sql")).execute(database);
    jdbc = JdbcClient.create(database);
  }

  @Test
  @DisplayName("首次启动：2022年1月4日9时")
  void theFirstStartIsTheMorningOf26January2022() {
    assertThat(clockAt(SWITCHED_ON).instant()).isEqualTo(time("2022-01-04T09:00:00+08:00"));
  }

  @Test
  @DisplayName("与真实时间同步走")
  void itRunsWithTheMachine() {
    var machine = new Machine();
    var clock = new DemoClock(jdbc, machine);
    machine.now = SWITCHED_ON.plus(Duration.ofHours(3));
    assertThat(clock.instant()).isEqualTo(time("2022-01-04T12:00:00+08:00"));
    assertThat(clock.withZone(ZoneOffset.UTC).instant()).isEqualTo(clock.instant());
  }

  @Test
  @DisplayName("重启后接着走")
  void aRestartGoesOnFromThere() {
    clockAt(SWITCHED_ON).moveTo(time("2022-02-08T00:00:00+08:00"));
    assertThat(clockAt(SWITCHED_ON.plusSeconds(60)).instant()).isEqualTo(time("2022-02-08T00:01:00+08:00"));
  }

  @Test
  @DisplayName("只能向前，一次最多十年")
  void itMovesForwardOnlyAndNotOutOfSight() {
    var clock = clockAt(SWITCHED_ON);
    assertThatThrownBy(() -> clock.moveTo(time("2022-01-04T08:59:59+08:00"))).isInstanceOf(Refusal.class).hasMessageContaining("只能向前");
    assertThatThrownBy(() -> clock.moveTo(clock.instant())).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> clock.moveTo(time("2032-01-04T09:00:01+08:00"))).isInstanceOf(Refusal.class).hasMessageContaining("10年");
    clock.moveTo(time("2032-01-04T09:00:00+08:00"));
    assertThat(clock.instant()).isEqualTo(time("2032-01-04T09:00:00+08:00"));
  }

  private DemoClock clockAt(Instant machine) {
    return new DemoClock(jdbc, Clock.fixed(machine, java.time.ZoneId.of("Asia/Shanghai")));
  }

  private static Instant time(String written) {
    return OffsetDateTime.parse(written).toInstant();
  }

  private static final class Machine extends Clock {

    private Instant now = SWITCHED_ON;

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public java.time.ZoneId getZone() {
      return java.time.ZoneId.of("Asia/Shanghai");
    }

    @Override
    public Clock withZone(java.time.ZoneId zone) {
      return Clock.fixed(now, zone);
    }
  }
}
