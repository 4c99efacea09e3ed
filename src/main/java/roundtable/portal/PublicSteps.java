package roundtable.portal;

import static java.util.Map.entry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import roundtable.kernel.SevenStep;
import roundtable.kernel.TopicNumber;
import roundtable.kernel.WrittenDate;
import roundtable.privacy.Mask;
import roundtable.privacy.PersonalNames;

/** The seven steps of a topic on one line of time, with what residents can know of each (R72, R82, R103). */
@Service
@Transactional(readOnly = true)
class PublicSteps {

  /** One row each; the columns' names are the words. */
  private static final Map<SevenStep, String> FACTS = Map.ofEntries(
      entry(SevenStep.OPINION, """
          select (select count(distinct household) from visit where topic = :topic) "入户走访（户）",
              (select count(*) from opinion where topic = :topic) "收到意见（条）" """),
      entry(SevenStep.ANALYSIS, "select feasibility_note \"条件\" from analysis where topic = :topic order by id desc limit 1"),
      entry(SevenStep.DELIBERATION, """
          select meeting_on "圆桌会日期", case when held_at is null then place end "开会地点", attendance "到会（人）",
              resolution "协商决议", due_on "决议完成时间"
            from round_table where topic = :topic order by turn desc limit 1"""),
      entry(SevenStep.IMPLEMENTATION, """
          select p.started_on "开工日期", p.target_date "完成时限",
              (select count(*) from project_unit u where u.topic = p.topic and u.done_on is not null) "已完成（个单元）",
              (select count(*) from project_unit u where u.topic = p.topic) "共（个单元）"
            from project p where p.topic = :topic"""),
      entry(SevenStep.SUPERVISION, """
          select very_satisfied "很满意（人）", satisfied "满意（人）", fairly_satisfied "基本满意（人）", dissatisfied "不满意（人）",
              assessed_together "评议意见"
            from evaluation where topic = :topic order by id desc limit 1"""));

  private static final String CLOCKS = """
      select step, began_at, ended_at, due_on, (select count(*) from step_clock o where o.topic = k.topic and o.step = k.step) as turns
        from step_clock k where topic = ? order by id""";

  private final JdbcClient jdbc;
  private final PersonalNames names;
  private final Clock clock;

  PublicSteps(JdbcClient jdbc, PersonalNames names, Clock clock) {
    this.jdbc = jdbc;
    this.names = names;
    this.clock = clock;
  }

  List<StepLine> of(TopicNumber topic) {
    var known = names.of(topic);
    var lines = new EnumMap<SevenStep, StepLine>(SevenStep.class);
    jdbc.sql(CLOCKS).param(topic.value()).query((row, n) -> line(row, topic, known)).list()
        .forEach(line -> lines.put(line.step(), line));
    return Arrays.stream(SevenStep.values())
        .map(step -> lines.getOrDefault(step, new StepLine(step, null, null, null, 0, List.of()))).toList();
  }

  private StepLine line(ResultSet row, TopicNumber topic, Collection<String> known) throws SQLException {
    var step = SevenStep.valueOf(row.getString("step"));
    return new StepLine(step, day(row, "began_at"), day(row, "ended_at"), row.getObject("due_on", LocalDate.class),
        row.getInt("turns"), facts(step, topic, known));
  }

  private LocalDate day(ResultSet row, String column) throws SQLException {
    var moment = row.getObject(column, OffsetDateTime.class);
    return moment == null ? null : moment.atZoneSameInstant(clock.getZone()).toLocalDate();
  }

  private List<String> facts(SevenStep step, TopicNumber topic, Collection<String> known) {
    return FACTS.containsKey(step) ? jdbc.sql(FACTS.get(step)).param("topic", topic.value())
        .query((row, n) -> sentences(row, known)).list().stream().flatMap(List::stream).toList() : List.of();
  }

  private static List<String> sentences(ResultSet row, Collection<String> known) throws SQLException {
    var sentences = new ArrayList<String>();
    for (var column = 1; column <= row.getMetaData().getColumnCount(); column++) {
      var text = row.getString(column);
      if (text != null && !text.isBlank()) {
        sentences.add("%s：%s".formatted(row.getMetaData().getColumnLabel(column),
            row.getMetaData().getColumnType(column) == Types.DATE ? WrittenDate.of(row.getObject(column, LocalDate.class))
                : Mask.text(text, known)));
      }
    }
    return sentences;
  }
}
