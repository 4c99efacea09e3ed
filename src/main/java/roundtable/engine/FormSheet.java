package roundtable.engine;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import roundtable.kernel.TopicNumber;
import roundtable.ledger.Line;

/** A form as it lies in {@code forms/}, filled in for one task before it is shown. */
class FormSheet {

  private static final int LONGEST_LINE = 1000;
  /** What the form library would read as markup or as an expression instead of showing it. */
  private static final Pattern MARKUP = Pattern.compile("[\\\\`*_{}\\[\\]()#+\\-.!|<>~&=]");
  private final ObjectMapper json;
  private final ObjectNode form;

  FormSheet(ObjectMapper json, InputStream form) {
    this.json = json;
    try {
      this.form = (ObjectNode) json.readTree(form);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Puts what the task is about between the form's title and its first question. */
  void tell(String heading, List<Line> lines) {
    var text = heading + lines.stream().map(line -> "\n- **%s**：%s".formatted(line.label(), shown(line.text())))
        .collect(Collectors.joining());
    var about = json.createObjectNode().put("type", "text").put("id", "Field_about").put("text", text);
    about.putObject("layout").put("row", "Row_about").putNull("columns");
    ((ArrayNode) form.get("components")).insert(1, about);
  }

  /** Leaves out what is not asked here, fills in pick-lists and defaults. */
  void fill(FormFacts facts, TopicNumber topic) {
    ((ArrayNode) form.get("components")).removeIf(component ->
        component.at("/properties/when").isTextual() && !facts.applies(component.at("/properties/when").asText(), topic));
    for (var component : form.get("components")) {
      var asked = component.path("properties");
      if (asked.has("choices")) {
        offer((ObjectNode) component, facts.choices(asked.get("choices").asText(), topic));
      }
      if (asked.has("told")) {
        ((ObjectNode) component).put("text", facts.text(asked.get("told").asText()));
      }
      if (asked.has("default")) {
        ((ObjectNode) component).putPOJO("defaultValue", facts.defaultFor(asked.get("default").asText(), topic));
      }
    }
  }

  /** Fills in one question beforehand. */
  void preset(String key, String value) {
    for (var component : form.get("components")) {
      if (component.path("key").asText().equals(key)) {
        ((ObjectNode) component).put("defaultValue", value);
      }
    }
  }

  private static void offer(ObjectNode component, List<String> choices) {
    var values = component.putArray("values");
    choices.forEach(choice -> values.addObject().put("label", choice).put("value", choice));
  }

  byte[] bytes() {
    try {
      return json.writeValueAsBytes(form);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** Text of people as text: no markup, on one line, not endless. */
  static String shown(String text) {
    var line = text.strip().replaceAll("\\s*\\R\\s*", "；");
    var cut = line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE - 1) + "…";
    return MARKUP.matcher(cut).replaceAll(found -> "&#%d;".formatted((int) found.group().charAt(0)));
  }
}
