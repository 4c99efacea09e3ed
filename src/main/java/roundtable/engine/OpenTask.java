package roundtable.engine;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import roundtable.kernel.MethodStep;
import roundtable.kernel.SevenStep;
import roundtable.kernel.TopicNumber;

/**
 * What a form needs to know of the task it is shown for.
 *
 * @param topic null for a task about several topics
 * @param order number of the order about several topics (交办单) to which it belongs; null elsewhere
 * @param step the step it belongs to; null outside the seven steps
 * @param method the step of the round-table's method that it is; null elsewhere
 * @param due the last moment; null while the year's schedule is unknown
 * @param name of its element, such as {@code userTask_screenTopic}
 * @param about ids of what it is about besides the topic, by the variable that carries them
 */
record OpenTask(TopicNumber topic, String order, String name, SevenStep step, MethodStep method, Instant due,
    Map<RoutingVariable, Object> about) {

  /** Number of the referral whose sealed process it belongs to; null elsewhere. */
  String referral() {
    return (String) about.get(RoutingVariable.REFERRAL_NUMBER);
  }

  /** A process of its own that belongs to one step. */
  private static final String PUBLICITY_WINDOW = "publicity-window";

  /** Read inside the engine, where the person's right to the task was asked before. */
  record Read(String task) implements Command<Optional<OpenTask>> {

    @Override
    public Optional<OpenTask> execute(CommandContext engine) {
      var found = engine.getTaskManager().findTaskById(task);
      return found == null || found.getExecution() == null || found.getExecution().getProcessBusinessKey() == null
          ? Optional.empty() : Optional.of(of(found));
    }

    private static OpenTask of(TaskEntity task) {
      var key = task.getExecution().getProcessBusinessKey();
      var topic = TopicNumber.find(key);
      return new OpenTask(topic.orElse(null), topic.isPresent() ? null : key, task.getTaskDefinitionKey(), step(task),
          MethodStep.find(task.getTaskDefinitionKey()).orElse(null),
          task.getDueDate() == null ? null : task.getDueDate().toInstant(),
          about(task));
    }

    private static Map<RoutingVariable, Object> about(TaskEntity task) {
      var about = new EnumMap<RoutingVariable, Object>(RoutingVariable.class);
      Arrays.stream(RoutingVariable.values()).filter(variable -> task.getExecution().hasVariable(variable.id()))
          .forEach(variable -> about.put(variable, task.getExecution().getVariable(variable.id())));
      return about;
    }

    private static SevenStep step(TaskEntity task) {
      return Stream.iterate(task.getExecution().getActivity().getFlowScope(), Objects::nonNull, ScopeImpl::getFlowScope)
          .flatMap(scope -> SevenStep.find(scope.getId()).stream()).findFirst()
          .orElse(PUBLICITY_WINDOW.equals(task.getProcessDefinition().getKey()) ? SevenStep.PUBLICITY : null);
    }
  }
}
