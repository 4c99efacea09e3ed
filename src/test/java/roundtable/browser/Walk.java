package roundtable.browser;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import roundtable.TestDatabase;

/** The demo on the morning of 26 January 2022, as a newcomer finds it; each walk has people and a topic of its own. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {
    "camunda.bpm.job-execution.enabled=false", "logging.level.root=warn", "spring.main.banner-mode=off",
    "roundtable.public-address=http://localhost:8080"})
@ActiveProfiles("demo")
@Import(TestDatabase.class)
abstract class Walk {

  @LocalServerPort private int port;

  final String address() {
    return "http://127.0.0.1:" + port;
  }

  final Tasklist tasklistOf(String person, Screen screen) {
    return Tasklist.of(address(), person, screen);
  }
}
