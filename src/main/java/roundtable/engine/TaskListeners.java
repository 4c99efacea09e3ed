package roundtable.engine;

import java.util.ArrayList;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import roundtable.delay.DelayDesk;

/** Gives every user task of every model its heading and its guards, so that no model can forget them. */
@Component
class TaskListeners extends AbstractProcessEnginePlugin {

  private final ObjectProvider<TaskHeading> heading;
  private final ObjectProvider<ClaimGuard> claims;
  private final ObjectProvider<DelayDesk> delays;

  TaskListeners(ObjectProvider<TaskHeading> heading, ObjectProvider<ClaimGuard> claims, ObjectProvider<DelayDesk> delays) {
    this.heading = heading;
    this.claims = claims;
    this.delays = delays;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    var listeners = engine.getCustomPreBPMNParseListeners();
    var all = listeners == null ? new ArrayList<BpmnParseListener>() : listeners;
    all.add(new OnUserTasks());
    engine.setCustomPreBPMNParseListeners(all);
  }

  private class OnUserTasks extends AbstractBpmnParseListener {

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
      var task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
      task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, created -> heading.getObject().notify(created));
      task.addBuiltInTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, claimed -> claims.getObject().notify(claimed));
      task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, new RoutingGuard());
      task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, this::noLongerLate);
      task.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, this::noLongerLate);
    }

    // only a marked task asks the database
    private void noLongerLate(DelegateTask task) {
      if (LateMark.isOn(task) && task.getTenantId() == null) {
        delays.getObject().ended(task.getId());
      }
    }
  }
}
