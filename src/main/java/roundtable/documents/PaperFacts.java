package roundtable.documents;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import roundtable.deliberation.AgendaItem;
import roundtable.deliberation.ResolutionOutcome;
import roundtable.deliberation.SeatCategory;
import roundtable.documents.PaperContent.PaperRows;
import roundtable.kernel.Level;
import roundtable.kernel.Money;
import roundtable.kernel.SevenStep;
import roundtable.kernel.TopicNumber;
import roundtable.kernel.WrittenDate;
import roundtable.organisation.DutyRoster;

/** Reads a paper's facts and writes them as papers do: dates, money, posts and codes in Chinese. */
@Component
class PaperFacts {

  private static final String NOTHING = "无";
  private static final String DATE_OF_PAPER = "成文日期";
  private static final String NUMBER = "序号";
  /** Of a code's square: sharp on any printer. */
  private static final int PIXELS = 8;
  private final JdbcClient jdbc;
  private final String publicAddress;
  private final Clock clock;
  private final Map<String, UnaryOperator<String>> spoken;

  PaperFacts(JdbcClient jdbc, DutyRoster roster, @Value("${roundtable.public-address}") String publicAddress, Clock clock) {
    this.jdbc = jdbc;
    this.publicAddress = publicAddress.strip().replaceAll("/+$", "");
    this.clock = clock;
    this.spoken = Map.of(
        "主持岗位", roster::titleOf, "签发岗位", roster::titleOf, "挂帅领导", roster::titleOf,
        "人员类别", code -> SeatCategory.valueOf(code).label(), "议程内容", code -> AgendaItem.valueOf(code).label(),
        "协商结果", code -> ResolutionOutcome.valueOf(code).label(), "解决层级", code -> Level.valueOf(code).label(),
        "办理步骤", code -> SevenStep.valueOf(code).label());
  }

  /** Numbers of the papers of a kind that the topic has, the latest last. */
  List<String> keys(TopicNumber topic, Paper paper) {
    return jdbc.sql(PaperQueries.KEYS.get(paper)).param("topic", topic.value()).query(String.class).list();
  }

  /** Everything that one paper says; empty when there is no such paper. */
  Optional<PaperContent> content(TopicNumber topic, Paper paper, String key) {
    var content = read(paper, topic.value(), key);
    return content.fields().isEmpty() ? Optional.empty() : Optional.of(content);
  }

  /** What a template of the paper may name, with nothing in it. */
  PaperContent names(Paper paper) {
    var keys = Map.of("topic", "", "key", "");
    var fields = new LinkedHashMap<String, String>();
    columns(PaperQueries.FIELDS.get(paper), keys).forEach(name -> fields.put(name, NOTHING));
    return new PaperContent(fields, read(paper, "", "").lists(), pictures(paper, ""));
  }

  private PaperContent read(Paper paper, String topic, String key) {
    var keys = Map.of("topic", topic, "key", key);
    var fields = rows(PaperQueries.FIELDS.get(paper), keys);
    var lists = new HashMap<String, PaperRows>();
    PaperLists.ALL.getOrDefault(paper, Map.of()).forEach((name, sql) -> lists.put(name, numbered(sql, keys)));
    return new PaperContent(fields.isEmpty() ? Map.of() : fields.get(0), lists, pictures(paper, key));
  }

  // what is put up on the wall leads to its page
  private Map<String, byte[]> pictures(Paper paper, String key) {
    return paper == Paper.PUBLICITY ? Map.of("二维码", QrCode.of(publicAddress + "/notices/" + key).png(PIXELS)) : Map.of();
  }

  private PaperRows numbered(String sql, Map<String, String> keys) {
    var columns = new ArrayList<>(columns(sql, keys));
    columns.add(0, NUMBER);
    var rows = rows(sql, keys);
    for (var row = 0; row < rows.size(); row++) {
      rows.get(row).put(NUMBER, String.valueOf(row + 1));
    }
    return new PaperRows(columns, rows);
  }

  private List<String> columns(String sql, Map<String, String> keys) {
    return jdbc.sql(sql).params(keys).query(found -> {
      var columns = new ArrayList<String>();
      for (var column = 1; column <= found.getMetaData().getColumnCount(); column++) {
        columns.add(found.getMetaData().getColumnLabel(column));
      }
      return columns;
    });
  }

  private List<Map<String, String>> rows(String sql, Map<String, String> keys) {
    return new ArrayList<>(jdbc.sql(sql).params(keys).query((row, n) -> {
      var values = new LinkedHashMap<String, String>();
      for (var column = 1; column <= row.getMetaData().getColumnCount(); column++) {
        values.put(row.getMetaData().getColumnLabel(column), written(row, row.getMetaData(), column));
      }
      return values;
    }).list());
  }

  private String written(ResultSet row, ResultSetMetaData meta, int column) throws SQLException {
    var name = meta.getColumnLabel(column);
    var text = row.getString(column);
    if (text == null || text.isBlank()) {
      return NOTHING;
    }
    return switch (meta.getColumnType(column)) {
      case Types.DATE -> WrittenDate.of(row.getObject(column, LocalDate.class));
      case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE -> moment(name, row.getObject(column, OffsetDateTime.class));
      case Types.NUMERIC, Types.DECIMAL -> new Money(row.getBigDecimal(column)).toString();
      default -> spoken.getOrDefault(name, UnaryOperator.identity()).apply(text);
    };
  }

  private String moment(String name, OffsetDateTime at) {
    var local = LocalDateTime.ofInstant(at.toInstant(), clock.getZone());
    return name.equals(DATE_OF_PAPER) ? WrittenDate.of(local.toLocalDate()) : WrittenDate.of(local);
  }
}
