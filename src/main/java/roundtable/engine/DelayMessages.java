package roundtable.engine;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;
import roundtable.delay.Delay;
import roundtable.delay.DelayFlow;

/** What a late task tells the engine: its mark in every list, and the task of whoever has to see to it. */
@Component
class DelayMessages implements DelayFlow {

  private final RuntimeService runtime;
  private final TaskService tasks;

  DelayMessages(RuntimeService runtime, TaskService tasks) {
    this.runtime = runtime;
    this.tasks = tasks;
  }

  @Override
  public void urged(Delay delay) {
    mark(delay, LateMark.URGED);
  }

  @Override
  public void raised(Delay delay) {
    mark(delay, LateMark.SUPERVISED);
    endSupervision(delay);
    runtime.createMessageCorrelation("message_taskStandsStill").processInstanceBusinessKey(delay.work().about())
        .setVariable(RoutingVariable.DELAY_ID.id(), delay.id()).correlateStartMessage();
  }

  @Override
  public void ended(Delay delay) {
    endSupervision(delay);
    var open = tasks.createTaskQuery().taskId(delay.task()).singleResult();
    if (open != null) {
      LateMark.takeOff(open);
      tasks.saveTask(open);
    }
  }

  // one post at a time sees to it, the last that was asked
  private void endSupervision(Delay delay) {
    runtime.createMessageCorrelation("message_delayEnded").processInstanceBusinessKey(delay.work().about())
        .processInstanceVariableEquals(RoutingVariable.DELAY_ID.id(), delay.id()).correlateAll();
  }

  private void mark(Delay delay, LateMark mark) {
    var open = tasks.createTaskQuery().taskId(delay.task()).singleResult();
    mark.put(open);
    tasks.saveTask(open);
  }
}
