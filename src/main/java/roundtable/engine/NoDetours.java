package roundtable.engine;

import java.util.List;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.ManagementServiceImpl;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.*;
import org.camunda.bpm.engine.impl.cmd.batch.CorrelateAllMessageBatchCmd;
import org.camunda.bpm.engine.impl.cmd.batch.DeleteHistoricProcessInstancesBatchCmd;
import org.camunda.bpm.engine.impl.cmd.batch.DeleteProcessInstanceBatchCmd;
import org.camunda.bpm.engine.impl.cmd.batch.removaltime.SetRemovalTimeToHistoricBatchesCmd;
import org.camunda.bpm.engine.impl.cmd.batch.removaltime.SetRemovalTimeToHistoricDecisionInstancesCmd;
import org.camunda.bpm.engine.impl.cmd.batch.removaltime.SetRemovalTimeToHistoricProcessInstancesCmd;
import org.camunda.bpm.engine.impl.cmd.batch.variables.SetVariablesToProcessInstancesBatchCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.dmn.cmd.DeleteHistoricDecisionInstancesBatchCmd;
import org.camunda.bpm.engine.impl.dmn.cmd.DeleteHistoricDecisionInstancesBulkCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.migration.AbstractMigrationCmd;
import org.springframework.stereotype.Component;
import roundtable.kernel.Refusal;

/**
 * A topic begins with its registration and a task ends by its form. The engine lets whoever has a task also leave it by an
 * error or write variables with it without completing it, whoever may register a topic start in the middle, and an
 * administrator move, end or rewrite a running topic, which no journal would know.
 */
@Component
class NoDetours extends AbstractProcessEnginePlugin {

  /** Nobody's way, not even the product's own. */
  private static final List<Class<?>> DETOURS = List.of(ResolveTaskCmd.class, HandleTaskBpmnErrorCmd.class,
      HandleTaskEscalationCmd.class, StartProcessInstanceAtActivitiesCmd.class);

  /** What the product does when the facts say so, and nobody by hand. */
  private static final List<Class<?>> NOT_BY_HAND = List.of(
      // where a topic stands
      AbstractModificationCmd.class, ModifyProcessInstanceCmd.class, ModifyProcessInstanceAsyncCmd.class,
      AbstractRestartProcessInstanceCmd.class, AbstractMigrationCmd.class, AbstractDeleteProcessInstanceCmd.class,
      SignalCmd.class, SignalEventReceivedCmd.class, CorrelateMessageCmd.class, CorrelateAllMessageCmd.class,
      MessageEventReceivedCmd.class, DeleteDeploymentCmd.class, AbstractSetStateCmd.class,
      AbstractUpdateProcessInstancesSuspendStateCmd.class,
      // what it knows
      AbstractSetVariableCmd.class, AbstractPatchVariablesCmd.class, AbstractRemoveVariableCmd.class,
      // which tasks there are and by when
      SaveTaskCmd.class, DeleteTaskCmd.class, SetTaskDueDateCmd.class, SetJobDuedateCmd.class,
      RecalculateJobDuedateCmd.class, SetTaskPriorityCmd.class,
      // whose they are
      AddGroupIdentityLinkCmd.class, AddUserIdentityLinkCmd.class, DeleteIdentityLinkCmd.class, DelegateTaskCmd.class,
      SetTaskOwnerCmd.class,
      // who is let into the sealed tenant: only the duty roster says
      SaveTenantCmd.class, CreateTenantUserMembershipCmd.class, CreateTenantGroupMembershipCmd.class,
      // what was
      DeleteHistoricProcessInstancesCmd.class, DeleteHistoricTaskInstanceCmd.class, DeleteHistoricVariableInstanceCmd.class,
      DeleteHistoricVariableInstancesByProcessInstanceIdCmd.class, UpdateProcessDefinitionHistoryTimeToLiveCmd.class,
      UpdateDecisionDefinitionHistoryTimeToLiveCmd.class, HistoryCleanupCmd.class,
      // the same for many at once, done later and under nobody's name
      DeleteProcessInstanceBatchCmd.class, SetVariablesToProcessInstancesBatchCmd.class, CorrelateAllMessageBatchCmd.class,
      DeleteHistoricProcessInstancesBatchCmd.class, DeleteHistoricDecisionInstancesBatchCmd.class,
      DeleteHistoricDecisionInstancesBulkCmd.class, SetRemovalTimeToHistoricProcessInstancesCmd.class,
      SetRemovalTimeToHistoricDecisionInstancesCmd.class, SetRemovalTimeToHistoricBatchesCmd.class,
      // what is due
      DeleteJobCmd.class, DeleteJobsCmd.class, SetJobPriorityCmd.class, SetJobDefinitionPriorityCmd.class);

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    CommandInterceptors.addTo(engine, () -> new Guard(engine));
    engine.setManagementService(new DueWork(engine));
  }

  /**
   * What is due is done when it is due. An attempt by hand is refused before the engine hears of it: it would count as a
   * failure of the job, and after three of them the job would never run again.
   */
  private static class DueWork extends ManagementServiceImpl {

    private final ProcessEngineConfigurationImpl engine;

    DueWork(ProcessEngineConfigurationImpl engine) {
      super(engine);
      this.engine = engine;
    }

    @Override
    public void executeJob(String job) {
      if (engine.getIdentityService().getCurrentAuthentication() != null) {
        throw new AuthorizationException("到期事项由系统按时办理");
      }
      super.executeJob(job);
    }
  }

  private static class Guard extends CommandInterceptor {

    private final ProcessEngineConfigurationImpl engine;

    Guard(ProcessEngineConfigurationImpl engine) {
      this.engine = engine;
    }

    @Override
    public <T> T execute(Command<T> command) {
      if (isOneOf(DETOURS, command)) {
        throw new Refusal("请在待办表单中办理：议题从登记开始，任务填完表单才算办结");
      }
      if (isByHand() && isOneOf(NOT_BY_HAND, command)) {
        throw new Refusal("不能手工改动流程、任务、时限和变量：议题只由各岗位在待办表单中推进，经过都记入时间线");
      }
      return next.execute(command);
    }

    // a person's own call, not what follows from it inside the engine
    private boolean isByHand() {
      return Context.getCommandContext() == null && engine.getIdentityService().getCurrentAuthentication() != null;
    }

    private static boolean isOneOf(List<Class<?>> kinds, Command<?> command) {
      return kinds.stream().anyMatch(kind -> kind.isInstance(command));
    }
  }
}
