package roundtable.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import roundtable.kernel.Refusal;

/**
 * The demo's time: begins on the morning of 4 January 2022, runs with the machine's and can be set forward; the sample
 * topics bring it to 26 January, before the Spring Festival. How far it is ahead is kept: a restart goes on from there.
 */
@Component
@Profile("demo")
class DemoClock extends Clock {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final Instant FIRST_START = OffsetDateTime.parse("2022-01-04T09:00:00+08:00").toInstant();
  private static final int FARTHEST_YEARS = 10;

  private final Clock machine;
  private final JdbcClient jdbc;
  private volatile Duration ahead;

  @Autowired
  DemoClock(JdbcClient jdbc) {
    this(jdbc, Clock.system(ZONE));
  }

  DemoClock(JdbcClient jdbc, Clock machine) {
    this.jdbc = jdbc;
    this.machine = machine;
    this.ahead = stored();
  }

  @Override
  public Instant instant() {
    return machine.instant().plus(ahead);
  }

  @Override
  public ZoneId getZone() {
    return machine.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    var shifted = this;
    return zone.equals(getZone()) ? this : new Clock() {
      @Override
      public Instant instant() {
        return shifted.instant();
      }

      @Override
      public ZoneId getZone() {
        return zone;
      }

      @Override
      public Clock withZone(ZoneId other) {
        return shifted.withZone(other);
      }
    };
  }

  /** Sets the clock forward; says by how much it is now ahead of the machine's. */
  synchronized Duration moveTo(Instant to) {
    var now = instant();
    if (!to.isAfter(now)) {
      throw new Refusal("时钟只能向前拨：现在是 %s，不能拨到 %s".formatted(shown(now), shown(to)));
    }
    var farthest = now.atZone(ZONE).plusYears(FARTHEST_YEARS).toInstant();
    if (to.isAfter(farthest)) {
      throw new Refusal("一次最多向前拨%d年：现在是 %s，最晚可拨到 %s".formatted(FARTHEST_YEARS, shown(now), shown(farthest)));
    }
    ahead = Duration.between(machine.instant(), to);
    jdbc.sql("update demo_clock set ahead_millis = :ahead where id = 1").param("ahead", ahead.toMillis()).update();
    return ahead;
  }

  /** An instant as the demo writes it, {@code 2022-02-08T00:00:00+08:00}. */
  static OffsetDateTime shown(Instant instant) {
    return instant.truncatedTo(ChronoUnit.SECONDS).atZone(ZONE).toOffsetDateTime();
  }

  private Duration stored() {
    return jdbc.sql("select ahead_millis from demo_clock where id = 1").query(Long.class).optional()
        .map(Duration::ofMillis).orElseGet(this::first);
  }

  private Duration first() {
    var first = Duration.ofMillis(Duration.between(machine.instant(), FIRST_START).toMillis());
    jdbc.sql("insert into demo_clock (id, ahead_millis) values (1, :ahead)").param("ahead", first.toMillis()).update();
    return first;
  }
}
