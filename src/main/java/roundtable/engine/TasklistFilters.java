package roundtable.engine;

import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** The lists that the Tasklist offers everybody, what is due first on top; a person sees no more in them than they may. */
@Component
class TasklistFilters implements SmartInitializingSingleton {

  private static final String NOW = "${now()}";
  private static final String ME = "${currentUser()}";
  private static final String MY_POSTS = "${currentUserGroups()}";
  private static final String MY_UNIT = "${unitPosts.ofCurrentUser()}";
  private final FilterService filters;
  private final TaskService tasks;
  private final OneNodeAtATime oneNode;

  TasklistFilters(FilterService filters, TaskService tasks, OneNodeAtATime oneNode) {
    this.filters = filters;
    this.tasks = tasks;
    this.oneNode = oneNode;
  }

  @Override
  public void afterSingletonsInstantiated() {
    oneNode.run(() -> {
      offer("我的待办", 10, mine());
      offer("本单位待办", 20, tasks.createTaskQuery().taskCandidateGroupInExpression(MY_UNIT).includeAssignedTasks());
      offer("即将到期", 30, mine().followUpBeforeExpression(NOW).dueAfterExpression(NOW));
      offer("已逾期", 40, mine().dueBeforeExpression(NOW));
    });
  }

  /** What nobody of the post has taken yet, and what I have taken. */
  private TaskQuery mine() {
    return tasks.createTaskQuery().or().taskCandidateGroupInExpression(MY_POSTS).taskAssigneeExpression(ME).endOr();
  }

  private void offer(String name, int priority, TaskQuery query) {
    if (filters.createTaskFilterQuery().filterName(name).count() == 0) {
      var filter = filters.newTaskFilter(name);
      filter.setQuery(query.orderByDueDate().asc());
      filter.setProperties(Map.of("priority", priority, "refresh", true, "description", name));
      filters.saveFilter(filter);
    }
  }
}
