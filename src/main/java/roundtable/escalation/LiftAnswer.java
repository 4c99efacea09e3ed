package roundtable.escalation;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** The receiving level's answer. */
public record LiftAnswer(
    @NotNull(message = "请选择接收还是退回") LiftDecision decision,
    @Size(max = 500, message = "理由不超过500字") String reason) {

  @AssertTrue(message = "退回的，请写明理由")
  boolean isReturnExplained() {
    return decision != LiftDecision.RETURN || reason != null && !reason.isBlank();
  }
}
