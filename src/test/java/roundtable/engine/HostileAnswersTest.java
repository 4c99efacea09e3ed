package roundtable.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import jakarta.validation.constraints.Size;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.Spin;
import org.camunda.spin.plugin.variable.SpinValues;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import roundtable.implementation.ProjectStart;
import roundtable.kernel.Refusal;

/** Every form that a task or a registration sends, with everything that nobody should have filled in. */
@DisplayName("表单里的怪东西")
class HostileAnswersTest {

  private static final Pattern USED = Pattern.compile("form\\.as\\((\\w+)\\.class\\)");
  private static final Pattern TECHNICAL = Pattern.compile("(?i)exception|java|jackson|camunda|spin|roundtable\\.|cannot"
      + "|null|unexpected|deseriali|\\btoken\\b|\\{|Local(Date|Time)");
  private static final int LONGEST_SENTENCE = 4000;

  /** The records that the listeners read, found in their sources: a new form is tested without being listed here. */
  static List<Class<?>> forms() throws IOException {
    var engine = Path.of("src/main/java/roundtable/engine");
    try (var sources = Files.list(engine)) {
      return sources.map(HostileAnswersTest::text).flatMap(source -> USED.matcher(source).results()
          .<Class<?>>map(use -> imported(source, use.group(1)))).distinct().toList();
    }
  }

  static Stream<Object> hostile() {
    return Stream.of("", "  ", "\u3000\u00a0\u200b", "\u0000", "\ud800", "x".repeat(300_000), "，\n".repeat(50_000),
        "随便写的一句话", "<script>alert(1)</script>😀", "${1+1}{{x}}", "2022-02-30", "+999999999-12-31", "0001-01-01",
        "2022-01-04T01:00:00Z", "-0.01", "0.001", "1e999999999", "-1e999999999", "9".repeat(5000), "NaN", "0", "[]", "{}",
        "[{\"visitedOn\": \"x\"}]", true, 0, -1, 1.5, Double.NaN, Double.POSITIVE_INFINITY, Long.MAX_VALUE,
        new BigDecimal("1e999999999"), new BigDecimal("-1e-999999999"), BigInteger.TEN.pow(5000), new Date(),
        new Date(Long.MAX_VALUE), new byte[] {1}, new ByteArrayInputStream(new byte[0]), Map.of("a", 1), List.of("a"),
        Spin.JSON("{}"), Spin.JSON("[]"), Spin.JSON("[[]]"), Spin.JSON("[null, {}]"), Spin.JSON("[1, true, \"x\"]"),
        Spin.JSON("[{\"a\": {\"b\": [1]}}]"), Spin.JSON("[".repeat(400) + "]".repeat(400)),
        Spin.JSON("[\"" + "x".repeat(200_001) + "\"]"), Spin.JSON("[{\"amount\": 1e400, \"field\": 0, \"kind\": []}]"),
        SpinValues.jsonValue("[{").create(), SpinValues.jsonValue((String) null).create(),
        SpinValues.jsonValue("[".repeat(5000) + "]".repeat(5000)).create(),
        SpinValues.jsonValue("[{\"kind\": \"MONEY\", \"amount\": 1e2147483647}]").create(), "1e2147483647", "-1e2147483647",
        SpinValues.jsonValue("[{\"amount\": 1" + "0".repeat(5000) + "}]").create(),
        Variables.serializedObjectValue("{}").objectTypeName("java.util.HashMap").create(),
        Variables.fileValue("x.exe").file(new byte[] {1}).create());
  }

  @ParameterizedTest
  @MethodSource("forms")
  @DisplayName("空白表单：每个必填项一句话，一次说全")
  void anEmptyFormNamesEveryRequiredField(Class<?> form) {
    assumeThat(required(form)).as("a form may ask for nothing in particular").isNotEmpty();
    var refusal = Answered.with(Map.of()).refusal(form);
    assertThat(Answered.VALIDATOR.getConstraintsForClass(form).getConstrainedProperties()).isNotEmpty();
    required(form).forEach(message -> assertThat(refusal).contains(message));
    assertThat(refusal).doesNotContain("第");
    blank(form).forEach(each -> assertThat(each.refusal(form)).isEqualTo(refusal));
  }

  @ParameterizedTest
  @MethodSource("forms")
  @DisplayName("文字超长一个字就退回，刚好不超可以")
  void oneCharacterTooManyIsRefused(Class<?> form) {
    for (var text : texts(form)) {
      var limit = text.getAccessor().getAnnotation(Size.class);
      assertThat(Answered.only(text.getName(), "长".repeat(limit.max() + 1)).refusal(form)).contains(limit.message());
      var fits = catchThrowable(() -> Answered.only(text.getName(), "长".repeat(limit.max())).as(form));
      assertThat(fits == null ? "" : fits.getMessage()).doesNotContain(limit.message());
    }
  }

  @ParameterizedTest
  @MethodSource("forms")
  @DisplayName("任何一项填什么怪东西都只有两种结果：收下，或一句看得懂的中文")
  void whateverIsSentIsTakenOrRefusedInChinese(Class<?> form) {
    for (var component : form.getRecordComponents()) {
      hostile().forEach(value -> {
        var thrown = catchThrowable(() -> Answered.only(component.getName(), value).as(form));
        if (thrown != null) {
          assertThat(thrown).as("%s %s", component, shown(value)).isInstanceOf(Refusal.class);
          assertThat(thrown.getMessage()).as("%s %s", component, shown(value)).containsPattern("[一-龥]")
              .hasSizeLessThan(LONGEST_SENTENCE)
              .satisfies(said -> assertThat(TECHNICAL.matcher(said.replaceAll("“[^”]*”", "")).find()).as(said).isFalse());
        }
      });
    }
  }

  @Test
  @DisplayName("所有待办和登记的表单都在检查之列")
  void everyFormIsFound() throws IOException {
    assertThat(forms()).hasSizeGreaterThanOrEqualTo(19).allMatch(Class::isRecord);
  }

  @Test
  @DisplayName("指数大得离谱的投入金额：立即退回，不去累加")
  void anAmountWithAnAbsurdExponentIsRefusedAtOnce() {
    for (var amount : List.of("1e2147483647", "1e999999999", "0e2147483647", "1e-2147483647")) {
      var rows = SpinValues.jsonValue("[{\"contributor\": \"12户\", \"kind\": \"MONEY\", \"item\": \"自筹\", \"amount\": %s}]"
          .formatted(amount)).create();
      assertTimeoutPreemptively(Duration.ofSeconds(5), () ->
          assertThat(Answered.only("contributions", rows).refusal(ProjectStart.class)).as(amount).contains("第1行"));
    }
  }

  private static Stream<Answered> blank(Class<?> form) {
    return Stream.of("", " \t\u3000", "\u00a0\u200b", "\u0000").map(nothing -> {
      var answers = Answered.with(Map.of());
      Arrays.stream(form.getRecordComponents()).forEach(component -> answers.but(component.getName(), nothing));
      return answers;
    });
  }

  private static Stream<String> required(Class<?> form) {
    return Answered.VALIDATOR.getConstraintsForClass(form).getConstrainedProperties().stream()
        .flatMap(property -> property.getConstraintDescriptors().stream())
        .filter(constraint -> constraint.getAnnotation().annotationType().getSimpleName().matches("Not(Null|Blank|Empty)"))
        .map(constraint -> (String) constraint.getAttributes().get("message"));
  }

  private static List<RecordComponent> texts(Class<?> form) {
    return Arrays.stream(form.getRecordComponents())
        .filter(component -> component.getType() == String.class).toList();
  }

  private static String shown(Object value) {
    var text = value.getClass().getSimpleName() + " " + value;
    return text.substring(0, Math.min(text.length(), 60));
  }

  private static Class<?> imported(String source, String name) {
    var type = Pattern.compile("import (roundtable\\.\\w+\\." + name + ");").matcher(source);
    assertThat(type.find()).isTrue();
    try {
      return Class.forName(type.group(1));
    } catch (ClassNotFoundException missing) {
      throw new IllegalStateException(missing);
    }
  }

  private static String text(Path source) {
    try {
      return Files.readString(source);
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }
}
