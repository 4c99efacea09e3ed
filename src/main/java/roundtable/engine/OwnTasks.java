package roundtable.engine;

import java.util.Arrays;
import java.util.List;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantCommandChecker;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/**
 * 本岗位的任务: a person sees and works on the tasks of their posts and those they have claimed, told by the task itself. The
 * engine would write a row of permission for each task and post, and its lists would grow with the square of them. What an
 * administrator was granted besides counts as before.
 */
@Component
class OwnTasks extends AbstractProcessEnginePlugin {

  private final UnitPosts units;
  private final SealedCircle circle;

  OwnTasks(UnitPosts units, SealedCircle circle) {
    this.units = units;
    this.circle = circle;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    engine.setResourceAuthorizationProvider(new NoRowsForTasks());
    EngineSessions.replace(engine, AuthorizationManager.class, NothingToDelete::new);
    engine.setCommandCheckers(List.of(new TenantCommandChecker(), new OwnTaskChecker(units, circle)));
    engine.setTaskService(new Returning());
  }

  @Override
  public void postInit(ProcessEngineConfigurationImpl engine) {
    engine.getSqlSessionFactory().getConfiguration().addInterceptor(new OwnTaskQuery(units, circle));
  }

  /** Whether somebody is on one of the task's posts or has claimed it. */
  static boolean isOwn(TaskEntity task, Authentication who) {
    return who != null && who.getUserId() != null
        && (who.getUserId().equals(task.getAssignee()) || isCandidate(task, who));
  }

  /** Whether somebody is on one of the task's posts. */
  static boolean isCandidate(TaskEntity task, Authentication who) {
    var groups = who.getGroupIds() == null ? List.<String>of() : who.getGroupIds();
    return task.getCandidates().stream().anyMatch(link -> link.getGroupId() == null
        ? who.getUserId().equals(link.getUserId()) : groups.contains(link.getGroupId()));
  }

  private static class NoRowsForTasks extends DefaultAuthorizationProvider {

    private static final AuthorizationEntity[] NONE = {};

    /** A password is its owner's to change; the account is not theirs to delete. */
    @Override
    public AuthorizationEntity[] newUser(User user) {
      var own = super.newUser(user);
      Arrays.stream(own).forEach(each -> each.setPermissions(new Permission[] {Permissions.READ, Permissions.UPDATE}));
      return own;
    }

    @Override
    public AuthorizationEntity[] newTaskAssignee(Task task, String before, String after) {
      return NONE;
    }

    @Override
    public AuthorizationEntity[] newTaskOwner(Task task, String before, String after) {
      return NONE;
    }

    @Override
    public AuthorizationEntity[] newTaskUserIdentityLink(Task task, String user, String type) {
      return NONE;
    }

    @Override
    public AuthorizationEntity[] newTaskGroupIdentityLink(Task task, String group, String type) {
      return NONE;
    }
  }

  private static class NothingToDelete extends AuthorizationManager {

    @Override
    public void deleteAuthorizationsByResourceId(Resource resource, String id) {
      if (resource != Resources.TASK) {
        super.deleteAuthorizationsByResourceId(resource, id);
      }
    }
  }

  /** 退回: gives back what one has claimed. */
  private static class Returning extends TaskServiceImpl {

    @Override
    public void setAssignee(String task, String person) {
      if (person == null) {
        commandExecutor.execute(new ReturnTask(task));
      } else {
        super.setAssignee(task, person);
      }
    }
  }
}
