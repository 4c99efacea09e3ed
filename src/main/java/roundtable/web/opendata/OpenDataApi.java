package roundtable.web.opendata;

import jakarta.validation.constraints.Pattern;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import roundtable.portal.PublicNotices;
import roundtable.portal.PublicStatistics;
import roundtable.portal.PublicTopics;
import roundtable.portal.PublicUnits;

/** The data sets, each as JSON and as CSV; every page may ask for them (CORS). */
@RestController
@RequestMapping("/api/public")
@CrossOrigin(origins = "*", methods = {RequestMethod.GET, RequestMethod.HEAD}, exposedHeaders = {HttpHeaders.ETAG, HttpHeaders.LINK})
class OpenDataApi {

  private static final String TOPIC = "(YT-\\d{4}-\\d{5})?";
  private static final String NOTICE = "(YT-\\d{4}-\\d{5}-G\\d{1,3})?";
  private final OpenDataFile files;
  private final PublicTopics topics;
  private final PublicNotices notices;
  private final PublicStatistics statistics;
  private final PublicUnits units;
  private final Clock clock;

  OpenDataApi(OpenDataFile files, PublicTopics topics, PublicNotices notices, PublicStatistics statistics, PublicUnits units,
      Clock clock) {
    this.files = files;
    this.topics = topics;
    this.notices = notices;
    this.statistics = statistics;
    this.units = units;
    this.clock = clock;
  }

  @GetMapping("/topics")
  ResponseEntity<byte[]> topics(@RequestParam(defaultValue = "") @Pattern(regexp = TOPIC) String after) {
    var found = topics.after(after);
    return files.json(DataSets.TOPICS, found.rows(), found.next());
  }

  @GetMapping("/topics.csv")
  ResponseEntity<byte[]> topicsCsv(@RequestParam(defaultValue = "") @Pattern(regexp = TOPIC) String after) {
    var found = topics.after(after);
    return files.csv(DataSets.TOPICS, found.rows(), found.next());
  }

  @GetMapping("/notices")
  ResponseEntity<byte[]> notices(@RequestParam(defaultValue = "") @Pattern(regexp = NOTICE) String after) {
    var found = notices.after(after);
    return files.json(DataSets.NOTICES, found.rows(), found.next());
  }

  @GetMapping("/notices.csv")
  ResponseEntity<byte[]> noticesCsv(@RequestParam(defaultValue = "") @Pattern(regexp = NOTICE) String after) {
    var found = notices.after(after);
    return files.csv(DataSets.NOTICES, found.rows(), found.next());
  }

  @GetMapping("/statistics")
  ResponseEntity<byte[]> statistics(@RequestParam(required = false) Integer year) {
    return files.json(DataSets.STATISTICS, numbers(year), "");
  }

  @GetMapping("/statistics.csv")
  ResponseEntity<byte[]> statisticsCsv(@RequestParam(required = false) Integer year) {
    return files.csv(DataSets.STATISTICS, numbers(year), "");
  }

  @GetMapping("/organisation")
  ResponseEntity<byte[]> organisation() {
    return files.json(DataSets.ORGANISATION, units.all(), "");
  }

  @GetMapping("/organisation.csv")
  ResponseEntity<byte[]> organisationCsv() {
    return files.csv(DataSets.ORGANISATION, units.all(), "");
  }

  private List<StatisticsRow> numbers(Integer year) {
    return StatisticsRow.of(statistics.of(year == null ? LocalDate.now(clock).getYear() : year));
  }
}
