package roundtable.returns;

import java.time.Instant;
import java.util.List;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import roundtable.kernel.Official;
import roundtable.kernel.Refusal;

/** 公布后更正 of a time's sheets: drafted by the secretariat, decided by the council, one at a time. */
public class PublishedCorrection {

  @Id private Long id;
  private final String batch;
  private final String reason;
  private final String draftedBy;
  private final Instant draftedAt;
  private final List<UnitChange> changes;
  private CorrectionState state = CorrectionState.DRAFTED;
  // while it waits; a second one of the same sheets has no place beside it
  private String openBatch;
  private String decidedBy;
  private Instant decidedAt;
  @Version private int version;

  PublishedCorrection(String batch, String reason, String draftedBy, Instant draftedAt, List<UnitChange> changes) {
    this.batch = batch;
    this.reason = reason;
    this.draftedBy = draftedBy;
    this.draftedAt = draftedAt;
    this.changes = List.copyOf(changes);
    this.openBatch = batch;
  }

  void decide(boolean accepted, Instant at, Official by) {
    if (state != CorrectionState.DRAFTED) {
      throw new Refusal("这次更正%s，请返回待办列表刷新".formatted(state.label()));
    }
    if (by.person().equals(draftedBy)) {
      throw new Refusal("这次更正由您提出，请由理事会其他成员审批");
    }
    state = accepted ? CorrectionState.ACCEPTED : CorrectionState.DECLINED;
    openBatch = null;
    decidedBy = by.person();
    decidedAt = at;
  }

  public String reason() {
    return reason;
  }

  public List<UnitChange> changes() {
    return changes;
  }
}
