package roundtable;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.context.annotation.Primary;

/** Time stands still until a test moves it, for the product and for the engine alike; begins on 26 January 2022, 9:00. */
@Primary
public class TestClock extends Clock {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  public TestClock() {
    set("2022-01-26T09:00:00+08:00");
  }

  /** Sets the time, {@code 2022-02-08T00:00:00+08:00}. */
  public void set(String time) {
    set(OffsetDateTime.parse(time).toInstant());
  }

  /** Sets the time. */
  public void set(Instant time) {
    ClockUtil.setCurrentTime(Date.from(time));
  }

  /** Lets time pass. */
  public void pass(Duration duration) {
    set(instant().plus(duration));
  }

  // the engine's clock, which is one for the whole JVM, is the truth: contexts that share a JVM cannot disagree with it
  @Override
  public Instant instant() {
    return ClockUtil.now().toInstant();
  }

  @Override
  public ZoneId getZone() {
    return ZONE;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.fixed(instant(), zone);
  }
}
