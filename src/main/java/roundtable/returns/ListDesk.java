package roundtable.returns;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import roundtable.kernel.Official;
import roundtable.kernel.Refusal;

/** 奖励、追责: both lists are made by hand, name by name with a reason, and decided by somebody else (R102). */
@Service
@Transactional
public class ListDesk {

  private final ListLines lines;
  private final ListNames listed;
  private final ListRemarks remarks;
  private final SheetBatches batches;
  private final SheetRecord record;
  private final SheetReach reaches;

  ListDesk(ListLines lines, ListNames listed, ListRemarks remarks, SheetBatches batches, SheetRecord record, SheetReach reaches) {
    this.lines = lines;
    this.listed = listed;
    this.remarks = remarks;
    this.batches = batches;
    this.record = record;
    this.reaches = reaches;
  }

  /**
   * Puts names on the lists; what was proposed before and not decided falls away.
   *
   * @throws Refusal for a name that means nobody, or several, or stands twice
   */
  public void propose(String batch, ListDraft proposal, Official by) {
    var end = batches.findById(batch).orElseThrow(() -> new Refusal("没有编号为%s的交账或考核".formatted(batch))).period().asOf();
    var names = listed.checked(Optional.ofNullable(proposal.names()).orElse(List.of()), end, proposal.remark());
    drop(batch, by);
    lines.saveAll(names.stream().map(each -> new ListLine(batch, each.listed(), each.name(), each.reason(), by.person())).toList());
    names.forEach(each -> record.add(batch, by, SheetEntryKind.LIST_PROPOSED,
        "%s：%s（%s）".formatted(each.listed().label(), each.name(), each.reason())));
    if (names.isEmpty() || proposal.remark() != null) {
      record.add(batch, by, SheetEntryKind.LIST_PROPOSED, "%s：%s".formatted(names.isEmpty() ? "没有列入名单的" : "说明", proposal.remark()));
    }
    remarks.remark(batch, proposal.remark());
  }

  /**
   * The word of the leading group.
   *
   * @return whether it decided
   * @throws Refusal for who proposed a name
   */
  public boolean decide(String batch, ListDecision decision, Official by) {
    var proposed = proposed(batch);
    if (record.has(batch, by.person(), List.of(SheetEntryKind.LIST_PROPOSED))) {
      throw new Refusal("名单由您提出，请由领导小组其他成员审定");
    }
    if (decision.decided()) {
      proposed.forEach(line -> line.decide(true, by));
      lines.saveAll(proposed);
      proposed.forEach(line -> record.add(batch, by, SheetEntryKind.LIST_DECIDED, "审定%s".formatted(line.words())));
    }
    remarks.returned(batch, decision.decided() ? null : decision.reason());
    if (!decision.decided() || proposed.isEmpty()) {
      record.add(batch, by, SheetEntryKind.LIST_DECIDED, decision.decided() ? "审定：没有列入名单的" : "退回名单：%s".formatted(decision.reason()));
    }
    return decision.decided();
  }

  /** What waits for a decision. */
  @Transactional(readOnly = true)
  public List<ListLine> proposed(String batch) {
    return lines.findByBatchAndStateOrderById(batch, ListState.PROPOSED);
  }

  /** What the secretariat said of its draft as a whole; empty when nothing. */
  @Transactional(readOnly = true)
  public Optional<String> remark(String batch) {
    return remarks.remark(batch);
  }

  /** Why the leading group sent the draft back; empty when it did not. */
  @Transactional(readOnly = true)
  public Optional<String> returned(String batch) {
    return remarks.returned(batch);
  }

  /** What was decided: commendations for every official, whom is held to account for those who decide and watch over it. */
  @Transactional(readOnly = true)
  public List<ListLine> decided(String batch, String person) {
    var all = reaches.of(person).all();
    return lines.findByBatchAndStateOrderById(batch, ListState.DECIDED).stream()
        .filter(line -> all || line.listed() == ListKind.COMMENDATION).toList();
  }

  private void drop(String batch, Official by) {
    var before = proposed(batch);
    before.forEach(line -> line.decide(false, by));
    lines.saveAll(before);
  }
}
