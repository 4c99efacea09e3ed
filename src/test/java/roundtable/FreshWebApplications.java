package roundtable;

import org.camunda.bpm.spring.boot.starter.webapp.filter.LazyInitRegistration;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.util.ReflectionTestUtils;

/** The engine's web applications remember the JVM's last context in a static field; a closed one would break the next start. */
class FreshWebApplications implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    ReflectionTestUtils.setField(LazyInitRegistration.class, "APPLICATION_CONTEXT", null);
  }
}
