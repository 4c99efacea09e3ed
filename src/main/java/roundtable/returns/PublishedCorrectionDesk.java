package roundtable.returns;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import roundtable.kernel.Official;
import roundtable.kernel.Refusal;
import roundtable.organisation.DutyRoster;
import roundtable.organisation.Role;

/** 公布后更正: what is found wrong later is corrected beside the published sheets, and the ranking is published once more; nothing of before changes (R101). */
@Service
@Transactional
public class PublishedCorrectionDesk {

  private static final int OFFERED = 60;
  private final PublishedCorrections corrections;
  private final SheetBatches batches;
  private final SheetCorrecting correcting;
  private final SheetCheck check;
  private final Ranking ranking;
  private final SheetRecord record;
  private final DutyRoster roster;
  private final Clock clock;

  PublishedCorrectionDesk(PublishedCorrections corrections, SheetBatches batches, SheetCorrecting correcting, SheetCheck check, Ranking ranking,
      SheetRecord record, DutyRoster roster, Clock clock) {
    this.corrections = corrections;
    this.batches = batches;
    this.correcting = correcting;
    this.check = check;
    this.ranking = ranking;
    this.record = record;
    this.roster = roster;
    this.clock = clock;
  }

  /** Published sheets, the latest first, such as 「JZ-2022-01 2022年1月每月交账」. */
  @Transactional(readOnly = true)
  public List<String> choices() {
    return batches.latest(OFFERED).stream().filter(batch -> batch.state() == BatchState.APPROVED)
        .map(batch -> "%s %s".formatted(batch.number(), batch.title())).toList();
  }

  /**
   * Drafts one; nothing counts before the council accepts it.
   *
   * @return number of the sheets that it is about
   */
  public String draft(CorrectionDraft draft, String person) {
    var by = acting(person);
    var batch = locked(draft.published().strip().split("\\s", 2)[0]);
    if (batch.state() != BatchState.APPROVED) {
      throw new Refusal("%s还没有公布，有错的请在异议答复或者退回更正时改".formatted(batch.title()));
    }
    corrections.findByOpenBatch(batch.number()).ifPresent(open -> {
      throw new Refusal("%s已有一次更正等理事会审批，办完以后再提".formatted(batch.title()));
    });
    correcting.refuseUnfit(batch.number(), draft.changes());
    corrections.save(new PublishedCorrection(batch.number(), draft.reason(), person, now(), draft.changes()));
    record.add(batch.number(), by, SheetEntryKind.LATER_DRAFTED, "提出公布后更正：%s；%s".formatted(words(draft.changes()), draft.reason()));
    return batch.number();
  }

  /**
   * The council's word about the one that waits.
   *
   * @return whether the figures were corrected and the ranking published once more
   */
  public boolean decide(String number, SheetApproval approval, Official by) {
    var batch = locked(number);
    var correction = open(number);
    correction.decide(approval.approved(), now(), by);
    corrections.save(correction);
    if (approval.approved()) {
      check.refuseBroken(number);
      record.add(number, by, SheetEntryKind.LATER_ACCEPTED, "同意公布后更正%s，重新公布排名".formatted(batch.title()));
      correcting.correct(number, correction.changes(), correction.reason(), by);
      ranking.publish(batch);
    } else {
      record.add(number, by, SheetEntryKind.LATER_DECLINED, "不予更正：%s".formatted(approval.reason()));
    }
    return approval.approved();
  }

  /** The one that waits for the council. */
  @Transactional(readOnly = true)
  public PublishedCorrection open(String number) {
    return corrections.findByOpenBatch(number).orElseThrow(() -> new Refusal("这次更正已经办完，请返回待办列表刷新"));
  }

  /** 南站街道，办结率，6/8；… */
  private static String words(List<UnitChange> changes) {
    return changes.stream().map(each -> "%s%s %s".formatted(each.unit(), each.indicator().label(), each.figure().words(each.indicator())))
        .collect(Collectors.joining("；"));
  }

  private Official acting(String person) {
    return roster.unitActedFor(person, Role.SECRETARIAT, LocalDate.now(clock)).map(unit -> new Official(person, unit + "." + Role.SECRETARIAT.code()))
        .orElseThrow(() -> new Refusal("公布后更正由理事会办公室提出，您没有这一岗位"));
  }

  private SheetBatch locked(String number) {
    return Optional.of(number).flatMap(batches::lock).orElseThrow(() -> new Refusal("没有编号为%s的交账或考核，请从列表中选择".formatted(number)));
  }

  private Instant now() {
    return Instant.now(clock);
  }
}
