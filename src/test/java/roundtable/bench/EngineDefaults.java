package roundtable.bench;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.support.GenericApplicationContext;

/** Takes back whatever the product does to make the engine cheaper than it is delivered; what it forbids stays forbidden. */
final class EngineDefaults {

  static final String[] PROPERTIES = {"--camunda.bpm.history-level=full", "--camunda.bpm.metrics.enabled=true"};

  /** The plug-ins of ours that are there for the cost alone. */
  static final List<String> LEVERS = List.of("knownDefinitions", "knownExecutions", "ownTasks", "workHistory");

  private EngineDefaults() {}

  static void in(GenericApplicationContext context) {
    context.addBeanFactoryPostProcessor(beans -> {
      var registry = (DefaultListableBeanFactory) beans;
      LEVERS.stream().filter(registry::containsBeanDefinition).forEach(registry::removeBeanDefinition);
      registry.addBeanPostProcessor(new LastWord());
    });
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

  /** Comes after the product's own settings. */
  private static class LastWord implements BeanPostProcessor {

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
      if (bean instanceof ProcessEngineConfigurationImpl engine) {
        engine.getProcessEnginePlugins().add(new Untuned());
      }
      return bean;
    }
  }

  private static class Untuned extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
      engine.setIdGenerator(new StrongUuidGenerator());
      engine.setMetricsEnabled(true);
      engine.setTaskMetricsEnabled(true);
      engine.setDefaultUserPermissionNameForTask("UPDATE");
    }
  }
}
