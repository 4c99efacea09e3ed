package roundtable.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.databind.type.LogicalType;
import jakarta.validation.Validator;
import java.time.Clock;
import java.util.Date;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.value.ObjectValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.springframework.stereotype.Component;
import roundtable.kernel.Refusal;
import roundtable.kernel.VisibleText;

/** Turns the answers of a form into a checked record; the same way for the Tasklist and for {@code /engine-rest}. */
@Component
class FormReader {

  private static final int LONGEST_ANSWER = 200_000;
  private final ObjectMapper json;
  private final FormLines lines;
  private final FormFaults faults;
  private final Validator validator;
  private final Clock clock;

  FormReader(Validator validator, Clock clock) {
    this.json = JsonMapper.builder().addModule(ChineseDates.module(clock.getZone()))
        .withCoercionConfig(LogicalType.Boolean,
            yesOrNo -> yesOrNo.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail))
        .withCoercionConfig(LogicalType.Textual, text -> text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
            .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
            .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
        .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
    this.lines = new FormLines(json);
    this.faults = new FormFaults(validator);
    this.validator = validator;
    this.clock = clock;
  }

  <T> T read(VariableScope scope, Class<T> type) {
    var answers = json.createObjectNode();
    for (var component : type.getRecordComponents()) {
      answers.set(component.getName(), answer(sent(scope, component.getName()), type, component.getName()));
    }
    var checked = checked(converted(answers, type));
    scope.removeVariables(scope.getVariableNames().stream()
        .filter(name -> !RoutingVariable.ids().contains(name)).toList());
    return checked;
  }

  /** A list comes as the text that was sent; an object that the sender wants built is never built. */
  private static Object sent(VariableScope scope, String name) {
    TypedValue value = scope.getVariableTyped(name, false);
    if (value instanceof JsonValue list) {
      return list.isDeserialized() ? SentList.of(list.getValue()) : SentList.of(list.getValueSerialized());
    }
    return value instanceof ObjectValue ? value : value == null ? null : value.getValue();
  }

  private JsonNode answer(Object value, Class<?> type, String field) {
    if (value instanceof SentList list) {
      return list(list.text(), type, field);
    }
    if (value instanceof Date date) {
      return TextNode.valueOf(date.toInstant().atZone(clock.getZone()).toLocalDateTime().toString());
    }
    if (!(value == null || value instanceof String || value instanceof Number || value instanceof Boolean)) {
      throw new Refusal("填写的内容格式不对，%s".formatted(faults.hint(type, field)));
    }
    if (value instanceof String text) {
      refuseTooLong(text, type, field);
    }
    var tree = stripped(json.valueToTree(value));
    return tree.isTextual() ? lines.rows(type, field, tree.textValue()).orElse(tree) : tree;
  }

  private JsonNode list(String text, Class<?> type, String field) {
    refuseTooLong(text, type, field);
    try {
      return stripped(json.readTree(text));
    } catch (JsonProcessingException unreadable) {
      throw new Refusal("内容无法识别：%s".formatted(faults.hint(type, field)));
    }
  }

  private void refuseTooLong(String text, Class<?> type, String field) {
    if (text.length() > LONGEST_ANSWER) {
      throw new Refusal("内容过长，请分次登记（%s）".formatted(faults.hint(type, field)));
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
      var text = VisibleText.of(node.textValue());
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
      throw faults.malformed(wrong, type);
    } catch (JsonProcessingException wrong) {
      throw new Refusal("填写的内容格式不对，请核对");
    }
  }

  private <T> T checked(T answers) {
    var violations = validator.validate(answers);
    if (!violations.isEmpty()) {
      throw faults.of(violations, answers.getClass());
    }
    return answers;
  }

  private record SentList(String text) {

    static SentList of(Object list) {
      return list == null ? null : new SentList(list.toString());
    }
  }
}
