package roundtable.house;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import roundtable.kernel.Labelled;

/** A question of a form and the component of the record that its answer becomes. */
record FormField(JsonNode question, Field component, Consumer<String> faults) {

  /** How a question says what one line of a pasted list is made of. */
  private static final Pattern ONE_LINE = Pattern.compile("每(.一行|行一.)：(?<parts>[^。]+).*");

  void check() {
    switch (question.path("type").asText()) {
      case "textfield" -> text();
      case "textarea" -> textOrLines();
      case "number" -> number();
      case "datetime" -> date();
      case "select", "radio" -> choice(component.getType());
      case "checklist", "taglist" -> choice(element());
      default -> expect("type", "one that the bundled form library can complete", question.path("type").asText());
    }
    expect("required", has(NotNull.class) || has(NotBlank.class) || has(NotEmpty.class),
        question.at("/validate/required").asBoolean());
  }

  private void text() {
    var size = component.getAnnotation(Size.class);
    expect("type", String.class, component.getType());
    expect("maxLength", size == null ? 0 : size.max(), question.at("/validate/maxLength").asInt());
  }

  private void number() {
    expect("type", question.path("decimalDigits").asInt() == 0 ? Integer.class : BigDecimal.class, component.getType());
    expect("min", 0, question.at("/validate/min").asInt(-1));
  }

  private void date() {
    expect("type", question.path("subtype").asText().equals("date") ? LocalDate.class : LocalDateTime.class,
        component.getType());
  }

  private void choice(Class<?> type) {
    if (type == String.class) {
      offered();
    } else {
      listed(type);
    }
  }

  /** A pick-list that the product fills in for the topic; the server looks the answer up again. */
  private void offered() {
    expect("properties.choices", true, question.at("/properties").has("choices"));
    expect("values", true, question.path("values").isEmpty());
  }

  private void listed(Class<?> type) {
    var values = question.path("values");
    var offered = StreamSupport.stream(values.spliterator(), false)
        .map(v -> Map.entry(v.path("value").asText(), v.path("label").asText())).toList();
    if (type == Boolean.class) {
      expect("values", List.of("true", "false"), offered.stream().map(Map.Entry::getKey).toList());
    } else {
      expect("values", constants(type), offered);
    }
  }

  private void textOrLines() {
    if (component.getType() == List.class) {
      lines();
    } else {
      text();
    }
  }

  /** The question says the parts of a line and the words for its codes; the record checks every row and their number. */
  private void lines() {
    var rows = ((AnnotatedParameterizedType) component.getAnnotatedType()).getAnnotatedActualTypeArguments()[0];
    expect("@Valid", true, rows.isAnnotationPresent(Valid.class));
    expect("@Size", true, has(Size.class));
    expect("a list of records", true, element().isRecord());
    var description = question.path("description").asText();
    var line = ONE_LINE.matcher(description);
    var columns = element().isRecord() ? element().getRecordComponents() : new RecordComponent[0];
    expect("parts of a line", columns.length, line.matches() ? line.group("parts").split("，").length : 0);
    Arrays.stream(columns).map(column -> String.join("、", labels(column.getType())))
        .forEach(labels -> expect("words for " + labels, true, description.contains(labels)));
  }

  private boolean has(Class<? extends Annotation> constraint) {
    return component.isAnnotationPresent(constraint);
  }

  /** What a list is a list of. */
  private Class<?> element() {
    return (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
  }

  private static List<Map.Entry<String, String>> constants(Class<?> type) {
    var constants = type.getEnumConstants();
    return constants == null ? List.of() : Arrays.stream(constants)
        .map(each -> Map.entry(((Enum<?>) each).name(), ((Labelled) each).label())).toList();
  }

  private static List<String> labels(Class<?> type) {
    return constants(type).stream().map(Map.Entry::getValue).toList();
  }

  private void expect(String what, Object wanted, Object found) {
    if (!wanted.equals(found)) {
      faults.accept("%s.%s: %s is %s in the form, %s in the record".formatted(
          component.getDeclaringClass().getSimpleName(), component.getName(), what, found, wanted));
    }
  }
}
