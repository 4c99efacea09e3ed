package roundtable.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Whatever the engine can be told to do is either harmless or refused by hand; a new version may bring new ways. */
class NoDetoursTest {

  /** What only tells something. */
  private static final String READS = "(Get|Is|Find|ExecuteFilter|Optimize|Determine|Metrics).*|.*(QueryCmd|Report\\w*Cmd|Count\\w*Cmd)";

  /** What an official's work consists of, checked by authorizations and guards of its own. */
  private static final Set<String> WORK = Set.of("CompleteTaskCmd", "SubmitTaskFormCmd", "SubmitStartFormCmd",
      "StartProcessInstanceCmd", "EvaluateStartConditionCmd", "ClaimTaskCmd", "AssignTaskCmd", "AddCommentCmd",
      "UpdateCommentCmd", "DeleteTaskCommentCmd", "DeleteProcessInstanceCommentCmd", "CreateAttachmentCmd",
      "SaveAttachmentCmd", "DeleteAttachmentCmd", "CreateFilterCmd", "SaveFilterCmd", "DeleteFilterCmd");

  /** What an administrator administers: people, rights, failed jobs. */
  private static final Set<String> ADMINISTRATION = Set.of("CreateUserCmd", "SaveUserCmd", "DeleteUserCmd", "UnlockUserCmd",
      "SetUserInfoCmd", "SetUserPictureCmd", "DeleteUserPictureCmd", "DeleteUserInfoCmd", "CreateGroupCmd", "SaveGroupCmd",
      "DeleteGroupCmd", "CreateMembershipCmd", "DeleteMembershipCmd", "CreateTenantCmd", "DeleteTenantCmd",
      "DeleteTenantGroupMembershipCmd", "DeleteTenantUserMembershipCmd", "CreateAuthorizationCommand", "SaveAuthorizationCmd",
      "DeleteAuthorizationCmd", "AuthorizationCheckCmd", "SetJobRetriesCmd", "UnlockJobCmd", "SetAnnotationForIncidentCmd",
      "CreateIncidentCmd", "ResolveIncidentCmd", "ActivateBatchCmd", "SuspendBatchCmd", "DeleteBatchCmd", "DeleteHistoricBatchCmd", "SetPropertyCmd",
      "DeletePropertyCmd", "DeleteMetricsCmd", "DeleteTaskMetricsCmd", "TelemetryConfigureCmd", "SetLicenseKeyCmd",
      "DeleteLicenseKeyCmd", "DeleteIdentityLinkForProcessDefinitionCmd", "EvaluateDecisionCmd", "EvaluateDecisionTableCmd");

  /** What the engine does inside itself, or for things that the product has none of: cases, external tasks. */
  private static final String INSIDE = ".*(Case|ExternalTask).*|.*Registration.*|(Un)?[Rr]egister.*|Activity.*|Transition.*"
      + "|AcquireJobsCmd|ExecuteJobsCmd|DefaultJobRetryCmd|JobRetryCmd|HistoryCleanupSchedulerCmd|HistoryLevelSetupCommand"
      + "|DbSchemaUpgradeCmd|DeleteDeployment(Fail|Listener)Cmd|ExecuteDurationCmd|FailedJobListenerCmd|HistoryCleanupHandlerCmd"
      + "|ReportDbMetricsValueCmd|LicenseCmd|ReportDbMetricsCmd|PurgeDatabaseAndCacheCmd|CreateMigrationPlanCmd|ProcessInstanceModificationCmd";

  @Test
  @DisplayName("流程引擎的每一条命令，要么只是查看，要么是本职工作或者系统管理，其余的都不能手工使用")
  void everyCommandOfTheEngineIsKnown() {
    assertThat(commands().filter(command -> !isHarmless(command.getSimpleName()) && !isRefused(command))
        .map(JavaClass::getSimpleName).sorted()).isEmpty();
  }

  private static Stream<JavaClass> commands() {
    return new ClassFileImporter().importPackages("org.camunda.bpm.engine.impl").stream()
        .filter(type -> type.isAssignableTo(Command.class) && type.getSimpleName().endsWith("Cmd")
            && !type.getModifiers().contains(JavaModifier.ABSTRACT));
  }

  private static boolean isHarmless(String name) {
    return name.matches(READS) || name.matches(INSIDE) || WORK.contains(name) || ADMINISTRATION.contains(name);
  }

  private static boolean isRefused(JavaClass command) {
    return Stream.concat(NoDetours.DETOURS.stream(), NoDetours.NOT_BY_HAND.stream()).anyMatch(command::isAssignableTo);
  }
}
