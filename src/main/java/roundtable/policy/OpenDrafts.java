package roundtable.policy;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.relational.core.conversion.DbActionExecutionException;
import org.springframework.stereotype.Component;
import roundtable.kernel.OvertakenRefusal;
import roundtable.kernel.Refusal;
import roundtable.kernel.WrittenDate;
import roundtable.rules.HitPolicy;
import roundtable.rules.HitPolicySetting;
import roundtable.rules.LegalFloor;
import roundtable.rules.RuleTable;
import roundtable.rules.TableContent;
import roundtable.rules.TableFile;

/** Drafts as they are found, saved and shown; who comes second reads who was first. */
@Component
class OpenDrafts {

  private final RuleDrafts drafts;
  private final PublishedVersions versions;
  private final TableFile files;
  private final PolicyOfficers officers;
  private final PolicyJournal journal;
  private final DraftReadings readings;
  private final UnitChoices units;
  private final HitPolicySetting hitPolicies;
  private final Clock clock;

  OpenDrafts(RuleDrafts drafts, PublishedVersions versions, TableFile files, PolicyOfficers officers, PolicyJournal journal,
      DraftReadings readings, UnitChoices units, HitPolicySetting hitPolicies, Clock clock) {
    this.drafts = drafts;
    this.versions = versions;
    this.files = files;
    this.officers = officers;
    this.journal = journal;
    this.readings = readings;
    this.units = units;
    this.hitPolicies = hitPolicies;
    this.clock = clock;
  }

  RuleDraft find(long id) {
    return drafts.findById(id).orElseThrow(() -> new Refusal("没有编号为%d的草稿".formatted(id)));
  }

  RuleDraft open(RuleTable table, int base, String person) {
    drafts.findByOpenFor(table.id()).ifPresent(open -> {
      throw taken(open);
    });
    var draft = RuleDraft.begin(table, versions.find(table, base).version(), versions.newest(table), person, now(),
        versions.dmn(table, base));
    try {
      return drafts.save(draft);
    } catch (DuplicateKeyException | DbActionExecutionException somebodyElse) {
      throw new OvertakenRefusal("其他人刚刚开始起草《%s》，请刷新后查看".formatted(table.label()));
    }
  }

  private Refusal taken(RuleDraft open) {
    return new OvertakenRefusal("《%s》已有一份草稿（%s），由%s于%s最后保存；请在这份草稿上修改，或者先撤回它".formatted(open.table().label(),
        open.state().label(), officers.nameOf(open.editedBy()), moment(open.editedAt())));
  }

  /** @throws OvertakenRefusal when somebody saved it since that revision was read */
  void requireRevision(RuleDraft draft, int revision) {
    if (draft.revision() != revision) {
      throw new OvertakenRefusal("您打开以后，%s于%s改过《%s》的草稿，您刚才的操作没有生效；请重新打开，看过再办".formatted(officers.nameOf(draft.editedBy()),
          moment(draft.editedAt()), draft.table().label()));
    }
  }

  RuleDraft save(RuleDraft draft) {
    try {
      return drafts.save(draft);
    } catch (OptimisticLockingFailureException somebodyElse) {
      throw new OvertakenRefusal("其他人刚刚保存了《%s》的草稿，您的修改没有保存；请重新打开后再改".formatted(draft.table().label()));
    }
  }

  /** The rows of a file in the frame of the version from which was drafted: nothing comes along that no difference shows. */
  String framed(RuleTable table, int base, String dmnXml) {
    TableContent brought = files.read(table, dmnXml);
    return written(table, brought.hitPolicy(), brought.rows(), base);
  }

  /** Rows as they were sent in the frame of the version from which was drafted. */
  String written(RuleTable table, HitPolicy hitPolicy, List<TableContent.Row> rows, int base) {
    TableContent content = new TableContent(table, hitPolicy, new DraftRows(table, rows).tidy());
    hitPolicies.check(content);
    return files.write(versions.dmn(table, base), content);
  }

  TableContent content(RuleDraft draft) {
    return files.read(draft.table(), draft.dmn());
  }

  DraftSheet shown(RuleDraft draft, String person) {
    return shown(draft, content(draft), person);
  }

  /** The draft with this content instead of its own, which is not saved. */
  DraftSheet shown(RuleDraft draft, TableContent content, String person) {
    var mayPublish = draft.state() == DraftState.HANDED_ON && !journal.hasEdited(draft, person);
    return new DraftSheet(draft.id(), draft.table().id(), draft.base(), draft.supersedes(), draft.state(), officers.nameOf(draft.author()),
        officers.nameOf(draft.editedBy()), draft.editedAt(), draft.revision(), TableSheet.of(content, 0, null, column -> units.of(draft.table(), column)),
        Stream.concat(LegalFloor.faults(content).stream(), units.faults(content).stream()).toList(), RowChange.between(versions.content(draft.table(), draft.supersedes()), content), draft.reason(),
        draft.documentNumber(), draft.inForceFrom(), draft.returned(), draft.published(), mayPublish, readings.others(draft.id(), person));
  }

  /** Whole milliseconds, as the column keeps them. */
  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  private String moment(Instant at) {
    return WrittenDate.of(at.atZone(clock.getZone()).toLocalDateTime());
  }
}
