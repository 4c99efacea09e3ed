package roundtable.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import roundtable.journal.LedgerColumn;
import roundtable.kernel.AccessRefusal;
import roundtable.kernel.Refusal;
import roundtable.kernel.TopicNumber;
import roundtable.kernel.WrittenDate;

/** 台账: one row a topic, of today or of any past day as it was; everybody reads what their posts and places allow (R83, R98). */
@Service
public class LedgerDesk {

  /** How many lines {@link #count} counts. */
  public static final int MOST_COUNTED = 10_000;
  private static final int LARGEST_PAGE = 200;
  private static final int FETCHED = 500;
  private final JdbcClient jdbc;
  private final NamedParameterJdbcTemplate stream;
  private final TransactionTemplate transaction;
  private final LedgerUpkeep upkeep;
  private final LedgerReaches reaches;
  private final LedgerNames names;
  private final Clock clock;

  LedgerDesk(JdbcClient jdbc, JdbcTemplate template, TransactionTemplate transaction, LedgerUpkeep upkeep, LedgerReaches reaches,
      LedgerNames names, Clock clock) {
    this.jdbc = jdbc;
    var fetching = new JdbcTemplate(template.getDataSource());
    fetching.setFetchSize(FETCHED);
    this.stream = new NamedParameterJdbcTemplate(fetching);
    this.transaction = transaction;
    this.upkeep = upkeep;
    this.reaches = reaches;
    this.names = names;
    this.clock = clock;
  }

  /**
   * A stretch of the ledger.
   *
   * @param after where the one before ended; null for the first
   * @throws AccessRefusal for somebody who reads no part of it
   */
  public LedgerPage page(LedgerSearch search, String after, int size, String person) {
    if (size < 1 || size > LARGEST_PAGE) {
      throw new Refusal("一页最多%d行，最少1行".formatted(LARGEST_PAGE));
    }
    var query = query(search, person).after(after);
    var day = day(search);
    var units = names.unitsOn(day);
    var found = jdbc.sql(query.lines(size + 1)).params(query.values())
        .query((row, n) -> line(row, day, units)).list();
    var lines = found.subList(0, Math.min(size, found.size()));
    return new LedgerPage(day, lines, found.size() > size ? LedgerQuery.cursor(search.sort(), lines.get(size - 1)) : null);
  }

  /** How many lines it has, up to {@link #MOST_COUNTED}. */
  public int count(LedgerSearch search, String person) {
    return count(search, MOST_COUNTED, person);
  }

  /** How many lines an export will have: all of them, which takes the longer the more there are. */
  public int countAll(LedgerSearch search, String person) {
    return count(search, Integer.MAX_VALUE, person);
  }

  private int count(LedgerSearch search, int most, String person) {
    var query = query(search, person);
    return jdbc.sql(query.count(most)).params(query.values()).query(Integer.class).single();
  }

  /**
   * One topic's line.
   *
   * @param day as it was at the end of that day; null for today
   * @throws AccessRefusal when there is none, or it is not theirs to see
   */
  public LedgerLine line(TopicNumber number, LocalDate day, String person) {
    var all = LedgerSearch.all();
    var search = new LedgerSearch(day, null, null, null, null, null, null, null, all.received(), all.closed(), false, null, null);
    var query = query(search, reaches.about(number, person)).only(number);
    var units = names.unitsOn(day(search));
    return jdbc.sql(query.lines()).params(query.values()).query((row, n) -> line(row, day(search), units)).optional()
        .orElseThrow(() -> new AccessRefusal("台账中没有编号为%s的议题，或者不在您的查看范围".formatted(number)));
  }

  /** All lines of a search, one after the other, as they are at one moment; never all of them in memory. */
  public void each(LedgerSearch search, String person, Consumer<LedgerLine> reader) {
    var query = query(search, person);
    var day = day(search);
    var units = names.unitsOn(day);
    transaction.executeWithoutResult(status -> stream.query(query.lines(), query.values(),
        (RowCallbackHandler) row -> reader.accept(line(row, day, units))));
  }

  /** Names of all units on that day, by their codes. */
  public Map<String, String> units(LocalDate day) {
    return names.unitsOn(day);
  }

  /** The day that a search looks at. */
  public LocalDate day(LedgerSearch search) {
    return search.day() == null ? LocalDate.now(clock) : search.day();
  }

  private LedgerQuery query(LedgerSearch search, String person) {
    return query(search, reaches.of(person));
  }

  private LedgerQuery query(LedgerSearch search, LedgerReach reach) {
    var today = LocalDate.now(clock);
    if (day(search).isAfter(today)) {
      throw new Refusal("%s还没有到，请选择今天或以前的日期".formatted(WrittenDate.of(day(search))));
    }
    refuseUnknownUnits(search);
    upkeep.follow();
    refuseBeforeItIsComplete(day(search), today);
    return new LedgerQuery(search, reach, today);
  }

  private void refuseUnknownUnits(LedgerSearch search) {
    var asked = Stream.of(search.street(), search.community(), search.unit()).filter(code -> code != null && !code.isBlank()).map(String::strip)
        .distinct().toList();
    if (asked.isEmpty()) {
      return;
    }
    var known = jdbc.sql("select distinct code from unit where code in (:codes)").param("codes", asked).query(String.class).set();
    asked.stream().filter(code -> !known.contains(code)).findFirst().ifPresent(unknown -> {
      throw new Refusal("没有代码为“%s”的街道（镇）、社区（村）或者单位，请从列表中选择".formatted(unknown));
    });
  }

  private void refuseBeforeItIsComplete(LocalDate day, LocalDate today) {
    var from = day.isBefore(today) ? jdbc.sql("select complete_from from ledger_upkeep where id = 1 and complete_from > :day").param("day", day)
        .query(LocalDate.class).optional() : Optional.<LocalDate>empty();
    from.ifPresent(first -> {
      throw new Refusal("台账自%s起逐日留存，请选择这一天或以后的日期".formatted(WrittenDate.of(first)));
    });
  }

  private static LedgerLine line(ResultSet row, LocalDate day, Map<String, String> units) throws SQLException {
    var codes = LedgerRows.values(row);
    return new LedgerLine(new TopicNumber(row.getString("topic")), codes, LedgerNames.texts(codes, units), codes.containsKey(LedgerColumn.DUE_ON)
        && !codes.containsKey(LedgerColumn.PAUSED_ON) && LocalDate.parse(codes.get(LedgerColumn.DUE_ON)).isBefore(day));
  }
}
