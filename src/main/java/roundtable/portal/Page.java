package roundtable.portal;

import java.util.List;
import java.util.function.Predicate;

/**
 * A page of a list.
 *
 * @param number from 1
 * @param more whether another one follows
 */
public record Page<T>(List<T> rows, int number, boolean more) {

  static final int SIZE = 20;

  /** The same page with only those rows that may be shown for what was asked. */
  Page<T> only(Predicate<T> shown) {
    return new Page<>(rows.stream().filter(shown).toList(), number, more);
  }

  /** @param found one row more than a page has, when there are more */
  static <T> Page<T> of(List<T> found, int number) {
    return new Page<>(found.subList(0, Math.min(SIZE, found.size())), number, found.size() > SIZE);
  }
}
