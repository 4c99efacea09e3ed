package roundtable.policy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import roundtable.kernel.Official;
import roundtable.kernel.Refusal;
import roundtable.kernel.WrittenDate;
import roundtable.rules.LegalFloor;
import roundtable.rules.RuleTable;
import roundtable.rules.TableContent;
import roundtable.rules.TableStore;

/** 发布: one person hands a draft on, another one who never touched it reads the difference and publishes it or gives it back. */
@Service
@Transactional
public class DraftPublicationDesk {

  private final PolicyOfficers officers;
  private final OpenDrafts drafts;
  private final PublishedVersions versions;
  private final SavedExamples examples;
  private final PolicyJournal journal;
  private final UnitChoices units;
  private final TableStore store;
  private final Clock clock;

  DraftPublicationDesk(PolicyOfficers officers, OpenDrafts drafts, PublishedVersions versions, SavedExamples examples,
      PolicyJournal journal, UnitChoices units, TableStore store, Clock clock) {
    this.officers = officers;
    this.drafts = drafts;
    this.versions = versions;
    this.examples = examples;
    this.journal = journal;
    this.units = units;
    this.store = store;
    this.clock = clock;
  }

  /**
   * Hands a draft on.
   *
   * @param revision of the draft that was read
   * @param from the day from which it shall count
   * @param confirmed that examples which fire another row than today are meant to, and that a later version will take its place
   */
  public DraftSheet handOn(long id, int revision, String reason, String documentNumber, LocalDate from, boolean confirmed, String person) {
    Official by = officers.acting(person);
    RuleDraft draft = drafts.find(id);
    drafts.requireRevision(draft, revision);
    String why = GivenText.reason("理由", reason);
    String document = GivenText.documentNumber(documentNumber);
    refuseDay(draft.table(), from);
    TableContent content = drafts.content(draft);
    LegalFloor.check(content);
    units.refuseUnknown(content);
    Instant start = beginning(from);
    refuseUnchanged(draft, content, start);
    if (!confirmed) {
      refuseToBeReplaced(draft, start);
      refuseSurprises(draft, content);
      refuseThinYears(draft, content);
    }
    draft.handOn(why, document, from, drafts.now());
    RuleDraft saved = drafts.save(draft);
    journal.record(saved, by, PolicyEvent.Kind.HANDED_ON, "拟自%s起施行，文号%s：%s".formatted(WrittenDate.of(from), document, why));
    return drafts.shown(saved, person);
  }

  // what is published for today counts at once
  private Instant beginning(LocalDate from) {
    return from.equals(LocalDate.now(clock)) ? clock.instant() : from.atStartOfDay(clock.getZone()).toInstant();
  }

  private void refuseDay(RuleTable table, LocalDate from) {
    LocalDate today = LocalDate.now(clock);
    if (from == null) {
      throw new Refusal("请填写生效日期");
    }
    if (from.isBefore(today)) {
      throw new Refusal("《%s》的生效日期不得早于今天，规则不溯及既往".formatted(table.label()));
    }
    if (from.isAfter(today.plusYears(3))) {
      throw new Refusal("生效日期不得晚于三年之后");
    }
    if (table == RuleTable.WORKING_CALENDAR && from.isAfter(today)) {
      throw new Refusal("《%s》一经发布立即生效，生效日期请填今天".formatted(table.label()));
    }
  }

  private void refuseUnchanged(RuleDraft draft, TableContent content, Instant start) {
    int replaced = versions.inForce(draft.table(), start).version();
    if (RowChange.between(versions.content(draft.table(), replaced), content).isEmpty()) {
      throw new Refusal("草稿与那一天生效的《%s》第%d版完全相同，不必发布".formatted(draft.table().label(), replaced));
    }
  }

  private void refuseToBeReplaced(RuleDraft draft, Instant start) {
    versions.after(draft.table(), start).ifPresent(later -> {
      String day = WrittenDate.of(LocalDate.ofInstant(later.inForceFrom(), clock.getZone()));
      throw new Refusal("第%d版已定自%s起生效，届时会取代本版；确实如此的请勾选确认，要一直用本版的，请另以%s为生效日期发布".formatted(later.version(), day, day));
    });
  }

  private void refuseSurprises(RuleDraft draft, TableContent content) {
    TableContent inForce = versions.content(draft.table(), versions.inForce(draft.table()).version());
    List<SavedExample> changed = examples.asked(draft.table(), inForce, content).stream().filter(each -> !each.passed()).toList();
    if (!changed.isEmpty()) {
      throw new Refusal("有%d个示例适用的行或者结果与现行版本不同，请逐一核对，确属本次修改的目的的，请勾选确认".formatted(changed.size()));
    }
  }

  private void refuseThinYears(RuleDraft draft, TableContent content) {
    if (draft.table() == RuleTable.WORKING_CALENDAR) {
      List<String> oddities = CalendarYears.oddities(versions.content(draft.table(), versions.inForce(draft.table()).version()), content);
      if (!oddities.isEmpty()) {
        throw new Refusal("%s。请对照国务院办公厅的通知核对，确实如此的请勾选确认".formatted(String.join("；", oddities)));
      }
    }
  }

  /**
   * Publishes a draft that somebody else wrote.
   *
   * @param revision of the draft that was read; what was changed since has to be read again
   */
  public DraftSheet publish(long id, int revision, String person) {
    Official by = officers.acting(person);
    RuleDraft draft = drafts.find(id);
    drafts.requireRevision(draft, revision);
    draft.requireHandedOn();
    if (journal.hasEdited(draft, person)) {
      throw new Refusal("您起草或修改过这份草稿，须由没有参与的另一位政策规则管理员发布");
    }
    if (versions.newest(draft.table()) != draft.supersedes()) {
      throw new Refusal("起草期间《%s》已发布了第%d版，请撤回本稿，从新版本重新起草".formatted(draft.table().label(), versions.newest(draft.table())));
    }
    if (draft.inForceFrom().isBefore(LocalDate.now(clock))) {
      throw new Refusal("生效日期%s已过，规则不溯及既往；请退回，改定生效日期".formatted(WrittenDate.of(draft.inForceFrom())));
    }
    int version = store.publish(draft.table(), draft.dmn(), draft.inForceFrom().atStartOfDay(clock.getZone()).toInstant(), by,
        "%s（%s）".formatted(draft.reason(), draft.documentNumber()));
    draft.publishAs(version, drafts.now());
    RuleDraft saved = drafts.save(draft);
    journal.record(saved, by, PolicyEvent.Kind.PUBLISHED, "发布为第%d版".formatted(version));
    return drafts.shown(saved, person);
  }

  /** Gives a draft back to whoever wrote it. */
  public DraftSheet giveBack(long id, String reason, String person) {
    Official by = officers.acting(person);
    RuleDraft draft = drafts.find(id);
    String why = GivenText.reason("退回理由", reason);
    draft.giveBack(why, drafts.now());
    RuleDraft saved = drafts.save(draft);
    journal.record(saved, by, PolicyEvent.Kind.RETURNED, why);
    return drafts.shown(saved, person);
  }
}
