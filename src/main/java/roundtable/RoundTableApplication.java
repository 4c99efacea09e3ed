package roundtable;

import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** 幸福圆桌会: from the moment a problem is raised to the moment the residents say it is solved. */
@SpringBootApplication
public class RoundTableApplication {

  static {
    // the engine's REST answers and timer expressions use the zone of the JVM
    TimeZone.setDefault(TimeZone.getTimeZone("Asia/Shanghai"));
  }

  public static void main(String[] args) {
    SpringApplication.run(RoundTableApplication.class, args);
  }
}
