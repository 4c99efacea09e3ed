package roundtable.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import roundtable.kernel.Labelled;

/** One word, one thing: the English of the code and the Chinese of the officials. */
class GlossaryTest {

  /** What a class is for the programmer, and what no document speaks of. */
  private static final Set<String> TECHNICAL = Set.of("application", "desk", "done", "engine", "file", "flow", "kind",
      "labelled", "moved", "row", "store", "type");
  private static final List<String[]> LINES = lines();
  private static final Map<String, String> WORDS =
      LINES.stream().collect(Collectors.toMap(line -> line[0], line -> line[1], (first, second) -> first));

  @Test
  @DisplayName("一个英文词对应一个中文词，一个中文词对应一个英文词")
  void everyWordStandsForOneThing() {
    assertThat(LINES).hasSizeGreaterThan(100).allSatisfy(line -> {
      assertThat(line).hasSize(2);
      assertThat(line[0]).matches("[a-z]+(-[a-z]+)*");
      assertThat(line[1]).matches("[\\p{IsHan}]+");
    });
    assertThat(LINES).extracting(line -> line[0]).doesNotHaveDuplicates().isSorted();
    assertThat(LINES).extracting(line -> line[1]).doesNotHaveDuplicates();
  }

  @Test
  @DisplayName("公开类型的名称都由词汇表中的词组成")
  void everyPublicTypeIsNamedInWordsOfTheGlossary() {
    assertThat(House.product().stream().filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
        .map(JavaClass::getSimpleName).filter(name -> !isComposed(words(name)))).isEmpty();
  }

  @Test
  @DisplayName("选项的中文名使用词汇表中的词")
  void everyLabelUsesTheChineseOfTheGlossary() {
    var labelled = House.product().stream().filter(type -> type.isEnum() && type.isAssignableTo(Labelled.class))
        .flatMap(type -> Arrays.stream(type.reflect().getEnumConstants())).toList();
    assertThat(labelled).isNotEmpty();
    assertThat(labelled.stream().filter(each -> !usesTheGlossary(((Enum<?>) each).name(), ((Labelled) each).label()))
        .map(each -> each.getClass().getSimpleName() + "." + each + " " + ((Labelled) each).label())).isEmpty();
  }

  private static boolean usesTheGlossary(String constant, String label) {
    var word = constant.toLowerCase(Locale.ROOT).replace('_', '-');
    return !WORDS.containsKey(word) || label.contains(WORDS.get(word));
  }

  /** Longer terms may take two or three of the words. */
  private static boolean isComposed(List<String> words) {
    return words.isEmpty() || IntStream.rangeClosed(1, Math.min(3, words.size())).anyMatch(taken ->
        isKnown(String.join("-", words.subList(0, taken))) && isComposed(words.subList(taken, words.size())));
  }

  private static boolean isKnown(String word) {
    return Stream.of(word, word.replaceFirst("s$", ""))
        .anyMatch(form -> WORDS.containsKey(form) || TECHNICAL.contains(form));
  }

  private static List<String> words(String name) {
    return Stream.of(name.split("(?<=[a-z])(?=[A-Z])")).map(word -> word.toLowerCase(Locale.ROOT)).toList();
  }

  private static List<String[]> lines() {
    try (var lines = Files.lines(Path.of("src", "docs", "glossary.csv"))) {
      return lines.skip(1).map(line -> line.split(",")).toList();
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }
}
