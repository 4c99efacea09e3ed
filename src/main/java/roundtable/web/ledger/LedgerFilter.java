package roundtable.web.ledger;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import roundtable.journal.LedgerColumn;
import roundtable.kernel.Labelled;
import roundtable.kernel.Level;
import roundtable.kernel.Refusal;
import roundtable.kernel.WrittenDate;
import roundtable.ledger.LedgerSearch;
import roundtable.ledger.LedgerSort;
import roundtable.topic.Category;
import roundtable.topic.Source;
import roundtable.topic.TopicState;

/** What a link of the ledger asks for; a link that asks for what there is not is told so. */
final class LedgerFilter {

  private static final Set<String> NAMES = Set.of("day", "street", "community", "unit", "category", "level", "state", "source",
      "receivedFrom", "receivedTo", "closedFrom", "closedTo", "overdue", "leader", "without", "words", "sort");
  private static final Set<String> OF_THE_PAGE = Set.of("after", "size");
  private static final int LONGEST_CODE = 40;
  private final Map<String, String> asked;
  private final LedgerSearch search;

  LedgerFilter(Map<String, String> sent) {
    asked = new LinkedHashMap<>(sent);
    asked.keySet().removeAll(OF_THE_PAGE);
    asked.values().removeIf(String::isBlank);
    asked.keySet().stream().filter(name -> !NAMES.contains(name)).findFirst().ifPresent(unknown -> {
      throw new Refusal("台账没有“%s”这个筛选条件".formatted(unknown.substring(0, Math.min(LONGEST_CODE, unknown.length()))));
    });
    search = new LedgerSearch(date("day"), code("street"), code("community"), code("unit"), constant("category", "类型", Category.class),
        constant("level", "层级", Level.class), constant("state", "状态", TopicState.class), constant("source", "来源", Source.class),
        new LedgerSearch.Dates(date("receivedFrom"), date("receivedTo")), new LedgerSearch.Dates(date("closedFrom"), date("closedTo")),
        isTrue("overdue"), code("leader"), without(), asked.get("words"), constant("sort", "排序", LedgerSort.class));
  }

  LedgerSearch search() {
    return search;
  }

  /**
   * The filter in words, for the sheet that it made.
   *
   * @param units names of units, and of the leader's post, by code
   */
  String words(Map<String, String> units) {
    var words = new LinkedHashMap<String, String>();
    Map.of("street", LedgerColumn.STREET, "community", LedgerColumn.COMMUNITY, "unit", LedgerColumn.UNIT).forEach((name, column) ->
        put(words, column.label(), units.getOrDefault(asked.get(name), asked.get(name))));
    put(words, "类型", label(search.category()));
    put(words, "层级", label(search.level()));
    put(words, "状态", label(search.state()));
    put(words, "来源", label(search.source()));
    put(words, "收到", span(search.received()));
    put(words, "办结", span(search.closed()));
    put(words, "时限", search.overdue() ? "只看超过步骤时限的" : null);
    put(words, "挂点领导", search.leader() == null ? null : units.getOrDefault(search.leader(), search.leader()));
    put(words, "空缺", search.without() == null ? null : "没有写明" + search.without().label());
    put(words, "范围", search.sort() == null || search.sort() == LedgerSort.RECEIVED ? null
        : search.sort() == LedgerSort.CLOSED ? "只列有办结日期的" : "只列有步骤时限的");
    put(words, "查找", search.words().isEmpty() ? null : "“" + search.words() + "”");
    return words.isEmpty() ? "全部议题" : words.entrySet().stream().map(each -> each.getKey() + "：" + each.getValue())
        .collect(Collectors.joining("；"));
  }

  private static void put(Map<String, String> words, String label, String value) {
    if (value != null) {
      words.put(label, value);
    }
  }

  private static String label(Labelled constant) {
    return constant == null ? null : constant.label();
  }

  private static String span(LedgerSearch.Dates span) {
    if (span.first() == null && span.last() == null) {
      return null;
    }
    return (span.first() == null ? "" : WrittenDate.of(span.first()) + "起") + (span.last() == null ? "" : "至" + WrittenDate.of(span.last()));
  }

  private String code(String name) {
    var code = asked.get(name);
    if (code != null && code.length() > LONGEST_CODE) {
      throw new Refusal("筛选条件“%s”太长，请从列表中选择".formatted(name));
    }
    return code;
  }

  private LedgerColumn without() {
    var name = asked.get("without");
    return name == null ? null : LedgerSearch.EMPTY_AT_TIMES.stream().filter(column -> column.name().toLowerCase(Locale.ROOT).equals(name)).findFirst()
        .orElseThrow(() -> new Refusal("台账没有“%s”这一列可以按空缺筛选".formatted(name.substring(0, Math.min(LONGEST_CODE, name.length())))));
  }

  private boolean isTrue(String name) {
    var value = asked.get(name);
    if (value != null && !Set.of("true", "false").contains(value)) {
      throw new Refusal("筛选条件“%s”应为 true 或 false".formatted(name));
    }
    return "true".equals(value);
  }

  private LocalDate date(String name) {
    var text = asked.get(name);
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeParseException wrong) {
      throw new Refusal("筛选条件“%s”的日期应写成 2022-01-31 这样的格式".formatted(name));
    }
  }

  private <T extends Enum<T> & Labelled> T constant(String name, String label, Class<T> type) {
    var text = asked.get(name);
    return text == null ? null : Arrays.stream(type.getEnumConstants()).filter(each -> each.name().equals(text)).findFirst()
        .orElseThrow(() -> new Refusal("没有这样的%s，可选：%s".formatted(label, Arrays.stream(type.getEnumConstants())
            .map(each -> "%s（%s）".formatted(each.name(), each.label())).collect(Collectors.joining("、")))));
  }
}
