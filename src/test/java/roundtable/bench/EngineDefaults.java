package roundtable.bench;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Takes back, after the product's own settings, whatever they made cheaper than the engine as it is delivered. */
class EngineDefaults implements BeanPostProcessor {

  static final String[] PROPERTIES = {"--camunda.bpm.history-level=full", "--camunda.bpm.metrics.enabled=true"};

  @Override
  public Object postProcessBeforeInitialization(Object bean, String name) {
    if (bean instanceof ProcessEngineConfigurationImpl engine) {
      engine.getProcessEnginePlugins().add(new Untuned());
    }
    return bean;
  }

  /** What our migrations added to the engine's tables. */
  static void dropOurIndexes(DataSource database) {
    try (var connection = database.getConnection(); var statement = connection.createStatement()) {
      for (var index : ourIndexes(database)) {
        statement.execute("drop index " + index);
      }
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static List<String> ourIndexes(DataSource database) throws SQLException {
    var ours = new ArrayList<String>();
    for (var table : Tables.of(database)) {
      if (table.isOfTheEngine()) {
        Tables.indexes(database, table).stream().filter(index -> index.toLowerCase().startsWith("rt_")).forEach(ours::add);
      }
    }
    return ours;
  }

  private static class Untuned extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
      engine.setIdGenerator(new StrongUuidGenerator());
      engine.setResourceAuthorizationProvider(new DefaultAuthorizationProvider());
      engine.setMetricsEnabled(true);
      engine.setTaskMetricsEnabled(true);
      engine.setDefaultUserPermissionNameForTask("UPDATE");
    }
  }
}
