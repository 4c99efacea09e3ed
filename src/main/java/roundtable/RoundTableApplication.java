package roundtable;

import java.util.Arrays;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** 幸福圆桌会: from the moment a problem is raised to the moment the residents say it is solved. */
@SpringBootApplication
public class RoundTableApplication {

  /** A check of a bundle runs while the product runs: on another port, and without doing the engine's work. */
  private static final String[] BESIDE_THE_SERVER =
      {"--server.port=0", "--server.address=127.0.0.1", "--camunda.bpm.job-execution.enabled=false"};

  static {
    useDistrictTime();
  }

  public static void main(String[] args) {
    SpringApplication.run(RoundTableApplication.class, checking(args) ? with(args, BESIDE_THE_SERVER) : args);
  }

  // the engine's REST answers, timer expressions and the dates of a connection use the zone that the JVM has when it begins
  static void useDistrictTime() {
    TimeZone.setDefault(TimeZone.getTimeZone("Asia/Shanghai"));
  }

  private static boolean checking(String[] args) {
    return Arrays.stream(args).anyMatch(argument -> argument.startsWith("--verify-referral="));
  }

  private static String[] with(String[] args, String... others) {
    return Stream.concat(Arrays.stream(args), Arrays.stream(others)).toArray(String[]::new);
  }
}
