package roundtable.rules;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import roundtable.kernel.Refusal;

/**
 * The part of FEEL that a cell of ours may hold. It is small on purpose: only of cells that can be read here can it be
 * proved, before they are in force, that every case gets exactly one row and that no row passes a legal floor.
 */
final class Cell {

  private static final String ITEM = "\"[^\"]*\"|-?\\d{1,9}|true|false";
  private static final Pattern LITERAL = Pattern.compile(ITEM);
  private static final Pattern LIST = Pattern.compile("(?:%1$s)(?:\\s*,\\s*(?:%1$s))*".formatted(ITEM));
  private static final Pattern COMPARISON = Pattern.compile("(<=|>=|<|>)\\s*(\\d{1,9})");
  private static final Pattern BOUND = Pattern.compile("\\d{1,9}");
  private static final Pattern MARKUP = Pattern.compile("[<>\\\\\\p{Cntrl}]");
  private static final Pattern NOT = Pattern.compile("not\\s*\\((.*)\\)");

  private Cell() {}

  /**
   * The condition in an input cell: empty or {@code -}, a list of values, {@code not(…)} of one unless it is yes or no (the
   * engine takes {@code not(true)} for a value, which no case has), or for a number a comparison such as {@code >= 3}.
   */
  static Predicate<Object> condition(Column column, String feel) {
    if (feel.isBlank() || feel.strip().equals("-")) {
      return value -> true;
    }
    Matcher comparison = COMPARISON.matcher(feel.strip());
    if (column.kind() == Column.Kind.NUMBER && comparison.matches()) {
      return compared(comparison.group(1), Integer.parseInt(comparison.group(2)));
    }
    Matcher not = NOT.matcher(feel.strip());
    if (not.matches() && column.kind() != Column.Kind.FLAG) {
      return Predicate.<Object>not(values(column, not.group(1))::contains);
    }
    return values(column, feel)::contains;
  }

  private static Predicate<Object> compared(String sign, int bound) {
    return value -> {
      int order = Integer.compare(((Number) value).intValue(), bound);
      return switch (sign) {
        case "<" -> order < 0;
        case "<=" -> order <= 0;
        case ">" -> order > 0;
        default -> order >= 0;
      };
    };
  }

  /** The whole numbers that a condition speaks of: between two of them it never changes its mind. */
  static List<Integer> bounds(String feel) {
    return BOUND.matcher(feel).results().map(found -> Integer.valueOf(found.group())).toList();
  }

  private static List<Object> values(Column column, String feel) {
    if (!LIST.matcher(feel.strip()).matches()) {
      throw unreadable(column, feel);
    }
    return LITERAL.matcher(feel).results().map(item -> value(column, item.group())).toList();
  }

  /** The value in an output cell; codes are checked against the column's. */
  static Object value(Column column, String feel) {
    String literal = feel.strip();
    if (!LITERAL.matcher(literal).matches()) {
      throw unreadable(column, feel);
    }
    return switch (column.kind()) {
      case NUMBER -> number(column, literal);
      case FLAG -> flag(column, literal);
      case TEXT, CODE, CODES -> text(column, literal);
    };
  }

  private static Integer number(Column column, String literal) {
    if (!literal.matches("-?\\d+")) {
      throw unreadable(column, literal);
    }
    return Integer.valueOf(literal);
  }

  private static Boolean flag(Column column, String literal) {
    if (!literal.equals("true") && !literal.equals("false")) {
      throw unreadable(column, literal);
    }
    return Boolean.valueOf(literal);
  }

  private static String text(Column column, String literal) {
    if (!literal.startsWith("\"")) {
      throw unreadable(column, literal);
    }
    String text = literal.substring(1, literal.length() - 1);
    if (MARKUP.matcher(text).find()) {
      throw new Refusal("“%s”列的文字不得含有尖括号、反斜杠或控制字符".formatted(column.label()));
    }
    boolean known = switch (column.kind()) {
      case CODE -> column.codes().contains(text);
      case CODES -> column.codes().containsAll(Arrays.asList(text.split(",")));
      default -> !text.isBlank();
    };
    if (!known) {
      throw new Refusal("“%s”列的值“%s”不在可选范围内".formatted(column.label(), text));
    }
    return text;
  }

  private static Refusal unreadable(Column column, String feel) {
    return feel.isBlank() ? new Refusal("“%s”列还没有填".formatted(column.label())) : new Refusal("“%s”列的内容“%s”无法识别，请填写%s"
        .formatted(column.label(), feel.strip(), switch (column.kind()) {
          case NUMBER -> "整数";
          case FLAG -> "是或否（原文为 true 或 false）";
          case TEXT -> "文字（原文须带英文双引号）";
          case CODE, CODES -> "可选的值（原文须带英文双引号）";
        }));
  }
}
