package roundtable.house;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
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
    var questions = questions();
    var components = Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName)
        .collect(Collectors.toCollection(TreeSet::new));
    if (!components.equals(questions.keySet())) {
      faults.add("the form asks for %s, the record takes %s".formatted(questions.keySet(), components));
    }
    questions.forEach((name, question) -> {
      if (components.contains(name)) {
        new FormField(question, ReflectionUtils.findField(type, name), faults::add).check();
      }
    });
    return faults;
  }

  private SortedMap<String, JsonNode> questions() {
    var questions = new TreeMap<String, JsonNode>();
    for (var component : content.path("components")) {
      var key = component.path("key").asText();
      if (!NO_QUESTION.contains(component.path("type").asText()) && questions.put(key, component) != null) {
        faults.add("asked twice: " + key);
      }
    }
    return questions;
  }
}
