package roundtable.engine;

import java.util.Date;
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
import org.camunda.bpm.engine.impl.dmn.cmd.DeleteHistoricDecisionInstanceByDefinitionIdCmd;
import org.camunda.bpm.engine.impl.dmn.cmd.DeleteHistoricDecisionInstanceByInstanceIdCmd;
import org.camunda.bpm.engine.impl.dmn.cmd.DeleteHistoricDecisionInstancesBatchCmd;
import org.camunda.bpm.engine.impl.dmn.cmd.DeleteHistoricDecisionInstancesBulkCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.management.SetJobRetriesBuilderImpl;
import org.camunda.bpm.engine.impl.migration.AbstractMigrationCmd;
import org.camunda.bpm.engine.management.SetJobRetriesBuilder;
import org.springframework.stereotype.Component;
import roundtable.kernel.Refusal;

/**
 * A topic begins with its registration and a task ends by its form. The engine lets whoever has a task also leave it by an
 * error or write variables with it without completing it, whoever may register a topic start in the middle, and an
 * administrator move, end or rewrite a running topic, which no journal would know.
 */
@Component
class NoDetours extends AbstractProcessEnginePlugin {

  private static final String BY_HAND = "不能手工改动流程、任务、时限和变量：议题只由各岗位在待办表单中推进，经过都记入时间线";

  private static final String TABLES_BY_HAND = "流程随系统发布，不能手工部署、删除；决策表在“规则”页（/policy）起草，由另一位政策人员发布";

  /** Nobody's way, not even the product's own. */
  static final List<Class<?>> DETOURS = List.of(ResolveTaskCmd.class, HandleTaskBpmnErrorCmd.class,
      HandleTaskEscalationCmd.class, StartProcessInstanceAtActivitiesCmd.class);

  /** What the product does when the facts say so, and nobody by hand. */
  static final List<Class<?>> NOT_BY_HAND = List.of(
      // where a topic stands
      AbstractModificationCmd.class, ModifyProcessInstanceCmd.class, ModifyProcessInstanceAsyncCmd.class,
      AbstractRestartProcessInstanceCmd.class, AbstractMigrationCmd.class, AbstractDeleteProcessInstanceCmd.class,
      SignalCmd.class, SignalEventReceivedCmd.class, CorrelateMessageCmd.class, CorrelateAllMessageCmd.class,
      MessageEventReceivedCmd.class, DeleteDeploymentCmd.class, AbstractSetStateCmd.class,
      AbstractUpdateProcessInstancesSuspendStateCmd.class,
      // what it knows
      AbstractSetVariableCmd.class, AbstractPatchVariablesCmd.class, AbstractRemoveVariableCmd.class,
      // which tasks there are and by when
      SaveTaskCmd.class, CreateTaskCmd.class, DeleteTaskCmd.class, SetTaskNameCmd.class, SetTaskDescriptionCmd.class,
      SetTaskDueDateCmd.class, SetTaskFollowUpDateCmd.class, SetTaskPriorityCmd.class, SetJobDuedateCmd.class,
      RecalculateJobDuedateCmd.class,
      // whose they are
      AddGroupIdentityLinkCmd.class, AddUserIdentityLinkCmd.class, DeleteIdentityLinkCmd.class, DelegateTaskCmd.class,
      SetTaskOwnerCmd.class,
      // by which models and tables: deployed with the product, or published by the policy staff
      DeployCmd.class, DeleteProcessDefinitionsByIdsCmd.class, DeleteProcessDefinitionsByKeyCmd.class,
      SetProcessDefinitionVersionCmd.class, AddIdentityLinkForProcessDefinitionCmd.class,
      // who is let into the sealed tenant: only the duty roster says
      SaveTenantCmd.class, CreateTenantUserMembershipCmd.class, CreateTenantGroupMembershipCmd.class,
      // what was
      DeleteHistoricProcessInstancesCmd.class, DeleteHistoricTaskInstanceCmd.class, DeleteHistoricVariableInstanceCmd.class,
      DeleteHistoricVariableInstancesByProcessInstanceIdCmd.class, UpdateProcessDefinitionHistoryTimeToLiveCmd.class,
      UpdateDecisionDefinitionHistoryTimeToLiveCmd.class, HistoryCleanupCmd.class,
      // the same for many at once, done later and under nobody's name
      DeleteProcessInstanceBatchCmd.class, SetVariablesToProcessInstancesBatchCmd.class, CorrelateAllMessageBatchCmd.class,
      DeleteHistoricProcessInstancesBatchCmd.class, DeleteHistoricDecisionInstancesBatchCmd.class,
      DeleteHistoricDecisionInstancesBulkCmd.class, DeleteHistoricDecisionInstanceByInstanceIdCmd.class,
      DeleteHistoricDecisionInstanceByDefinitionIdCmd.class, DeleteUserOperationLogEntryCmd.class, SetRemovalTimeToHistoricProcessInstancesCmd.class,
      SetRemovalTimeToHistoricDecisionInstancesCmd.class, SetRemovalTimeToHistoricBatchesCmd.class,
      // what is due
      DeleteJobCmd.class, DeleteJobsCmd.class, SetJobPriorityCmd.class, SetJobDefinitionPriorityCmd.class,
      AbstractSetJobsRetriesBatchCmd.class);

  private static final List<Class<?>> OF_MODELS = List.of(DeployCmd.class, DeleteDeploymentCmd.class,
      DeleteProcessDefinitionsByIdsCmd.class, DeleteProcessDefinitionsByKeyCmd.class);

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

    /** What failed may be tried again, when it was due; what has no try left would never run. */
    @Override
    public SetJobRetriesBuilderImpl setJobRetries(int retries) {
      if (engine.getIdentityService().getCurrentAuthentication() == null) {
        return super.setJobRetries(retries);
      }
      if (retries < 1) {
        throw new Refusal(BY_HAND);
      }
      return new RetriesByHand(commandExecutor, retries);
    }

    @Override
    public void setJobRetries(String job, int retries) {
      setJobRetries(retries).jobId(job).execute();
    }
  }

  private static class RetriesByHand extends SetJobRetriesBuilderImpl {

    RetriesByHand(CommandExecutor executor, int retries) {
      super(executor, retries);
    }

    @Override
    public SetJobRetriesBuilder dueDate(Date due) {
      throw new Refusal(BY_HAND);
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
        throw new Refusal(isOneOf(OF_MODELS, command) ? TABLES_BY_HAND : BY_HAND);
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
