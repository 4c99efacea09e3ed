package roundtable.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/** Puts an interceptor around every command of the engine, outside its transaction. */
final class CommandInterceptors {

  private CommandInterceptors() {}

  /** Each of the engine's two chains gets an interceptor of its own. */
  static void addTo(ProcessEngineConfigurationImpl engine, Supplier<CommandInterceptor> interceptor) {
    engine.setCustomPreCommandInterceptorsTxRequired(
        with(engine.getCustomPreCommandInterceptorsTxRequired(), interceptor.get()));
    engine.setCustomPreCommandInterceptorsTxRequiresNew(
        with(engine.getCustomPreCommandInterceptorsTxRequiresNew(), interceptor.get()));
  }

  private static List<CommandInterceptor> with(List<CommandInterceptor> others, CommandInterceptor added) {
    var all = others == null ? new ArrayList<CommandInterceptor>() : new ArrayList<>(others);
    all.add(added);
    return all;
  }
}
