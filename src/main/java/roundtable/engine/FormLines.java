package roundtable.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import roundtable.kernel.Labelled;
import roundtable.kernel.Refusal;

/**
 * A list as officials paste it: one entry a line, its parts in the record's order, separated by commas of either kind or
 * a tab; the last part takes the rest of the line. Codes may be written by their Chinese names. A list of names has one a
 * line or 、 between them.
 */
class FormLines {

  private static final String SEPARATOR = "\\s*[,，\\t]\\s*";
  private static final String BETWEEN_NAMES = "[\\n、]";
  private final ObjectMapper json;

  FormLines(ObjectMapper json) {
    this.json = json;
  }

  /** The rows of a text that was given for a list of records or of names; empty when the field is no such list. */
  Optional<JsonNode> rows(Class<?> type, String field, String text) {
    return rowType(type, field).map(row -> row.isRecord() ? records(row, text) : names(text));
  }

  private JsonNode names(String text) {
    var names = json.createArrayNode();
    Arrays.stream(text.split(BETWEEN_NAMES)).map(String::strip).filter(name -> !name.isEmpty()).forEach(names::add);
    return names;
  }

  private JsonNode records(Class<?> row, String text) {
    var rows = json.createArrayNode();
    var faults = new ArrayList<String>();
    text.lines().map(String::strip).filter(line -> !line.isEmpty())
        .forEach(line -> rows.add(row(row.getRecordComponents(), line, rows.size() + 1, faults)));
    if (!faults.isEmpty()) {
      throw new Refusal(FormText.sentence(faults));
    }
    return rows;
  }

  private ObjectNode row(RecordComponent[] columns, String line, int number, ArrayList<String> faults) {
    var parts = line.split(SEPARATOR, columns.length);
    var row = json.createObjectNode();
    for (var i = 0; i < parts.length; i++) {
      row.put(columns[i].getName(), code(columns[i], parts[i].strip(), number, faults));
    }
    return row;
  }

  private static String code(RecordComponent column, String part, int number, ArrayList<String> faults) {
    var codes = column.getType().getEnumConstants();
    if (codes == null || !(codes[0] instanceof Labelled)) {
      return part.isEmpty() ? null : part;
    }
    var match = Arrays.stream(codes)
        .filter(code -> ((Labelled) code).label().equals(part) || ((Enum<?>) code).name().equals(part)).findFirst();
    if (match.isEmpty()) {
      faults.add("第%d行%s不认识，可填：%s".formatted(number, FormText.quoted(part), Arrays.stream(codes)
          .map(code -> ((Labelled) code).label()).collect(Collectors.joining("、"))));
    }
    return match.map(code -> ((Enum<?>) code).name()).orElse(null);
  }

  private static Optional<Class<?>> rowType(Class<?> type, String field) {
    return Arrays.stream(type.getRecordComponents()).filter(c -> c.getName().equals(field))
        .map(RecordComponent::getGenericType)
        .filter(ParameterizedType.class::isInstance).map(list -> ((ParameterizedType) list).getActualTypeArguments()[0])
        .<Class<?>>map(element -> (Class<?>) element).filter(element -> element.isRecord() || element == String.class).findFirst();
  }
}
