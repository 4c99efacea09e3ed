package roundtable.engine;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import roundtable.rules.RuleTable;
import roundtable.rules.Ruling;

/**
 * Keeps what each table decided last on this thread, with the rows that fired. The engine tells nobody which rows those
 * were without writing history for every evaluation. What a transaction heard ends with it.
 */
@Component
class RulingRecorder extends AbstractProcessEnginePlugin implements DmnDecisionTableEvaluationListener {

  private final ThreadLocal<Map<RuleTable, Ruling>> heard = ThreadLocal.withInitial(() -> new EnumMap<>(RuleTable.class));

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    DefaultDmnEngineConfiguration dmn = engine.getDmnEngineConfiguration();
    if (dmn == null) {
      dmn = new DefaultDmnEngineConfiguration();
      engine.setDmnEngineConfiguration(dmn);
    }
    dmn.getCustomPostDecisionTableEvaluationListeners().add(this);
  }

  @Override
  public void notify(DmnDecisionTableEvaluationEvent event) {
    if (event.getDecisionTable() instanceof DecisionDefinition decision) {
      RuleTable.find(decision.getKey()).ifPresent(table -> keep(ruling(table, decision.getVersion(), event)));
    }
  }

  Optional<Ruling> last(RuleTable table) {
    return Optional.ofNullable(heard.get().get(table));
  }

  private void keep(Ruling ruling) {
    Map<RuleTable, Ruling> rulings = heard.get();
    if (rulings.isEmpty() && TransactionSynchronizationManager.isSynchronizationActive()) {
      TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
        @Override
        public void afterCompletion(int status) {
          heard.remove();
        }
      });
    }
    rulings.put(ruling.table(), ruling);
  }

  static Ruling ruling(RuleTable table, int version, DmnDecisionTableEvaluationEvent event) {
    List<DmnEvaluatedDecisionRule> fired = event.getMatchingRules();
    return new Ruling(table, version, facts(table, event), fired.stream().map(DmnEvaluatedDecisionRule::getId).toList(),
        fired.stream().map(RulingRecorder::outputs).toList());
  }

  // the inputs come in the order of the columns
  private static Map<String, Object> facts(RuleTable table, DmnDecisionTableEvaluationEvent event) {
    Map<String, Object> facts = new LinkedHashMap<>();
    for (int index = 0; index < event.getInputs().size(); index++) {
      facts.put(table.inputs().get(index).name(), event.getInputs().get(index).getValue().getValue());
    }
    return facts;
  }

  private static Map<String, Object> outputs(DmnEvaluatedDecisionRule rule) {
    Map<String, Object> outputs = new LinkedHashMap<>();
    rule.getOutputEntries().values().forEach(entry -> outputs.put(entry.getOutputName(), entry.getValue().getValue()));
    return outputs;
  }
}
