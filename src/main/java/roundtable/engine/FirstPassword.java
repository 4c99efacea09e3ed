package roundtable.engine;

import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** The password that a new account begins with: nobody's, until an administrator sets one; in the demo everybody's. */
@Component
class FirstPassword {

  private static final int BYTES = 32;

  private final SecureRandom random = new SecureRandom();
  private final Environment environment;

  FirstPassword(Environment environment) {
    this.environment = environment;
  }

  String next() {
    return environment.acceptsProfiles(Profiles.of("demo"))
        ? environment.getRequiredProperty("roundtable.demo.password")
        : unguessable();
  }

  private String unguessable() {
    var bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return Base64.getEncoder().encodeToString(bytes);
  }
}
