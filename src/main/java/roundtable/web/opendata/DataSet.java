package roundtable.web.opendata;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A data set that anybody may use.
 *
 * @param id the last part of its address
 * @param parameter what can be asked for, null for nothing
 */
record DataSet<T>(String id, String title, String parameter, String parameterMeaning, List<Column<T>> columns) {

  /** A row as JSON. */
  Map<String, Object> object(T row) {
    var object = new LinkedHashMap<String, Object>();
    columns.forEach(column -> object.put(column.name(), written(column, row)));
    return object;
  }

  /** A row as CSV. */
  List<Object> cells(T row) {
    return columns.stream().map(column -> {
      var value = written(column, row);
      return value == null ? "" : value;
    }).toList();
  }

  List<String> names() {
    return columns.stream().map(Column::name).toList();
  }

  private static <T> Object written(Column<T> column, T row) {
    var value = column.value().apply(row);
    return value == null || value instanceof Number ? value : value.toString();
  }
}
