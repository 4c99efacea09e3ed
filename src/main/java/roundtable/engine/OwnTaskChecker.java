package roundtable.engine;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.cfg.auth.AuthorizationCommandChecker;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/**
 * Lets a person read the tasks of their unit and work on their own; everything else is asked of the engine's authorizations.
 * A sealed task is its own post's alone: no colleague's, no grant's, and nobody's who has to keep away.
 */
class OwnTaskChecker extends AuthorizationCommandChecker {

  private final UnitPosts units;
  private final SealedCircle circle;

  OwnTaskChecker(UnitPosts units, SealedCircle circle) {
    this.units = units;
    this.circle = circle;
  }

  @Override
  public void checkReadTask(TaskEntity task) {
    refuseSealed(task);
    if (!isOwn(task) && !isOfTheUnit(task)) {
      super.checkReadTask(task);
    }
  }

  @Override
  public void checkTaskWork(TaskEntity task) {
    refuseSealed(task);
    if (!isOwn(task)) {
      super.checkTaskWork(task);
    }
  }

  @Override
  public void checkReadTaskVariable(TaskEntity task) {
    refuseSealed(task);
    if (!isOwn(task) && !isOfTheUnit(task)) {
      super.checkReadTaskVariable(task);
    }
  }

  @Override
  public void checkTaskAssign(TaskEntity task) {
    refuseSealed(task);
    super.checkTaskAssign(task);
  }

  @Override
  public void checkUpdateTaskVariable(TaskEntity task) {
    refuseSealed(task);
    super.checkUpdateTaskVariable(task);
  }

  private void refuseSealed(TaskEntity task) {
    var who = Context.getCommandContext().getAuthentication();
    if (SealedCircle.TENANT.equals(task.getTenantId()) && isAPersons(who)
        && (!OwnTasks.isOwn(task, who) || circle.recusedFrom(who).contains(referral(task)))) {
      throw new AuthorizationException(who.getUserId(), Permissions.READ.getName(), Resources.TASK.resourceName(), task.getId());
    }
  }

  // the product's own questions have no sender, or are asked without authorization
  private static boolean isAPersons(Authentication who) {
    return who != null && who.getUserId() != null && Context.getCommandContext().isAuthorizationCheckEnabled();
  }

  private static Object referral(TaskEntity task) {
    return task.getVariable(RoutingVariable.REFERRAL_NUMBER.id());
  }

  private boolean isOfTheUnit(TaskEntity task) {
    var who = Context.getCommandContext().getAuthentication();
    return who != null && who.getUserId() != null
        && OwnTasks.isCandidate(task, new Authentication(who.getUserId(), units.of(who)));
  }

  private static boolean isOwn(TaskEntity task) {
    return OwnTasks.isOwn(task, Context.getCommandContext().getAuthentication());
  }
}
