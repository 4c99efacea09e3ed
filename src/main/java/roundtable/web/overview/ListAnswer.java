package roundtable.web.overview;

import java.time.LocalDate;
import java.util.List;
import roundtable.overview.OverviewLine;
import roundtable.overview.OverviewPage;

/**
 * A stretch of a list.
 *
 * @param aboutTopics whether its lines are about topics, else about places and posts
 * @param next goes into {@code after}; null at the end
 */
record ListAnswer(String kind, String label, String explanation, boolean aboutTopics, List<Row> rows, String next) {

  /** @param topic 议题编号, null where it is about none */
  record Row(String id, String topic, String title, String place, String what, String who, LocalDate since) {

    static Row of(OverviewLine line) {
      return new Row(line.id(), line.topic() == null ? null : line.topic().value(), line.title(), line.place(), line.what(), line.who(), line.since());
    }
  }

  static ListAnswer of(OverviewPage page) {
    return new ListAnswer(page.kind().name(), page.label(), page.explanation(), page.kind().isAboutTopics(), page.lines().stream().map(Row::of).toList(),
        page.next());
  }
}
