package roundtable.engine;

import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.query.Query;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** The lists that the Tasklist offers everybody, what is due first on top. */
@Component
class TasklistFilters implements SmartInitializingSingleton {

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
      offer("本岗位待办", 10, tasks.createTaskQuery().taskCandidateGroupInExpression("${currentUserGroups()}")
          .includeAssignedTasks().orderByDueDate().asc());
      offer("我已签收", 20, tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}").orderByDueDate().asc());
    });
  }

  private void offer(String name, int priority, Query<?, ?> query) {
    if (filters.createTaskFilterQuery().filterName(name).count() == 0) {
      var filter = filters.newTaskFilter(name);
      filter.setQuery(query);
      filter.setProperties(Map.of("priority", priority, "refresh", true, "description", name));
      filters.saveFilter(filter);
    }
  }
}
