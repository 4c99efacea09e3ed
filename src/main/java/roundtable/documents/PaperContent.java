package roundtable.documents;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a template is filled with.
 *
 * @param fields by the name that a template writes as {@code {{名称}}}
 * @param lists rows by the list's name; a template writes {@code {{清单.列}}} in a row or paragraph that is repeated
 * @param pictures PNG by the name that a template writes as {@code {{名称}}}
 */
record PaperContent(Map<String, String> fields, Map<String, PaperRows> lists, Map<String, byte[]> pictures) {

  PaperContent(Map<String, String> fields, Map<String, PaperRows> lists) {
    this(fields, lists, Map.of());
  }

  /** Every name that a template may use. */
  Set<String> names() {
    var names = new LinkedHashSet<>(values().keySet());
    names.addAll(pictures.keySet());
    lists.forEach((list, rows) -> rows.columns().forEach(column -> names.add(list + "." + column)));
    return names;
  }

  /** The fields, and of a list of people their names in one line: {@code {{缺席名单}}}. */
  Map<String, String> values() {
    var values = new LinkedHashMap<>(fields);
    lists.forEach((list, rows) -> {
      if (rows.columns().contains("姓名")) {
        values.put(list + "名单", rows.rows().isEmpty() ? "无"
            : rows.rows().stream().map(row -> row.get("姓名")).collect(Collectors.joining("、")));
      }
    });
    return values;
  }

  /** One list: its columns, numbered rows. */
  record PaperRows(List<String> columns, List<Map<String, String>> rows) {}
}
