package roundtable.engine;

import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import roundtable.kernel.Refusal;
import roundtable.rules.RuleTable;

/**
 * Gives a new installation its first tables, before anything asks for them. A table that officials have published stays
 * as it is across restarts and upgrades; a newer one of the product's is offered at the policy desk, never forced over it.
 */
@Component
class FactoryTables implements SmartInitializingSingleton {

  // 四进访民情、五步促协商（2015年以来, R112）: imported cases reach back so far
  private static final Instant IN_FORCE_FROM = Instant.parse("2014-12-31T16:00:00Z");
  private static final Logger LOG = LoggerFactory.getLogger(FactoryTables.class);

  private final EngineTableStore store;
  private final TableVersions versions;
  private final FactoryFiles files;

  FactoryTables(EngineTableStore store, TableVersions versions, FactoryFiles files) {
    this.store = store;
    this.versions = versions;
    this.files = files;
  }

  @Override
  public void afterSingletonsInstantiated() {
    for (RuleTable table : RuleTable.values()) {
      if (versions.newest(table) == 0) {
        publish(table);
      }
    }
    store.recordDigests();
  }

  private void publish(RuleTable table) {
    try {
      store.publishFactory(table, files.xml(table), IN_FORCE_FROM);
    } catch (Refusal refusal) {
      if (versions.newest(table) == 0) {
        throw refusal;
      }
      LOG.info("{}: another node was first", table.id());
    }
  }
}
