package roundtable.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import roundtable.kernel.Labelled;

/** Officials read names, never codes; and the same name everywhere. */
class CodeLabelsTest {

  private static final List<Class<?>> LABELLED = new ClassFileImporter()
      .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("roundtable").stream()
      .filter(type -> type.isEnum() && type.isAssignableTo(Labelled.class)).<Class<?>>map(JavaClass::reflect).toList();

  static Stream<Column> columns(RuleTable table) {
    return Stream.concat(table.inputs().stream(), table.outputs().stream());
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("每张表的每个代码都有中文名，同一列里不重名；每张表的法定下限都有说明")
  void everyCodeHasAChineseName(RuleTable table) {
    assertThat(columns(table)).allSatisfy(column -> {
      var labels = column.codes().stream().map(column::label).toList();
      assertThat(labels).as(column.name()).allMatch(label -> label.codePoints().anyMatch(Character::isIdeographic)).doesNotHaveDuplicates();
    });
    assertThat(table.floor()).isNotBlank();
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("代码与枚举同名的，中文名与枚举一致")
  void whereAnEnumHasTheCodesTheNamesAreTheSame(RuleTable table) {
    assertThat(columns(table).filter(column -> !column.codes().isEmpty())).allSatisfy(column -> {
      var meant = LABELLED.stream().filter(type -> names(type).containsAll(column.codes())).toList();
      assertThat(meant.isEmpty() || meant.stream().anyMatch(type -> column.codes().stream()
          .allMatch(code -> column.label(code).equals(label(type, code))))).as("%s: %s", column.name(), meant).isTrue();
    });
  }

  @Test
  @DisplayName("与枚举核对的列不是空的一句话")
  void columnsWithEnumsAreFound() {
    var compared = Arrays.stream(RuleTable.values()).flatMap(CodeLabelsTest::columns).filter(column -> !column.codes().isEmpty()
        && LABELLED.stream().anyMatch(type -> names(type).containsAll(column.codes()))).map(Column::name).distinct().toList();
    assertThat(compared).contains("level", "step", "role", "affair", "field", "outcome", "category", "stage", "work", "occasion",
        "materialFields", "fixedSeats", "kind");
  }

  private static List<String> names(Class<?> type) {
    return Arrays.stream(type.getEnumConstants()).map(each -> ((Enum<?>) each).name()).toList();
  }

  private static String label(Class<?> type, String code) {
    return Arrays.stream(type.getEnumConstants()).filter(each -> ((Enum<?>) each).name().equals(code))
        .map(each -> ((Labelled) each).label()).findFirst().orElseThrow();
  }
}
