package roundtable.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import roundtable.journal.LedgerColumn;
import roundtable.kernel.Refusal;
import roundtable.kernel.TopicNumber;

/** A search as one statement: what it asks for, from where, in which order. Only what is asked for stands in it. */
final class LedgerQuery {

  private static final Pattern CURSOR = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})~(YT-\\d{4}-\\d{5})");
  private static final Pattern NUMBER = Pattern.compile("YT-\\d{4}(-\\d{0,5})?");
  private static final int MOST_PAIRS = 8;
  private static final String SELECT = "select l.topic, l." + LedgerRows.COLUMNS.replace(", ", ", l.");
  private static final String TODAY = "ledger_line";
  /** The lines of {@code :day}. */
  static final String THEN = """
      (select topic, %1$s from ledger_line where since <= :day
        union all select topic, %1$s from ledger_past where since <= :day and until > :day)""".formatted(LedgerRows.COLUMNS);

  /** What the leader's places received, as {@link LedgerStatisticsDesk} counts it. */
  private static final String LED = """
      l.community in (select u.code from unit u join linkage g on g.unit in (u.code, u.parent)
         where g.post = :leader and g.linked_from <= :day and (g.linked_to is null or g.linked_to >= :day)
           and u.valid_from = (select max(v.valid_from) from unit v where v.code = u.code))""";

  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> values = new HashMap<>();
  private final LedgerSort sort;
  private final boolean past;

  LedgerQuery(LedgerSearch search, LedgerReach reach, LocalDate today) {
    sort = search.sort();
    past = search.day() != null && search.day().isBefore(today);
    values.put("day", past ? search.day() : today);
    if (past) {
      // said once more for the index: nobody reads past what came in later
      conditions.add("l.received_on <= :day");
    }
    limit(reach);
    equal("street", search.street());
    equal("community", search.community());
    equal("unit", search.unit());
    equal("category", search.category());
    equal("level", search.level());
    equal("state", search.state());
    equal("source", search.source());
    within("received_on", search.received());
    within("closed_on", search.closed());
    if (search.overdue()) {
      conditions.add("l.due_on < :day and l.paused_on is null");
    }
    led(search.leader());
    if (search.without() != null) {
      conditions.add("l.%s is null".formatted(LedgerRows.name(search.without())));
    }
    if (sort != LedgerSort.RECEIVED) {
      conditions.add("l." + LedgerRows.name(sort.column()) + " is not null");
    }
    find(search);
  }

  Map<String, Object> values() {
    return values;
  }

  /** Reads on behind that line. */
  LedgerQuery after(String cursor) {
    if (cursor != null && !cursor.isEmpty()) {
      var match = CURSOR.matcher(cursor);
      if (!match.matches()) {
        throw new Refusal("“接着看”的位置不正确，请从第一页重新看起");
      }
      conditions.add("(l.%s, l.topic) %s (:afterDay, :afterTopic)".formatted(LedgerRows.name(sort.column()), sort.isLatestFirst() ? "<" : ">"));
      values.put("afterDay", LocalDate.parse(match.group(1)));
      values.put("afterTopic", match.group(2));
    }
    return this;
  }

  LedgerQuery only(TopicNumber number) {
    conditions.add("l.topic = :topic");
    values.put("topic", number.value());
    return this;
  }

  static String cursor(LedgerSort sort, LedgerLine line) {
    return line.codes().get(sort.column()) + "~" + line.number();
  }

  String lines() {
    return SELECT + from() + order();
  }

  /** The first of them. Of a past day each table gives its own first ones from its own index: the two are not sorted as a whole. */
  String lines(int most) {
    var first = order() + " limit " + most;
    return past ? "select * from (%s union all %s) l%s".formatted(part("ledger_line", "", first), part("ledger_past", " and l.until > :day", first), first)
        : lines() + " limit " + most;
  }

  private String part(String table, String until, String first) {
    return "(%s from %s l where l.since <= :day%s and %s%s)".formatted(SELECT, table, until, String.join(" and ", conditions), first);
  }

  private String order() {
    var way = sort.isLatestFirst() ? " desc" : "";
    return " order by l.%s%s, l.topic%s".formatted(LedgerRows.name(sort.column()), way, way);
  }

  /** Counts up to a bound, so that it costs no more however many there are. */
  String count(int most) {
    return "select count(*) from (select l.topic" + from() + " limit " + most + ") counted";
  }

  private String from() {
    return " from " + (past ? THEN : TODAY) + " l" + (conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions));
  }

  private void limit(LedgerReach reach) {
    if (!reach.district()) {
      conditions.add(reach.condition("l"));
      values.putAll(reach.values());
    }
  }

  private void equal(String column, Object asked) {
    if (asked != null && !asked.toString().isBlank()) {
      conditions.add("l.%1$s = :%1$s".formatted(column));
      values.put(column, asked instanceof Enum<?> constant ? constant.name() : asked.toString().strip());
    }
  }

  private void led(String leader) {
    if (leader != null) {
      conditions.add(LED);
      values.put("leader", leader);
    }
  }

  private void within(String column, LedgerSearch.Dates span) {
    if (span.first() != null) {
      conditions.add("l.%1$s >= :%1$s_first".formatted(column));
      values.put(column + "_first", span.first());
    }
    if (span.last() != null) {
      conditions.add("l.%1$s <= :%1$s_last".formatted(column));
      values.put(column + "_last", span.last());
    }
  }

  private void find(LedgerSearch search) {
    if (search.words().isEmpty()) {
      return;
    }
    var number = search.words().toUpperCase();
    if (NUMBER.matcher(number).matches()) {
      conditions.add("l.topic >= :from_number and l.topic < :to_number");
      values.put("from_number", number);
      values.put("to_number", number + "~");
      return;
    }
    search.plainWords().forEach(this::find);
  }

  // the pairs lead to the few that can have the word, the text itself tells whether they do
  private void find(String word) {
    for (var pair : LedgerWords.pairs(word).stream().limit(MOST_PAIRS).toList()) {
      var name = "pair" + values.size();
      conditions.add("exists (select 1 from ledger_pair g where g.pair = :%s and g.topic = l.topic)".formatted(name));
      values.put(name, pair);
    }
    var name = "word" + values.size();
    conditions.add("exists (select 1 from ledger_text x where x.topic = l.topic and x.words like :%s)".formatted(name));
    values.put(name, "%" + word + "%");
  }
}
