package roundtable.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What one more table decided with the same entry, for as many cases as it was asked about; kept in one line:
 * {@code standstill-limits@2?level=STREET|…}. None of them has an entry or a basis of its own.
 *
 * @param rulings all of one table
 */
public record RuledCases(List<Ruling> rulings) {

  /** Nothing but what the entry's own basis says. */
  public static final RuledCases NONE = new RuledCases(List.of());
  private static final String VERSION = "@";
  private static final String FACTS = "?";
  private static final String BETWEEN = "|";

  public RuledCases {
    rulings = List.copyOf(rulings);
    if (rulings.stream().map(Ruling::table).distinct().count() > 1) {
      throw new IllegalArgumentException("cases of more than one table: " + rulings);
    }
  }

  public static RuledCases of(Ruling ruling) {
    return new RuledCases(List.of(ruling));
  }

  /** With which every such line about that table begins. */
  public static String prefix(RuleTable table) {
    return table.id() + VERSION;
  }

  public String text() {
    return rulings.stream().map(RuledCases::text).collect(Collectors.joining(BETWEEN));
  }

  /**
   * A case of such a line.
   *
   * @param ruledCase empty when the table has other columns today
   */
  public record RuledVersion(int version, Optional<RuledCase> ruledCase) {}

  /** The cases of such a line, in the order in which they were decided. */
  public static List<RuledVersion> read(String text) {
    return Arrays.stream(text.split("\\" + BETWEEN)).map(RuledCases::decided).toList();
  }

  private static String text(Ruling ruling) {
    return ruling.ruledCase().text().replace(ruling.table().id() + FACTS, prefix(ruling.table()) + ruling.version() + FACTS);
  }

  private static RuledVersion decided(String text) {
    var version = text.substring(text.indexOf(VERSION) + 1, text.indexOf(FACTS));
    return new RuledVersion(Integer.parseInt(version), RuledCase.of(text.replace(VERSION + version + FACTS, FACTS)));
  }
}
