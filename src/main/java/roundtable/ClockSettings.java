package roundtable;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.boot.autoconfigure.validation.ValidationConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The product's one clock; the demo brings its own. */
@Configuration(proxyBeanMethods = false)
class ClockSettings {

  @Bean
  @Profile("!demo")
  Clock clock() {
    return Clock.system(ZoneId.of("Asia/Shanghai"));
  }

  /** "Not after today" in a form means today by the product's clock. */
  @Bean
  ValidationConfigurationCustomizer validationClock(Clock clock) {
    return validation -> validation.clockProvider(() -> clock);
  }

  /** Tests decide themselves when a daily work is due. */
  @Configuration(proxyBeanMethods = false)
  @EnableScheduling
  @Profile("!test")
  static class DailyWork {}
}
