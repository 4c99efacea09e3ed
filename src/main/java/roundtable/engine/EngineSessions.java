package roundtable.engine;

import java.util.ArrayList;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;

/** Puts a session of ours in the place of one of the engine's; each command opens its own. */
final class EngineSessions {

  private EngineSessions() {}

  static <S extends Session> void replace(ProcessEngineConfigurationImpl engine, Class<S> theirs, Supplier<S> ours) {
    var others = engine.getCustomSessionFactories();
    var all = others == null ? new ArrayList<SessionFactory>() : new ArrayList<>(others);
    all.add(new SessionFactory() {
      @Override
      public Class<?> getSessionType() {
        return theirs;
      }

      @Override
      public Session openSession() {
        return ours.get();
      }
    });
    engine.setCustomSessionFactories(all);
  }
}
