package roundtable.engine;

import jakarta.ws.rs.core.FeatureContext;
import org.glassfish.jersey.internal.spi.AutoDiscoverable;

/** Lets all of the engine's interfaces, {@code /engine-rest} and the web applications' own, answer by our sentences. */
public class ChineseAnswer implements AutoDiscoverable {

  @Override
  public void configure(FeatureContext context) {
    context.register(RefusalAnswer.class);
    context.register(DeniedAnswer.class);
    context.register(MissingAnswer.class);
    context.register(UnknownAnswer.class);
  }
}
