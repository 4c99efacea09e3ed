package roundtable.house;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.util.ReflectionUtils;

/** A form of {@code forms/} laid beside the record that its answers become. */
record Form(JsonNode content, List<String> faults) {

  private static final Set<String> NO_QUESTION = Set.of("text", "separator", "spacer");

  static Form of(String name) {
    try {
      return new Form(new ObjectMapper().readTree(Path.of("forms", name + ".form").toFile()), new ArrayList<>());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  String id() {
    return content.path("id").asText();
  }

  /** Where form and record disagree. */
  List<String> faultsAgainst(Class<?> type) {
    compare(content, type);
    return faults;
  }

  private void compare(JsonNode container, Class<?> type) {
    var questions = questions(container);
    var components = Arrays.stream(type.getRecordComponents()).map(c -> c.getName())
        .collect(Collectors.toCollection(TreeSet::new));
    if (!components.equals(new TreeSet<>(questions.keySet()))) {
      faults.add("%s: the form asks for %s, the record takes %s".formatted(
          type.getSimpleName(), new TreeSet<>(questions.keySet()), components));
    }
    questions.forEach((name, question) -> {
      if (components.contains(name)) {
        new FormField(question, ReflectionUtils.findField(type, name), faults::add).check();
      }
    });
  }

  private Map<String, JsonNode> questions(JsonNode container) {
    var questions = new LinkedHashMap<String, JsonNode>();
    for (var component : container.path("components")) {
      var type = component.path("type").asText();
      if (type.equals("group")) {
        questions.putAll(questions(component));
      } else if (!NO_QUESTION.contains(type)
          && questions.put(component.path("key").asText(), component) != null) {
        faults.add("asked twice: " + component);
      }
    }
    return questions;
  }
}
