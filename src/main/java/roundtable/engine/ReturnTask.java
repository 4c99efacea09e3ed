package roundtable.engine;

import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/** 退回: whoever has claimed a task of their post may give it back to the post; for anybody else it is an assignment. */
class ReturnTask extends AssignTaskCmd {

  ReturnTask(String task) {
    super(task, null);
  }

  @Override
  protected void checkTaskAgainstContext(TaskEntity task, CommandContext context) {
    var who = context.getAuthentication();
    if (who == null || !who.getUserId().equals(task.getAssignee()) || !OwnTasks.isCandidate(task, who)) {
      super.checkTaskAgainstContext(task, context);
    }
  }
}
