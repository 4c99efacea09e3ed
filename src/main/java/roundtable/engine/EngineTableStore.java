package roundtable.engine;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import roundtable.kernel.Official;
import roundtable.kernel.Refusal;
import roundtable.rules.HitPolicySetting;
import roundtable.rules.LegalFloor;
import roundtable.rules.RuleChange;
import roundtable.rules.RuleTable;
import roundtable.rules.TableContent;
import roundtable.rules.TableStore;

/** The versions of the tables as deployments of the engine; a deployment without a row of ours is never in force. */
@Component
class EngineTableStore implements TableStore {

  private final RepositoryService repository;
  private final TableAccess access;
  private final TableVersions versions;
  private final HitPolicySetting hitPolicies;
  private final ObjectProvider<RuleChange> changes;
  private final Clock clock;

  EngineTableStore(RepositoryService repository, TableAccess access, TableVersions versions, HitPolicySetting hitPolicies,
      ObjectProvider<RuleChange> changes, Clock clock) {
    this.repository = repository;
    this.access = access;
    this.versions = versions;
    this.hitPolicies = hitPolicies;
    this.changes = changes;
    this.clock = clock;
  }

  @Override
  @Transactional
  public int publish(RuleTable table, String dmnXml, Instant inForceFrom, Official by, String reason) {
    if (reason == null || reason.isBlank()) {
      throw new Refusal("请填写发布《%s》新版本的理由".formatted(table.label()));
    }
    Instant from = from(table, inForceFrom);
    int version = store(table, dmnXml, from, by, reason);
    return access.call(() -> {
      changes.orderedStream().forEach(change -> change.published(table, version, from));
      return version;
    });
  }

  /** Publishes a factory table unless the table has a version already; two nodes that try at once: one fails, unharmed. */
  @Transactional
  public void publishFactory(RuleTable table, String dmnXml, Instant inForceFrom) {
    if (versions.newest(table) == 0) {
      store(table, dmnXml, inForceFrom, Official.SYSTEM, "随系统提供的初始版本");
    }
  }

  @Override
  @Transactional(readOnly = true)
  public String xml(RuleTable table, int version) {
    String definition = versions.find(table, version).map(TableVersions.Version::definition)
        .orElseThrow(() -> new Refusal("《%s》没有第%d版".formatted(table.label(), version)));
    return access.call(() -> {
      try (InputStream file = repository.getDecisionModel(definition)) {
        return new String(file.readAllBytes(), StandardCharsets.UTF_8);
      }
    });
  }

  private int store(RuleTable table, String dmnXml, Instant from, Official by, String reason) {
    TableContent content = new TableReader(table).read(dmnXml);
    LegalFloor.check(content);
    hitPolicies.check(content);
    int supersedes = versions.newest(table);
    DecisionDefinition deployed = deploy(table, dmnXml);
    try {
      versions.add(new TableVersions.Version(table.id(), deployed.getVersion(), from, deployed.getId()), supersedes,
          now(), by, reason, content.digest());
    } catch (DuplicateKeyException somebodyElse) {
      throw new Refusal("其他人刚刚发布了《%s》的新版本，请核对后重新发布".formatted(table.label()));
    }
    return deployed.getVersion();
  }

  /** Versions of before digests were kept get theirs. */
  @Transactional
  void recordDigests() {
    versions.withoutDigest().forEach(version -> versions.record(version, digest(RuleTable.of(version.table()), version.number())));
  }

  // a version of an edition with other columns equals none of today's, and stops no start
  private String digest(RuleTable table, int version) {
    try {
      return new TableReader(table).read(xml(table, version)).digest();
    } catch (Refusal otherColumns) {
      return "";
    }
  }

  private DecisionDefinition deploy(RuleTable table, String dmnXml) {
    // bytes, not a string: the engine would encode a string by the machine's default
    InputStream file = new ByteArrayInputStream(dmnXml.getBytes(StandardCharsets.UTF_8));
    try {
      return access.call(() -> repository.createDeployment().name(table.label())
          .addInputStream(table.id() + ".dmn", file).deployWithResult().getDeployedDecisionDefinitions().get(0));
    } catch (ProcessEngineException notDeployable) {
      throw new Refusal("《%s》不能发布：流程引擎无法读取该决策表（%s）".formatted(table.label(), notDeployable.getMessage()));
    }
  }

  /** A date picker says “today, 00:00” for “at once”; only an earlier day would work backwards. */
  private Instant from(RuleTable table, Instant wanted) {
    Instant now = now();
    if (LocalDate.ofInstant(wanted, clock.getZone()).isBefore(LocalDate.ofInstant(now, clock.getZone()))) {
      throw new Refusal("《%s》的生效日期不得早于今天，规则不溯及既往".formatted(table.label()));
    }
    return wanted.isBefore(now) ? now : wanted.truncatedTo(ChronoUnit.MILLIS);
  }

  /** Whole milliseconds, as the column keeps them: a rounded-up moment would not be in force yet. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
