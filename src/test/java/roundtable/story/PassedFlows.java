package roundtable.story;

import java.util.ArrayList;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.boot.test.context.TestComponent;

/** Remembers which sequence flows the stories of this JVM passed. */
@TestComponent
class PassedFlows extends AbstractProcessEnginePlugin {

  private static final Set<String> PASSED = ConcurrentHashMap.newKeySet();

  static Set<String> all() {
    return Set.copyOf(PASSED);
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    var listeners = new ArrayList<BpmnParseListener>();
    if (engine.getCustomPostBPMNParseListeners() != null) {
      listeners.addAll(engine.getCustomPostBPMNParseListeners());
    }
    listeners.add(new OnFlows());
    engine.setCustomPostBPMNParseListeners(listeners);
  }

  private static class OnFlows extends AbstractBpmnParseListener {

    @Override
    public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl flow) {
      flow.addListener(ExecutionListener.EVENTNAME_TAKE, taken -> PASSED.add(flow.getId()));
    }

    /** From an event-based gateway the engine goes straight to the event that happened, without taking its flow. */
    @Override
    public void parseIntermediateCatchEvent(Element element, ScopeImpl scope, ActivityImpl event) {
      element.elements("incoming").forEach(flow ->
          event.addListener(ExecutionListener.EVENTNAME_END, happened -> PASSED.add(flow.getText().strip())));
    }
  }
}
