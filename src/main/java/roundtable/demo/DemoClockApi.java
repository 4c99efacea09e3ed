package roundtable.demo;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import roundtable.kernel.Refusal;

/** 拨时钟: a newcomer watches five working days pass in one request. */
@RestController
@RequestMapping("/demo/clock")
@Profile("demo")
class DemoClockApi {

  private final DemoTime time;

  DemoClockApi(DemoTime time) {
    this.time = time;
  }

  @GetMapping
  Time time() {
    return new Time(written());
  }

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  Moved move(@RequestBody Target target) {
    var jobs = time.moveTo(target.instant());
    return new Moved(written(), jobs);
  }

  @ExceptionHandler(Refusal.class)
  @ResponseStatus(HttpStatus.BAD_REQUEST)
  Map<String, String> refused(Refusal refusal) {
    return Map.of("message", refusal.getMessage());
  }

  private String written() {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time.now());
  }

  record Target(String to) {

    private static final String EXAMPLE = "{\"to\": \"2022-02-08T00:00:00+08:00\"}";

    Instant instant() {
      if (to == null || to.isBlank()) {
        throw new Refusal("请写明要拨到的时间，例如 " + EXAMPLE);
      }
      try {
        return OffsetDateTime.parse(to.strip()).toInstant();
      } catch (DateTimeException malformed) {
        throw new Refusal("时间“%s”的格式不正确，应带日期、时间和时区，例如 %s".formatted(to, EXAMPLE));
      }
    }
  }

  record Time(String time) {}

  record Moved(String time, int jobs) {}
}
