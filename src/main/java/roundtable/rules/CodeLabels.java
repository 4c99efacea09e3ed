package roundtable.rules;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** The Chinese names of all codes that stand in the tables, and the floors in words: one file. */
final class CodeLabels {

  private static final Properties WORDS = read();

  private CodeLabels() {}

  /** The code's name; the code itself where it has none, as with one that is not the column's. */
  static String of(Column column, String code) {
    return WORDS.getProperty(column.name() + "." + code.strip(), code);
  }

  /** What no edit of a table may pass. */
  static String floor(RuleTable table) {
    return WORDS.getProperty("floor." + table.id());
  }

  private static Properties read() {
    try (var file = new InputStreamReader(CodeLabels.class.getResourceAsStream("/rules/words.properties"), StandardCharsets.UTF_8)) {
      var words = new Properties();
      words.load(file);
      return words;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
