package roundtable.engine;

import javax.script.ScriptEngine;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptEngineManager;
import org.camunda.bpm.engine.impl.scripting.engine.ScriptEngineResolver;

/** No Groovy, JavaScript or template runs inside the engine; decision tables use FEEL, which is no script engine. */
class NoScripts implements ScriptEngineResolver {

  @Override
  public void addScriptEngineFactory(ScriptEngineFactory factory) {
    // nothing is taken on
  }

  @Override
  public ScriptEngineManager getScriptEngineManager() {
    return new ScriptEngineManager(ClassLoader.getPlatformClassLoader());
  }

  @Override
  public ScriptEngine getScriptEngine(String language, boolean resolveFromCache) {
    return null;
  }
}
