package roundtable.discipline;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** 确认移送: a person decides on every referral (R96). */
public record Confirmation(
    @NotNull(message = "请选择移送或者不予移送") ConfirmationDecision decision,
    @Size(max = 1000, message = "理由不超过1000字") String reason) {

  @AssertTrue(message = "不予移送的，请写明理由")
  boolean isReasonGiven() {
    return decision != ConfirmationDecision.DECLINE || (reason != null && !reason.isBlank());
  }
}
