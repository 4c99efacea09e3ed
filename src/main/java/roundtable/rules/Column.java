package roundtable.rules;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A column of a decision table.
 *
 * @param name the English name that code and models use
 * @param label the Chinese name that officials read
 * @param kind what its cells hold
 * @param codes the codes that may stand in it; empty where any text or number may
 */
public record Column(String name, String label, Kind kind, List<String> codes) {

  /** What a column's cells hold, and how DMN calls it. */
  public enum Kind {
    TEXT("string"), CODE("string"), CODES("string"), NUMBER("integer"), FLAG("boolean");

    private final String typeRef;

    Kind(String typeRef) {
      this.typeRef = typeRef;
    }

    /** The column's {@code typeRef} in the DMN file. */
    public String typeRef() {
      return typeRef;
    }
  }

  static Column text(String name, String label) {
    return new Column(name, label, Kind.TEXT, List.of());
  }

  static Column number(String name, String label) {
    return new Column(name, label, Kind.NUMBER, List.of());
  }

  static Column flag(String name, String label) {
    return new Column(name, label, Kind.FLAG, List.of());
  }

  static Column oneOf(String name, String label, String... codes) {
    return new Column(name, label, Kind.CODE, List.of(codes));
  }

  static Column oneOf(String name, String label, Enum<?>... codes) {
    return new Column(name, label, Kind.CODE, Arrays.stream(codes).<String>map(Enum::name).toList());
  }

  /** A text of several codes with commas between them. */
  static Column codes(String name, String label, String... codes) {
    return new Column(name, label, Kind.CODES, List.of(codes));
  }

  /** A value of the column from its text. */
  public Object read(String text) {
    return switch (kind) {
      case NUMBER -> Integer.valueOf(text);
      case FLAG -> Boolean.valueOf(text);
      default -> text;
    };
  }

  /** Every value that a case can bring to this column; empty where they cannot be counted. */
  List<Object> cases() {
    return switch (kind) {
      case CODE -> List.copyOf(codes);
      case FLAG -> List.of(true, false);
      default -> List.of();
    };
  }

  /** The Chinese name of one of the column's codes. */
  public String label(String code) {
    return CodeLabels.of(this, code);
  }

  /** A value as officials read it. */
  public String words(Object value) {
    return switch (kind) {
      case CODE, CODES -> Arrays.stream(String.valueOf(value).split(",")).map(code -> CodeLabels.of(this, code)).collect(Collectors.joining("、"));
      case FLAG -> Boolean.TRUE.equals(value) ? "是" : "否";
      default -> String.valueOf(value);
    };
  }
}
