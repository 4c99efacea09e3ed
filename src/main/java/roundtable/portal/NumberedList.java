package roundtable.portal;

import java.util.List;
import java.util.function.Function;

/**
 * A stretch of a long list in the order of its numbers: the next one begins after the last number, so that nothing is left out
 * or told twice while the list grows.
 *
 * @param next what to ask for next; empty when this was the last
 */
public record NumberedList<T>(List<T> rows, String next) {

  /** Rows of a stretch. */
  public static final int SIZE = 200;

  /** @param found one row more than a stretch has, when there are more */
  static <T> NumberedList<T> of(List<T> found, Function<T, String> number) {
    var rows = found.subList(0, Math.min(SIZE, found.size()));
    return new NumberedList<>(rows, found.size() > SIZE ? number.apply(rows.get(SIZE - 1)) : "");
  }
}
