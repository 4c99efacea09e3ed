package roundtable.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.springframework.beans.factory.annotation.Autowired;
import roundtable.kernel.TopicNumber;
import roundtable.overdue.InspectionDesk;
import roundtable.overdue.OverdueDesk;
import roundtable.overview.OverviewDesk;
import roundtable.overview.OverviewKind;
import roundtable.overview.OverviewLine;
import roundtable.overview.StepReportDesk;

/** Whoever looks at the overview: the secretariat, a street in which nothing else happens, and a neighbour. */
abstract class OverviewStory extends LedgerStory {

  /** 丁公路街道: no other story is told there. */
  static final String STREET = "dgl.lianluo";
  static final String COMMUNITY = "sxl.zhuangan";
  static final String NEIGHBOUR = "cyz.lianluo";
  private static final int ALL = 200;
  @Autowired OverviewDesk overviews;
  @Autowired StepReportDesk stepReports;
  @Autowired InspectionDesk inspections;
  @Autowired OverdueDesk clocks;
  @Autowired ObjectMapper json;

  /** A whole list, page by page. */
  List<OverviewLine> list(OverviewKind kind, String person) {
    return list(kind, person, ALL);
  }

  List<OverviewLine> list(OverviewKind kind, String person, int size) {
    var lines = new ArrayList<OverviewLine>();
    var after = "";
    while (after != null) {
      var page = overviews.page(kind, null, OverviewDesk.UNMOVED, after, size, person);
      lines.addAll(page.lines());
      after = page.next();
    }
    assertThat(lines).extracting(OverviewLine::id).doesNotHaveDuplicates();
    return lines;
  }

  List<TopicNumber> topics(OverviewKind kind, String person) {
    return list(kind, person).stream().map(OverviewLine::topic).toList();
  }

  /** What a list says about a topic. */
  OverviewLine line(OverviewKind kind, String person, TopicNumber topic) {
    return list(kind, person).stream().filter(each -> topic.equals(each.topic())).findFirst().orElseThrow();
  }

  int number(OverviewKind kind, String person) {
    return overviews.overview(person).counts().get(kind);
  }

  JsonNode asked(String person, String path) throws Exception {
    var answer = session(person).get(path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return json.readTree(answer.body());
  }

  static List<String> texts(JsonNode rows, String field) {
    return StreamSupport.stream(rows.spliterator(), false).map(row -> row.path(field).asText()).toList();
  }
}
