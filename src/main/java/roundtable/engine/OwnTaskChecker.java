package roundtable.engine;

import org.camunda.bpm.engine.impl.cfg.auth.AuthorizationCommandChecker;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/** Lets a person read and work on their own tasks; everything else is asked of the engine's authorizations. */
class OwnTaskChecker extends AuthorizationCommandChecker {

  @Override
  public void checkReadTask(TaskEntity task) {
    if (!isOwn(task)) {
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
    if (!isOwn(task)) {
      super.checkReadTaskVariable(task);
    }
  }

  private static boolean isOwn(TaskEntity task) {
    return OwnTasks.isOwn(task, Context.getCommandContext().getAuthentication());
  }
}
