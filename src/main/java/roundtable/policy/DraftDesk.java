package roundtable.policy;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import roundtable.kernel.Official;
import roundtable.kernel.Refusal;
import roundtable.rules.RuleTable;
import roundtable.rules.Ruling;
import roundtable.rules.TableContent;
import roundtable.rules.TableFile;

/** 起草: the next version of a table is written, checked and tried; nothing of it counts yet. */
@Service
@Transactional
public class DraftDesk {

  private final PolicyOfficers officers;
  private final OpenDrafts drafts;
  private final PublishedVersions versions;
  private final TableFile files;
  private final SavedExamples examples;
  private final FactoryOffers factory;
  private final PolicyJournal journal;

  DraftDesk(PolicyOfficers officers, OpenDrafts drafts, PublishedVersions versions, TableFile files, SavedExamples examples,
      FactoryOffers factory, PolicyJournal journal) {
    this.officers = officers;
    this.drafts = drafts;
    this.versions = versions;
    this.files = files;
    this.examples = examples;
    this.factory = factory;
    this.journal = journal;
  }

  /** Begins a draft from a version; from an older one, what counts then is rolled back by publishing it anew. */
  public DraftSheet open(RuleTable table, int base, String person) {
    Official by = officers.acting(person);
    RuleDraft draft = drafts.open(table, base, person);
    journal.record(draft, by, PolicyEvent.Kind.OPENED, "从第%d版起草".formatted(base));
    return drafts.shown(draft, person);
  }

  /** Begins a draft from the table that this edition of the product brings along; its difference is the one from the version in force. */
  public DraftSheet openFactory(RuleTable table, String person) {
    Official by = officers.acting(person);
    RuleDraft draft = drafts.open(table, versions.inForce(table).version(), person);
    draft.beginFrom(factory.dmn(table), factory.digest(table));
    journal.record(draft, by, PolicyEvent.Kind.OPENED, "从随系统提供的版本起草");
    return drafts.shown(drafts.save(draft), person);
  }

  /** The draft with its faults and its difference. */
  @Transactional(readOnly = true)
  public DraftSheet draft(long id, String person) {
    officers.acting(person);
    return drafts.shown(drafts.find(id), person);
  }

  /** The draft's DMN file, for whoever edits the text itself. */
  @Transactional(readOnly = true)
  public String dmn(long id, String person) {
    officers.acting(person);
    return drafts.find(id).dmn();
  }

  /** Saves rows in place of the draft's; unreadable cells too, so that nothing typed is lost before it is right. */
  public DraftSheet save(long id, int revision, List<TableContent.Row> rows, String person) {
    Official by = officers.acting(person);
    RuleDraft draft = drafts.find(id);
    return save(draft, revision, written(draft, rows), by);
  }

  /** Saves the rows of a whole DMN file in place of the draft's. */
  public DraftSheet save(long id, int revision, String dmnXml, String person) {
    Official by = officers.acting(person);
    RuleDraft draft = drafts.find(id);
    return save(draft, revision, drafts.framed(draft.table(), draft.base(), dmnXml), by);
  }

  private DraftSheet save(RuleDraft draft, int revision, String dmnXml, Official by) {
    draft.requireOpen();
    drafts.requireRevision(draft, revision);
    TableContent before = drafts.content(draft);
    List<RowChange> changes = RowChange.between(before, files.read(draft.table(), dmnXml));
    draft.edit(dmnXml, by.person(), drafts.now());
    RuleDraft saved = drafts.save(draft);
    journal.record(saved, by, PolicyEvent.Kind.EDITED, told(changes));
    return drafts.shown(saved, by.person());
  }

  private static String told(List<RowChange> changes) {
    return changes.isEmpty() ? "内容未变" : "改动%d处：%s".formatted(changes.size(), changes.stream()
        .map(change -> change.isOfTheWhole() ? "命中规则或先后" : change.rule()).collect(Collectors.joining("、")));
  }

  private String written(RuleDraft draft, List<TableContent.Row> rows) {
    return drafts.written(draft.table(), drafts.content(draft).hitPolicy(), rows, draft.base());
  }

  /** The draft as it would be with these rows; nothing is saved. */
  @Transactional(readOnly = true)
  public DraftSheet preview(long id, List<TableContent.Row> rows, String person) {
    officers.acting(person);
    RuleDraft draft = drafts.find(id);
    return drafts.shown(draft, files.read(draft.table(), written(draft, rows)), person);
  }

  /** Gives the draft up; what it said and who wrote it stays on record. */
  public void withdraw(long id, String person) {
    Official by = officers.acting(person);
    RuleDraft draft = drafts.find(id);
    draft.withdraw(drafts.now());
    journal.record(drafts.save(draft), by, PolicyEvent.Kind.WITHDRAWN, "");
  }

  /** What the engine would decide by the draft about a case of one's own; nothing is deployed. */
  @Transactional(readOnly = true)
  public DraftTrial tryCase(long id, Map<String, Object> sent, String person) {
    officers.acting(person);
    RuleDraft draft = drafts.find(id);
    Ruling ruling = files.decide(draft.table(), draft.dmn(), List.of(new SentCase(draft.table(), sent).facts())).get(0);
    return new DraftTrial(ruling.rules(), ruling.rows());
  }

  /** The saved examples: which row each fires now and in the draft. */
  @Transactional(readOnly = true)
  public List<SavedExample> examples(long id, String person) {
    officers.acting(person);
    RuleDraft draft = drafts.find(id);
    return examples.asked(draft.table(), versions.content(draft.table(), versions.inForce(draft.table()).version()), drafts.content(draft));
  }

  /** The columns and codes with which a draft is read from a spreadsheet. */
  @Transactional(readOnly = true)
  public RuleTable tableOf(long id, String person) {
    officers.acting(person);
    return drafts.find(id).table();
  }
}
