package roundtable.bench;

import java.util.List;
import java.util.Map;

/**
 * A table by the database's own word.
 *
 * @param types the type of each column, in the table's order
 * @param key the columns of its primary key; all of them when it has none
 * @param generated the column that the database numbers itself; null when there is none
 */
record Table(String name, Map<String, String> types, List<String> key, String generated) {

  boolean isOfTheEngine() {
    return name.toLowerCase().startsWith("act_");
  }

  /** What of a row somebody has to say. */
  List<String> given() {
    return types.keySet().stream().filter(column -> !column.equals(generated)).toList();
  }

  List<Object> keyOf(Map<String, Object> row) {
    return key.stream().map(row::get).toList();
  }
}
