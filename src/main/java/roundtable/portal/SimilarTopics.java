package roundtable.portal;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 是不是这一件: public topics of the community that sound like what somebody is about to raise. */
@Service
@Transactional(readOnly = true)
public class SimilarTopics {

  /** How much of the pairs of letters two titles share, 0 … 1; from there on somebody should look. */
  private static final double ALIKE = 0.4;
  private static final int LOOKED_AT = 300;
  private static final int MOST = 3;
  private final PublicTopics topics;

  SimilarTopics(PublicTopics topics) {
    this.topics = topics;
  }

  /** The most alike first, three at most. */
  public List<TopicLine> to(String title, String community) {
    return topics.underWay(community, LOOKED_AT).stream().filter(line -> alike(title, line.title()) >= ALIKE)
        .sorted(Comparator.comparingDouble((TopicLine line) -> alike(title, line.title())).reversed()).limit(MOST).toList();
  }

  /** Shared pairs of letters against those of the shorter title: a long title may hold a short one. */
  static double alike(String one, String other) {
    var first = pairs(one);
    var second = pairs(other);
    var shared = new HashSet<>(first);
    shared.retainAll(second);
    return first.isEmpty() || second.isEmpty() ? 0 : (double) shared.size() / Math.min(first.size(), second.size());
  }

  private static Set<String> pairs(String title) {
    var letters = title.replaceAll("[\\p{P}\\p{Z}\\s]", "");
    var pairs = new HashSet<String>();
    for (var n = 0; n + 2 <= letters.length(); n++) {
      pairs.add(letters.substring(n, n + 2));
    }
    return pairs;
  }
}
