package roundtable.engine;

import org.camunda.bpm.engine.impl.cfg.auth.AuthorizationCommandChecker;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/** Lets a person read the tasks of their unit and work on their own; everything else is asked of the engine's authorizations. */
class OwnTaskChecker extends AuthorizationCommandChecker {

  private final UnitPosts units;

  OwnTaskChecker(UnitPosts units) {
    this.units = units;
  }

  @Override
  public void checkReadTask(TaskEntity task) {
    if (!isOwn(task) && !isOfTheUnit(task)) {
      super.checkReadTask(task);
    }
  }

  @Override
  public void checkTaskWork(TaskEntity task) {
    if (!isOwn(task)) {
      super.checkTaskWork(task);
    }
  }

  @Override
  public void checkReadTaskVariable(TaskEntity task) {
    if (!isOwn(task) && !isOfTheUnit(task)) {
      super.checkReadTaskVariable(task);
    }
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
