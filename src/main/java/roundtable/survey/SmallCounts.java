package roundtable.survey;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Protects those who answered where few did: a place with fewer than five answers is told together with others, and never
 * so that it could be found by subtracting; what is told still adds up to the whole.
 */
final class SmallCounts {

  /** Ours; the documents are silent. */
  static final int FEWEST = 5;

  private SmallCounts() {}

  /** The places that can be told alone, the most answers first, and the others as one; none when nothing can be told. */
  static List<PlaceAnswers> told(List<PlaceAnswers> places) {
    var alone = new ArrayList<>(places.stream().filter(place -> place.answers() >= FEWEST)
        .sorted(Comparator.comparingInt(PlaceAnswers::answers).reversed().thenComparing(PlaceAnswers::code)).toList());
    var together = new ArrayList<>(places.stream().filter(place -> place.answers() > 0 && place.answers() < FEWEST).toList());
    while (!together.isEmpty() && sum(together) < FEWEST && !alone.isEmpty()) {
      together.add(alone.remove(alone.size() - 1));
    }
    var rest = together.isEmpty() || sum(together) < FEWEST ? Stream.<PlaceAnswers>empty()
        : Stream.of(new PlaceAnswers(null, "其余%d处合计".formatted(together.size()), sum(together)));
    return Stream.concat(alone.stream(), rest).toList();
  }

  private static int sum(List<PlaceAnswers> places) {
    return places.stream().mapToInt(PlaceAnswers::answers).sum();
  }
}
