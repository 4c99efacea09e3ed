package roundtable.policy;

import java.util.LinkedHashMap;
import java.util.Map;
import roundtable.kernel.Refusal;
import roundtable.rules.Column;
import roundtable.rules.RuleTable;

/** A case as somebody typed it. */
record SentCase(RuleTable table, Map<String, Object> sent) {

  Map<String, Object> facts() {
    Map<String, Object> facts = new LinkedHashMap<>();
    table.inputs().forEach(column -> facts.put(column.name(), value(column)));
    return facts;
  }

  private Object value(Column column) {
    String text = sent.get(column.name()) == null ? "" : String.valueOf(sent.get(column.name())).strip();
    if (text.isEmpty()) {
      throw new Refusal("请填写“%s”".formatted(column.label()));
    }
    boolean fits = switch (column.kind()) {
      case NUMBER -> text.matches("\\d{1,9}");
      case FLAG -> text.equals("true") || text.equals("false");
      case CODE -> column.codes().contains(text);
      default -> text.length() <= 200;
    };
    if (!fits) {
      throw new Refusal("“%s”的值“%s”不在可选范围内".formatted(column.label(), text.length() <= 40 ? text : text.substring(0, 40) + "…"));
    }
    return column.read(text);
  }
}
