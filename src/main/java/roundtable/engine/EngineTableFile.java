package roundtable.engine;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.springframework.stereotype.Component;
import roundtable.kernel.Refusal;
import roundtable.rules.RuleTable;
import roundtable.rules.Ruling;
import roundtable.rules.TableContent;
import roundtable.rules.TableFile;

/** The engine's own DMN evaluation beside the process engine: nothing is deployed, nothing written to its history. */
@Component
class EngineTableFile implements TableFile {

  private final ThreadLocal<DmnDecisionTableEvaluationEvent> heard = new ThreadLocal<>();
  private final DmnEngine dmn;
  private final FactoryFiles factory;

  EngineTableFile(FactoryFiles factory) {
    this.factory = factory;
    var settings = new DefaultDmnEngineConfiguration();
    settings.getCustomPostDecisionTableEvaluationListeners().add(heard::set);
    dmn = settings.buildEngine();
  }

  @Override
  public TableContent read(RuleTable table, String dmnXml) {
    return new TableReader(table).read(dmnXml);
  }

  @Override
  public String write(String baseXml, TableContent content) {
    return new TableWriter(content.table()).write(baseXml, content);
  }

  @Override
  public List<Ruling> decide(RuleTable table, String dmnXml, List<Map<String, Object>> cases) {
    // only cells that can be read are ever evaluated: no foreign code, nothing that does not end
    if (!read(table, dmnXml).unreadable().isEmpty()) {
      throw undecidable(table);
    }
    try {
      DmnDecision decision = dmn.parseDecision(table.id(), new ByteArrayInputStream(dmnXml.getBytes(StandardCharsets.UTF_8)));
      return cases.stream().map(facts -> ruling(table, decision, facts)).toList();
    } catch (DmnEngineException notDecidable) {
      throw undecidable(table);
    } finally {
      heard.remove();
    }
  }

  @Override
  public String factory(RuleTable table) {
    return factory.xml(table);
  }

  private static Refusal undecidable(RuleTable table) {
    return new Refusal("《%s》对这一情形得不出结果：有单元格无法识别，或者同时适用多行，请先按提示改正".formatted(table.label()));
  }

  private Ruling ruling(RuleTable table, DmnDecision decision, Map<String, Object> facts) {
    dmn.evaluateDecisionTable(decision, facts);
    return RulingRecorder.ruling(table, UNPUBLISHED, heard.get());
  }
}
