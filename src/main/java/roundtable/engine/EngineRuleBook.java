package roundtable.engine;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.stereotype.Component;
import roundtable.kernel.Refusal;
import roundtable.rules.Column;
import roundtable.rules.RuleBook;
import roundtable.rules.RuleTable;
import roundtable.rules.Ruling;

/** The tables as the engine evaluates them; in models the bean is called {@code rules}. */
@Component("rules")
public class EngineRuleBook implements RuleBook {

  private final DecisionService decisions;
  private final TableAccess access;
  private final TableVersions versions;
  private final RulingRecorder recorder;

  EngineRuleBook(DecisionService decisions, TableAccess access, TableVersions versions, RulingRecorder recorder) {
    this.decisions = decisions;
    this.access = access;
    this.versions = versions;
    this.recorder = recorder;
  }

  @Override
  public int versionInForce(RuleTable table, Instant at) {
    return versions.inForce(table, at).map(TableVersions.Version::number)
        .orElseThrow(() -> new Refusal("《%s》在这一时间没有生效的版本，请联系理事会办公室".formatted(table.label())));
  }

  /** The same for expressions in models, which know the table by its id. */
  public int versionInForce(String tableId, Instant at) {
    return versionInForce(RuleTable.of(tableId), at);
  }

  @Override
  public Ruling decide(RuleTable table, int version, Map<String, Object> facts) {
    List<String> missing = table.inputs().stream()
        .filter(input -> facts.get(input.name()) == null).map(Column::label).toList();
    if (!missing.isEmpty()) {
      throw new Refusal("《%s》缺少判断所需的内容：%s".formatted(table.label(), String.join("、", missing)));
    }
    String definition = versions.find(table, version).map(TableVersions.Version::definition)
        .orElseThrow(() -> new Refusal("《%s》没有第%d版".formatted(table.label(), version)));
    return access.call(() -> {
      decisions.evaluateDecisionTableById(definition, facts);
      return lastRuling(table);
    });
  }

  /** What this thread's latest evaluation of a table decided, whether asked here or by a business rule task. */
  public Ruling lastRuling(RuleTable table) {
    return recorder.last(table).orElseThrow(() -> new Refusal("《%s》尚未作出判断".formatted(table.label())));
  }
}
