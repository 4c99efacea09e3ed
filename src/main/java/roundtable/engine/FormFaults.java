package roundtable.engine;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import roundtable.kernel.Refusal;

/** What is wrong with a form, in the record's own Chinese sentences and in the order of its fields; a list names its line. */
class FormFaults {

  private static final String CHECK = "请核对";
  private final Validator validator;

  FormFaults(Validator validator) {
    this.validator = validator;
  }

  /** Everything that has to be corrected, in one refusal. */
  <T> Refusal of(Set<ConstraintViolation<T>> violations, Class<?> type) {
    var order = Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName).toList();
    return new Refusal(FormText.sentence(violations.stream()
        .sorted(Comparator.<ConstraintViolation<?>>comparingInt(fault -> position(fault, order))
            .thenComparingInt(FormFaults::line))
        .map(FormFaults::worded).distinct().toList()));
  }

  /** An answer that is no date, no number, none of the choices. */
  Refusal malformed(JsonMappingException wrong, Class<?> type) {
    var path = wrong.getPath();
    var names = path.stream().map(Reference::getFieldName).filter(Objects::nonNull).toList();
    var line = path.stream().filter(step -> step.getFieldName() == null).findFirst()
        .map(step -> "第%d行".formatted(step.getIndex() + 1)).orElse("");
    if (wrong.getCause() instanceof Refusal refusal) {
      return new Refusal(line + refusal.getMessage());
    }
    return new Refusal("%s填写的内容%s格式不对，%s".formatted(line, quoted(wrong),
        names.isEmpty() ? CHECK : hint(deepest(type, names), names.get(names.size() - 1))));
  }

  private static String quoted(JsonMappingException wrong) {
    var text = wrong instanceof InvalidFormatException format ? String.valueOf(format.getValue()) : "";
    return text.isEmpty() ? "" : FormText.quoted(text);
  }

  /** What the record itself says when the field is missing: the best hint there is. */
  String hint(Class<?> type, String field) {
    var constraints = validator.getConstraintsForClass(type).getConstraintsForProperty(field);
    return constraints == null ? CHECK : constraints.getConstraintDescriptors().stream()
        .map(each -> String.valueOf(each.getAttributes().get("message")))
        .min(Comparator.comparing(message -> !message.startsWith("请"))).orElse(CHECK);
  }

  /** Checks of several fields together come last. */
  private static int position(ConstraintViolation<?> fault, List<String> order) {
    var index = order.indexOf(fault.getPropertyPath().iterator().next().getName());
    return index < 0 ? order.size() : index;
  }

  private static String worded(ConstraintViolation<?> fault) {
    return line(fault) == 0 ? fault.getMessage() : "第%d行%s".formatted(line(fault), fault.getMessage());
  }

  /** The line of a list, counted from 1; 0 for what is no list. */
  private static int line(ConstraintViolation<?> fault) {
    for (var node : fault.getPropertyPath()) {
      if (node.getIndex() != null) {
        return node.getIndex() + 1;
      }
    }
    return 0;
  }

  private static Class<?> deepest(Class<?> type, List<String> path) {
    var at = type;
    for (var name : path.subList(0, path.size() - 1)) {
      at = Arrays.stream(at.getRecordComponents()).filter(c -> c.getName().equals(name)).findFirst()
          .map(FormFaults::elementType).orElseThrow();
    }
    return at;
  }

  private static Class<?> elementType(RecordComponent component) {
    return component.getGenericType() instanceof ParameterizedType list
        ? (Class<?>) list.getActualTypeArguments()[0] : component.getType();
  }
}
