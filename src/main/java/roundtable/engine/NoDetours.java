package roundtable.engine;

import java.util.Set;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.HandleTaskBpmnErrorCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskEscalationCmd;
import org.camunda.bpm.engine.impl.cmd.ResolveTaskCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceAtActivitiesCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.stereotype.Component;
import roundtable.kernel.Refusal;

/**
 * A topic begins with its registration and a task ends by its form. The engine lets whoever has a task also leave it by an
 * error or write variables with it without completing it, and whoever may register a topic start in the middle.
 */
@Component
class NoDetours extends AbstractProcessEnginePlugin {

  private static final Set<Class<?>> DETOURS = Set.of(ResolveTaskCmd.class, HandleTaskBpmnErrorCmd.class,
      HandleTaskEscalationCmd.class, StartProcessInstanceAtActivitiesCmd.class);

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    CommandInterceptors.addTo(engine, Guard::new);
  }

  private static class Guard extends CommandInterceptor {

    @Override
    public <T> T execute(Command<T> command) {
      if (DETOURS.contains(command.getClass())) {
        throw new Refusal("请在待办表单中办理：议题从登记开始，任务填完表单才算办结");
      }
      return next.execute(command);
    }
  }
}
