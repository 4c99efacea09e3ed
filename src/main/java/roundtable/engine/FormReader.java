package roundtable.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.spin.json.SpinJsonNode;
import org.springframework.stereotype.Component;
import roundtable.kernel.Refusal;

/** Turns the answers of a form into a checked record; the same way for the Tasklist and for {@code /engine-rest}. */
@Component
class FormReader {

  private static final int LONGEST_LIST = 200_000;
  // PostgreSQL stores no NUL, and nobody types the others
  private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}&&[^\\n\\r\\t]]");
  private final ObjectMapper json = JsonMapper.builder().addModule(new JavaTimeModule()).addModule(ChineseDates.module())
      .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
      .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
      .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
      .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
  private final FormLines lines = new FormLines(json);
  private final Validator validator;

  FormReader(Validator validator) {
    this.validator = validator;
  }

  <T> T read(VariableScope scope, Class<T> type) {
    var answers = json.createObjectNode();
    for (var component : type.getRecordComponents()) {
      answers.set(component.getName(), answer(scope.getVariable(component.getName()), type, component.getName()));
    }
    var checked = checked(converted(answers, type));
    scope.removeVariables(scope.getVariableNames().stream()
        .filter(name -> !RoutingVariable.ids().contains(name)).toList());
    return checked;
  }

  private JsonNode answer(Object value, Class<?> type, String field) {
    if (value instanceof SpinJsonNode list) {
      return list(list, type, field);
    }
    if (value instanceof Date date) {
      return TextNode.valueOf(date.toInstant().atZone(ZoneId.systemDefault()).toLocalDateTime().toString());
    }
    if (!(value == null || value instanceof String || value instanceof Number || value instanceof Boolean)) {
      throw new Refusal("填写的内容格式不对，%s".formatted(hint(type, field)));
    }
    var tree = stripped(json.valueToTree(value));
    return tree.isTextual() ? lines.rows(type, field, tree.textValue()).orElse(tree) : tree;
  }

  private JsonNode list(SpinJsonNode list, Class<?> type, String field) {
    var text = list.toString();
    if (text.length() > LONGEST_LIST) {
      throw new Refusal("内容过长，请分次登记（%s）".formatted(hint(type, field)));
    }
    try {
      return stripped(json.readTree(text));
    } catch (JsonProcessingException unreadable) {
      throw new Refusal("内容无法识别：%s".formatted(hint(type, field)));
    }
  }

  /** Blank answers count as no answer, here and in every row of a list; empty rows are dropped. */
  private JsonNode stripped(JsonNode node) {
    if (node instanceof ObjectNode row) {
      row.fieldNames().forEachRemaining(name -> row.set(name, stripped(row.get(name))));
      return row;
    }
    if (node instanceof ArrayNode rows) {
      var kept = json.createArrayNode();
      rows.forEach(row -> kept.add(stripped(row)));
      kept.removeIf(FormReader::isEmptyRow);
      return kept;
    }
    if (node.isTextual()) {
      var text = UNPRINTABLE.matcher(node.textValue()).replaceAll("").strip();
      return text.isEmpty() ? json.nullNode() : TextNode.valueOf(text);
    }
    return node;
  }

  private static boolean isEmptyRow(JsonNode row) {
    return row.isNull() || (row.isObject() && row.valueStream().allMatch(JsonNode::isNull));
  }

  private <T> T converted(ObjectNode answers, Class<T> type) {
    try {
      return json.treeToValue(answers, type);
    } catch (JsonMappingException wrong) {
      throw new Refusal(malformed(wrong.getPath(), type));
    } catch (JsonProcessingException wrong) {
      throw new Refusal("填写的内容格式不对，请核对");
    }
  }

  private String malformed(List<JsonMappingException.Reference> path, Class<?> type) {
    var names = path.stream().map(JsonMappingException.Reference::getFieldName).filter(Objects::nonNull).toList();
    var line = path.stream().filter(step -> step.getFieldName() == null).findFirst()
        .map(step -> "第%d行".formatted(step.getIndex() + 1)).orElse("");
    return "%s填写的内容格式不对，%s".formatted(line, names.isEmpty() ? "请核对" : hint(deepest(type, names), last(names)));
  }

  private <T> T checked(T answers) {
    var faults = validator.validate(answers);
    if (!faults.isEmpty()) {
      throw new Refusal(faults.stream().sorted(Comparator.comparing(f -> f.getPropertyPath().toString()))
          .map(FormReader::worded).distinct().collect(Collectors.joining("；")));
    }
    return answers;
  }

  /** A fault in a list names its line. */
  private static String worded(ConstraintViolation<?> fault) {
    for (var node : fault.getPropertyPath()) {
      if (node.getIndex() != null) {
        return "第%d行%s".formatted(node.getIndex() + 1, fault.getMessage());
      }
    }
    return fault.getMessage();
  }

  /** What the record itself says when the field is missing: the best hint there is. */
  private String hint(Class<?> type, String field) {
    var constraints = validator.getConstraintsForClass(type).getConstraintsForProperty(field);
    return constraints == null ? "请核对" : constraints.getConstraintDescriptors().stream()
        .map(c -> String.valueOf(c.getAttributes().get("message"))).min(Comparator.comparing(m -> !m.startsWith("请")))
        .orElse("请核对");
  }

  private static Class<?> deepest(Class<?> type, List<String> path) {
    var at = type;
    for (var name : path.subList(0, path.size() - 1)) {
      at = Arrays.stream(at.getRecordComponents()).filter(c -> c.getName().equals(name)).findFirst()
          .map(FormReader::elementType).orElseThrow();
    }
    return at;
  }

  private static Class<?> elementType(RecordComponent component) {
    var generic = component.getGenericType();
    return generic instanceof ParameterizedType list
        ? (Class<?>) list.getActualTypeArguments()[0] : component.getType();
  }

  private static String last(List<String> path) {
    return path.get(path.size() - 1);
  }
}
