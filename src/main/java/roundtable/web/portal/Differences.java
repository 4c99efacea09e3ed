package roundtable.web.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import roundtable.portal.NoticeEdition;

/** What changed from one published text to the next, line by line. */
record Differences(int edition, List<String> removed, List<String> added) {

  /** @param editions the latest first; the first edition differs from nothing */
  static List<Differences> between(List<NoticeEdition> editions) {
    var differences = new ArrayList<Differences>();
    for (var i = 0; i + 1 < editions.size(); i++) {
      differences.add(between(editions.get(i + 1), editions.get(i)));
    }
    return differences;
  }

  static Differences between(NoticeEdition before, NoticeEdition after) {
    return new Differences(after.edition(), missing(before, after), missing(after, before));
  }

  private static List<String> missing(NoticeEdition from, NoticeEdition in) {
    Set<String> kept = in.content().lines().collect(Collectors.toSet());
    return from.content().lines().filter(line -> !kept.contains(line)).toList();
  }
}
