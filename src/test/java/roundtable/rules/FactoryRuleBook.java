package roundtable.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;

/** The factory tables on the DMN engine alone, without a process engine or a database; every table has version 1. */
public final class FactoryRuleBook implements RuleBook {

  private final List<DmnEvaluatedDecisionRule> fired = new ArrayList<>();
  private final Map<RuleTable, DmnDecision> tables = new EnumMap<>(RuleTable.class);
  private final DmnEngine engine;

  public FactoryRuleBook() {
    DmnEngineConfiguration settings = DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
    settings.getCustomPostDecisionTableEvaluationListeners().add(this::heard);
    engine = settings.buildEngine();
    for (RuleTable table : RuleTable.values()) {
      tables.put(table, engine.parseDecision(table.id(), FactoryTable.file(table)));
    }
  }

  @Override
  public int versionInForce(RuleTable table, Instant at) {
    return 1;
  }

  @Override
  public synchronized Ruling decide(RuleTable table, int version, Map<String, Object> facts) {
    engine.evaluateDecisionTable(tables.get(table), facts);
    return new Ruling(table, version, facts, fired.stream().map(DmnEvaluatedDecisionRule::getId).toList(),
        fired.stream().map(FactoryRuleBook::outputs).toList());
  }

  private void heard(DmnDecisionTableEvaluationEvent event) {
    fired.clear();
    fired.addAll(event.getMatchingRules());
  }

  private static Map<String, Object> outputs(DmnEvaluatedDecisionRule rule) {
    Map<String, Object> outputs = new LinkedHashMap<>();
    rule.getOutputEntries().values().forEach(entry -> outputs.put(entry.getOutputName(), entry.getValue().getValue()));
    return outputs;
  }
}
