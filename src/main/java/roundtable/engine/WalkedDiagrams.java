package roundtable.engine;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import roundtable.kernel.TopicNumber;
import roundtable.kernel.WrittenDate;
import roundtable.ledger.Diagram;
import roundtable.ledger.DiagramFlow;

/**
 * The runs of a topic, read from what the engine keeps ({@link WorkHistory}): which processes ran, each task when it is
 * done, and where those that run stand. Three statements, however many runs a topic has.
 */
@Component
class WalkedDiagrams implements DiagramFlow {

  /** What belongs to the sealed circle runs in its tenant. */
  private static final String RUNS = """
      select i.id_, i.super_process_instance_id_, i.proc_def_id_, d.key_, d.name_, d.version_, i.start_time_, i.end_time_,
          i.start_act_id_, i.end_act_id_
        from act_hi_procinst i join act_re_procdef d on d.id_ = i.proc_def_id_
       where i.business_key_ = :topic and i.tenant_id_ is null order by i.start_time_, i.id_""";
  private static final String DONE = """
      select id_, proc_inst_id_, task_def_key_, start_time_, end_time_ from act_hi_taskinst
       where proc_inst_id_ in (:runs) and end_time_ is not null and delete_reason_ = 'completed' order by id_""";
  private static final String STANDING = """
      select distinct proc_inst_id_, act_id_ from act_ru_execution
       where proc_inst_id_ in (:runs) and act_id_ is not null and is_active_ = true""";
  private static final String MODEL = """
      select b.bytes_ from act_re_procdef d join act_ge_bytearray b on b.deployment_id_ = d.deployment_id_ and b.name_ = d.resource_name_
       where d.id_ = ?""";
  /** Whether a referral is weighed is the commission's and the secretary general's to know (R97). */
  private static final Set<String> SEALED = Set.of("userTask_confirmReferral");
  private static final String SEVERAL = "#multiInstanceBody";
  private final JdbcClient jdbc;
  private final Clock clock;

  WalkedDiagrams(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  private record Run(String id, String calledBy, String definition, String model, String name, int version, Timestamp begun,
      Timestamp ended, String start, String end) {}

  private record Stands(String run, String activity) {}

  @Override
  public List<Diagram> of(TopicNumber topic) {
    var runs = runs(topic);
    if (runs.isEmpty()) {
      return List.of();
    }
    var ids = runs.stream().map(Run::id).toList();
    var done = jdbc.sql(DONE).param("runs", ids).query((row, n) -> done(row)).list().stream()
        .filter(each -> !SEALED.contains(each.activity())).collect(Collectors.groupingBy(Walked::run));
    var standing = jdbc.sql(STANDING).param("runs", ids)
        .query((row, n) -> new Stands(row.getString(1), row.getString(2).replace(SEVERAL, ""))).list().stream()
        .filter(each -> !SEALED.contains(each.activity())).collect(Collectors.groupingBy(Stands::run));
    return runs.stream().map(run -> diagram(run, runs, done.getOrDefault(run.id(), List.of()),
        standing.getOrDefault(run.id(), List.of()).stream().map(Stands::activity).collect(Collectors.toSet()))).toList();
  }

  @Override
  public Optional<String> model(TopicNumber topic, String id) {
    return runs(topic).stream().filter(run -> run.id().equals(id)).findFirst().map(run -> new String(drawing(run), StandardCharsets.UTF_8));
  }

  private Diagram diagram(Run run, List<Run> all, List<Walked> done, Set<String> standing) {
    var called = all.stream().filter(each -> run.id().equals(each.calledBy())).map(each ->
        new Called(each.id(), each.model(), each.begun().toInstant(), Optional.ofNullable(each.ended()).map(Timestamp::toInstant))).toList();
    var way = new WalkedWay(Bpmn.readModelFromStream(new ByteArrayInputStream(drawing(run))), run.start());
    way.walk(done, called, standing, Optional.ofNullable(run.end()));
    return new Diagram(run.id(), run.model(), run.name(), run.version(), written(run.begun()), written(run.ended()), way.stations(), way.flows());
  }

  private List<Run> runs(TopicNumber topic) {
    return jdbc.sql(RUNS).param("topic", topic.value()).query((row, n) -> new Run(row.getString(1), row.getString(2), row.getString(3),
        row.getString(4), row.getString(5), row.getInt(6), row.getTimestamp(7), row.getTimestamp(8), row.getString(9), row.getString(10))).list();
  }

  private byte[] drawing(Run run) {
    return jdbc.sql(MODEL).param(run.definition()).query((row, n) -> row.getBytes(1)).single();
  }

  private static Walked done(ResultSet row) throws SQLException {
    return new Walked(row.getString(1), row.getString(2), row.getString(3), row.getTimestamp(4).toInstant(), row.getTimestamp(5).toInstant());
  }

  private String written(Timestamp at) {
    return at == null ? "" : WrittenDate.of(LocalDateTime.ofInstant(at.toInstant(), clock.getZone()));
  }
}
