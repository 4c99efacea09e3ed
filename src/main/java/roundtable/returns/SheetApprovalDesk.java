package roundtable.returns;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import roundtable.kernel.Official;
import roundtable.kernel.Refusal;

/** 审批公布: the council approves the sheets, and the ranking is what they then say; or it sends them back (R101). */
@Service
@Transactional
public class SheetApprovalDesk {

  private static final List<SheetEntryKind> DECIDED = List.copyOf(EnumSet.of(SheetEntryKind.ANSWERED, SheetEntryKind.CORRECTED));
  private final SheetBatches batches;
  private final SheetCheck check;
  private final Ranking ranking;
  private final SheetCorrecting correcting;
  private final SheetRecord record;
  private final Clock clock;

  SheetApprovalDesk(SheetBatches batches, SheetCheck check, Ranking ranking, SheetCorrecting correcting, SheetRecord record,
      Clock clock) {
    this.batches = batches;
    this.check = check;
    this.ranking = ranking;
    this.correcting = correcting;
    this.record = record;
    this.clock = clock;
  }

  /**
   * The council's word.
   *
   * @return whether it approved
   * @throws Refusal for who corrected a figure or answered an objection, and while the sheets are not what was frozen
   */
  public boolean approve(String number, SheetApproval approval, Official by) {
    var batch = locked(number);
    refuseOwnWork(batch, by);
    if (approval.approved()) {
      check.refuseBroken(number);
      batch.approve(Instant.now(clock), by);
      record.add(number, by, SheetEntryKind.APPROVED, "%s审批同意，公布排名".formatted(batch.title()));
      ranking.publish(batch);
    } else {
      batch.sendBack(approval.reason());
      record.add(number, by, SheetEntryKind.SENT_BACK, "退回：%s".formatted(approval.reason()));
    }
    batches.save(batch);
    return approval.approved();
  }

  /** The secretariat's answer to what the council said: figures corrected, or why none is. */
  public void amend(String number, SheetAmendment amendment, Official by) {
    locked(number).refuseApproved();
    record.add(number, by, SheetEntryKind.ANSWERED, "处理退回意见：%s".formatted(amendment.reason()));
    correcting.correct(number, Optional.ofNullable(amendment.changes()).orElse(List.of()), amendment.reason(), by);
  }

  private void refuseOwnWork(SheetBatch batch, Official by) {
    if (record.has(batch.number(), by.person(), DECIDED)) {
      throw new Refusal("您答复过异议或者更正过数字，请由理事会其他成员审批%s".formatted(batch.title()));
    }
  }

  private SheetBatch locked(String number) {
    return batches.lock(number).orElseThrow(() -> new Refusal("没有编号为%s的交账或考核".formatted(number)));
  }
}
