package roundtable.policy;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import roundtable.rules.Column;
import roundtable.rules.Column.Kind;

/** A cell as officials read it in a spreadsheet, and back; what cannot be said in words stays as it is written. */
public record CellWords(Column column) {

  private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");
  private static final Pattern LIST = Pattern.compile("\"[^\"]*\"(?:\\s*,\\s*\"[^\"]*\")*");
  private static final Pattern NOT = Pattern.compile("not\\s*\\((.*)\\)");
  private static final String EXCEPT = "除外：";
  private static final String BETWEEN = "；";

  /** The words of an expression. */
  public String words(String feel) {
    String text = feel == null ? "" : feel.strip();
    if (column.kind() == Kind.FLAG) {
      return text.equals("true") ? "是" : text.equals("false") ? "否" : text;
    }
    var not = NOT.matcher(text);
    if (not.matches() && LIST.matcher(not.group(1).strip()).matches()) {
      return EXCEPT + listed(not.group(1));
    }
    return column.kind() != Kind.NUMBER && LIST.matcher(text).matches() ? listed(text) : text;
  }

  private String listed(String feel) {
    return QUOTED.matcher(feel).results().map(found -> named(found.group(1))).collect(Collectors.joining(BETWEEN));
  }

  private String named(String value) {
    return switch (column.kind()) {
      case CODE -> column.label(value);
      case CODES -> Arrays.stream(value.split(",")).map(column::label).collect(Collectors.joining(BETWEEN));
      default -> value;
    };
  }

  /** The expression of words; what is none of the column's words is left for the check to name. */
  public String feel(String words) {
    String text = words == null ? "" : words.strip();
    if (text.isEmpty() || text.equals("-") || text.startsWith("\"") || NOT.matcher(text).matches()) {
      return text;
    }
    return switch (column.kind()) {
      case FLAG -> text.equals("是") ? "true" : text.equals("否") ? "false" : text.toLowerCase(Locale.ROOT);
      case NUMBER -> text.replace("≥", ">=").replace("≤", "<=").replace("＞", ">").replace("＜", "<");
      case TEXT -> quoted(text);
      case CODE -> text.startsWith(EXCEPT) ? "not(%s)".formatted(codes(text.substring(EXCEPT.length()))) : codes(text);
      case CODES -> quoted(split(text).stream().map(this::code).collect(Collectors.joining(",")));
    };
  }

  private String codes(String text) {
    return split(text).stream().map(this::code).map(CellWords::quoted).collect(Collectors.joining(", "));
  }

  private static List<String> split(String text) {
    return Arrays.stream(text.split("[；;]")).map(String::strip).filter(part -> !part.isEmpty()).toList();
  }

  private String code(String word) {
    Optional<String> known = column.codes().stream().filter(code -> column.label(code).equals(word)).findFirst();
    return known.orElse(word);
  }

  private static String quoted(String text) {
    return "\"" + text.replace('"', '”') + "\"";
  }
}
