package roundtable.house;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One of the four web apps: what the engine's archive ships, and what we lay over it. */
enum WebApp {
  TASKLIST, COCKPIT, ADMIN, WELCOME;

  private static final String ROOT = "META-INF/resources/";
  private static final Pattern QUOTED = Pattern.compile("[\"'`]([A-Za-z_0-9]+)\\\\?[\"'`]");
  /** What the server names in its answers: rules for passwords, entries of a task's history. */
  private static final Pattern NAMED_BY_THE_SERVER = Pattern.compile("PASSWORD_POLICY_.*|[a-zA-Z]*[a-z][a-zA-Z]*");

  private final Map<String, String> english = labels(json("locales/en.json"));
  private final Map<String, String> chinese = labels(json("locales/zh.json"));

  Map<String, String> english() {
    return english;
  }

  Map<String, String> chinese() {
    return chinese;
  }

  Set<String> namedKeys() {
    var quoted = quotedInScripts();
    return english().keySet().stream()
        .filter(key -> quoted.contains(key) || NAMED_BY_THE_SERVER.matcher(key).matches())
        .collect(Collectors.toSet());
  }

  Set<String> sharedLabelsThatDiffer() {
    return chinese.keySet().stream()
        .filter(key -> Arrays.stream(values()).anyMatch(other -> saysOtherwise(other, key)))
        .collect(Collectors.toSet());
  }

  private boolean saysOtherwise(WebApp other, String key) {
    return other.chinese.containsKey(key) && english.get(key).equals(other.english.get(key))
        && !chinese.get(key).equals(other.chinese.get(key));
  }

  String dateFormat(String name) {
    return json("locales/zh.json").at("/dateLocales/longDateFormat/" + name).asText();
  }

  int firstDayOfWeek() {
    return json("locales/zh.json").at("/dateLocales/week/dow").asInt();
  }

  String settings() {
    return text(folder() + "scripts/config.js");
  }

  String styles() {
    return text(folder() + "styles/user-styles.css");
  }

  /** The page as we lay it over the shipped one, and the shipped one. */
  List<String> pages() {
    try {
      return Collections.list(WebApp.class.getClassLoader().getResources(folder() + "index.html")).stream()
          .map(WebApp::text).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private Set<String> quotedInScripts() {
    return Stream.of(folder() + "camunda-" + id() + "-bootstrap.js", folder() + "index.html",
            ROOT + "plugin/" + id() + "/app/plugin.js")
        .filter(path -> WebApp.class.getClassLoader().getResource(path) != null).map(WebApp::text)
        .flatMap(script -> QUOTED.matcher(script).results()).map(found -> found.group(1)).collect(Collectors.toSet());
  }

  private JsonNode json(String path) {
    try {
      return new ObjectMapper().readTree(text(folder() + path).replace("\uFEFF", ""));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private String folder() {
    return ROOT + "webjars/camunda/app/" + id() + "/";
  }

  private String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  private static Map<String, String> labels(JsonNode locale) {
    var labels = new TreeMap<String, String>();
    locale.get("labels").properties().forEach(label -> labels.put(label.getKey(), label.getValue().asText()));
    return labels;
  }

  private static String text(String path) {
    return text(WebApp.class.getClassLoader().getResource(path));
  }

  private static String text(URL address) {
    try (var resource = address.openStream()) {
      return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
