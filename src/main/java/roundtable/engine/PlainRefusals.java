package roundtable.engine;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import roundtable.kernel.Refusal;

/**
 * A refusal leaves the engine as the sentence it is, without the engine's prefix; and whoever comes second at a task reads
 * so in Chinese.
 */
@Component
class PlainRefusals extends AbstractProcessEnginePlugin {

  private static final Pattern NO_SUCH_TASK = Pattern.compile("Cannot find task with id|task is null");
  /** What is sealed answers as if it were not there. */
  private static final Pattern SEALED = Pattern.compile("belongs to no authenticated tenant");
  private final FinishedTasks finished;

  PlainRefusals(FinishedTasks finished) {
    this.finished = finished;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    CommandInterceptors.addTo(engine, () -> new Unwrapping(engine));
  }

  private class Unwrapping extends CommandInterceptor {

    private final ProcessEngineConfigurationImpl engine;

    Unwrapping(ProcessEngineConfigurationImpl engine) {
      this.engine = engine;
    }

    @Override
    public <T> T execute(Command<T> command) {
      try {
        return next.execute(command);
      } catch (RuntimeException thrown) {
        throw refusal(thrown).map(RuntimeException.class::cast).orElse(thrown);
      }
    }

    private Optional<Refusal> refusal(RuntimeException thrown) {
      var refusal = causes(thrown).filter(Refusal.class::isInstance).map(Refusal.class::cast).findFirst();
      return refusal.or(() -> isAPerson() ? second(thrown) : Optional.empty());
    }

    // the engine's own threads have to see their collisions, to try again
    private boolean isAPerson() {
      return engine.getIdentityService().getCurrentAuthentication() != null;
    }
  }

  private Optional<Refusal> second(RuntimeException thrown) {
    if (causes(thrown).anyMatch(PlainRefusals::isCollision)) {
      return Optional.of(new Refusal("刚才有人同时在办理这一事项，您的这次提交没有生效，请刷新后再看"));
    }
    if (thrown instanceof ProcessEngineException && SEALED.matcher(String.valueOf(thrown.getMessage())).find()) {
      return Optional.of(new Refusal(FinishedTasks.UNKNOWN));
    }
    if (thrown instanceof TaskAlreadyClaimedException claimed) {
      return Optional.of(new Refusal(finished.sentenceOfClaim(claimed.getTaskAssignee())));
    }
    if (thrown instanceof AuthorizationException) {
      return finished.sentenceOfLatecomer(String.valueOf(thrown.getMessage())).map(Refusal::new);
    }
    return thrown instanceof ProcessEngineException && NO_SUCH_TASK.matcher(String.valueOf(thrown.getMessage())).find()
        ? Optional.of(new Refusal(finished.sentence(thrown.getMessage()))) : Optional.empty();
  }

  /** Both wrote the same row, or both wrote the first one. */
  private static boolean isCollision(Throwable cause) {
    return cause instanceof OptimisticLockingException || cause instanceof ConcurrencyFailureException
        || cause instanceof DuplicateKeyException;
  }

  private static Stream<Throwable> causes(Throwable thrown) {
    return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause);
  }
}
