package roundtable.engine;

import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.AbstractHistoryLevel;
import org.camunda.bpm.engine.impl.history.DefaultHistoryRemovalTimeProvider;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricTaskInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.history.handler.DbHistoryEventHandler;
import org.camunda.bpm.engine.impl.history.producer.CacheAwareHistoryEventProducer;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.stereotype.Component;

/**
 * The engine's history level {@code work}: which processes ran, and each task once, in one row, when it is done. What
 * happened to a topic is in the journal.
 */
@Component
class WorkHistory extends AbstractProcessEnginePlugin {

  static final String NAME = "work";
  /** As V8 writes it into databases of before. */
  private static final int ID = 20;
  private static final Set<HistoryEventType> KEPT = Set.of(HistoryEventTypes.PROCESS_INSTANCE_START,
      HistoryEventTypes.PROCESS_INSTANCE_UPDATE, HistoryEventTypes.PROCESS_INSTANCE_END,
      HistoryEventTypes.TASK_INSTANCE_COMPLETE);

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    engine.setCustomHistoryLevels(List.of(new Level()));
    engine.setHistory(NAME);
    engine.setHistoryEventProducer(new Producer());
    engine.setHistoryEventHandler(new Handler());
  }

  private static class Level extends AbstractHistoryLevel {

    @Override
    public int getId() {
      return ID;
    }

    @Override
    public String getName() {
      return NAME;
    }

    @Override
    public boolean isHistoryEventProduced(HistoryEventType event, Object entity) {
      return KEPT.contains(event);
    }
  }

  private static class Producer extends CacheAwareHistoryEventProducer {

    @Override
    public HistoryEvent createTaskInstanceCompleteEvt(DelegateTask task, String deleteReason) {
      var done = (HistoricTaskInstanceEventEntity) super.createTaskInstanceCompleteEvt(task, deleteReason);
      done.setStartTime(task.getCreateTime());
      done.setDurationInMillis(done.getEndTime().getTime() - done.getStartTime().getTime());
      var days = ((TaskEntity) task).getProcessDefinition().getHistoryTimeToLive();
      if (days != null) {
        done.setRemovalTime(DefaultHistoryRemovalTimeProvider.determineRemovalTime(done.getEndTime(), days));
      }
      return done;
    }

    @Override
    protected ProcessDefinitionEntity getProcessDefinitionEntity(String id) {
      var known = KnownDefinitions.model(id);
      return known == null ? super.getProcessDefinitionEntity(id) : known;
    }

    // the engine would update fourteen tables more: a task has its removal time already, the others are empty
    @Override
    protected void addRemovalTimeToHistoricProcessInstances(String process, Date removal) {
      var parameters = new HashMap<String, Object>();
      parameters.put("rootProcessInstanceId", process);
      parameters.put("removalTime", removal);
      parameters.put("maxResults", null);
      Context.getCommandContext().getDbEntityManager().updatePreserveOrder(HistoricProcessInstanceEventEntity.class,
          "updateHistoricProcessInstanceEventsByRootProcessInstanceId", parameters);
    }

    @Override
    protected void addRemovalTimeToHistoricDecisions(String process, Date removal) {
      // no evaluation is kept
    }
  }

  private static class Handler extends DbHistoryEventHandler {

    @Override
    protected boolean isInitialEvent(HistoryEvent event) {
      return super.isInitialEvent(event) || event.isEventOfType(HistoryEventTypes.TASK_INSTANCE_COMPLETE);
    }
  }
}
