package roundtable.policy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import roundtable.policy.TableLine.DraftLine;
import roundtable.policy.TableLine.FactoryLine;
import roundtable.policy.TableLine.VersionLine;
import roundtable.rules.RuleTable;
import roundtable.rules.TableContent;

/** What is in force, what was, and the difference of any two versions (R113). */
@Service
@Transactional(readOnly = true)
public class PolicyDesk {

  private final PolicyOfficers officers;
  private final PublishedVersions versions;
  private final RuleDrafts drafts;
  private final FactoryOffers factory;
  private final PolicyJournal journal;
  private final UnitChoices units;

  PolicyDesk(PolicyOfficers officers, PublishedVersions versions, RuleDrafts drafts, FactoryOffers factory, PolicyJournal journal,
      UnitChoices units) {
    this.officers = officers;
    this.versions = versions;
    this.drafts = drafts;
    this.factory = factory;
    this.journal = journal;
    this.units = units;
  }

  /** Every table with what counts now and who drafts. */
  public List<TableLine> tables(String person) {
    officers.acting(person);
    List<PublishedVersion> all = versions.all();
    Map<RuleTable, RuleDraft> open = drafts.findByOpenForIsNotNull().stream()
        .collect(Collectors.toMap(RuleDraft::table, Function.identity()));
    Set<RuleTable> newer = factory.newer();
    return Arrays.stream(RuleTable.values()).map(table -> line(table, all, open.get(table), new FactoryLine(newer.contains(table)))).toList();
  }

  private TableLine line(RuleTable table, List<PublishedVersion> all, RuleDraft draft, FactoryLine shipped) {
    PublishedVersion inForce = versions.inForce(table, all);
    return new TableLine(table.id(), table.label(), inForce.version(), inForce.inForceFrom(),
        versions.coming(table, all).map(next -> new VersionLine(next.version(), next.inForceFrom())).orElse(null),
        draft == null ? null : new DraftLine(draft.id(), draft.state(), officers.nameOf(draft.author()), draft.editedAt()), shipped);
  }

  /** The version in force. */
  public TableSheet sheet(RuleTable table, String person) {
    officers.acting(person);
    return sheet(table, versions.inForce(table));
  }

  /** Any version. */
  public TableSheet sheet(RuleTable table, int version, String person) {
    officers.acting(person);
    return sheet(table, versions.find(table, version));
  }

  private TableSheet sheet(RuleTable table, PublishedVersion version) {
    return TableSheet.of(versions.content(table, version.version()), version.version(), version.inForceFrom(),
        column -> units.of(table, column));
  }

  /** The DMN file of any version. */
  public String dmn(RuleTable table, int version, String person) {
    officers.acting(person);
    return versions.dmn(table, versions.find(table, version).version());
  }

  /** Of a table, newest first: since when, by whom, why. */
  public List<PublishedVersion> versions(RuleTable table, String person) {
    officers.acting(person);
    return versions.of(table);
  }

  /** Row by row, from one version to another. */
  public List<RowChange> difference(RuleTable table, int from, int to, String person) {
    officers.acting(person);
    TableContent before = versions.content(table, versions.find(table, from).version());
    return RowChange.between(before, versions.content(table, versions.find(table, to).version()));
  }

  /** Who did what to the table's drafts, newest first. */
  public List<PolicyEvent> events(RuleTable table, String person) {
    officers.acting(person);
    return journal.of(table);
  }
}
