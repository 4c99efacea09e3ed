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
  private final SheetRecord record;
  private final SheetReach reaches;

  ListDesk(ListLines lines, SheetRecord record, SheetReach reaches) {
    this.lines = lines;
    this.record = record;
    this.reaches = reaches;
  }

  /** Puts names on the lists; what was proposed before and not decided falls away. */
  public void propose(String batch, ListDraft proposal, Official by) {
    var names = Optional.ofNullable(proposal.names()).orElse(List.of());
    refuseTwice(names);
    drop(batch, by);
    lines.saveAll(names.stream().map(each -> new ListLine(batch, each.listed(), each.name(), each.reason(), by.person())).toList());
    names.forEach(each -> record.add(batch, by, SheetEntryKind.LIST_PROPOSED,
        "%s：%s（%s）".formatted(each.listed().label(), each.name(), each.reason())));
    if (names.isEmpty()) {
      record.add(batch, by, SheetEntryKind.LIST_PROPOSED, "没有列入名单的：%s".formatted(proposal.remark()));
    }
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

  private static void refuseTwice(List<ListedName> names) {
    var all = names.stream().map(each -> each.name().strip()).toList();
    all.stream().filter(name -> all.indexOf(name) != all.lastIndexOf(name)).findFirst().ifPresent(name -> {
      throw new Refusal("“%s”列了两次，请只列一次".formatted(name));
    });
  }
}
