package roundtable.discipline;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** 签收移送: the commission takes the bundle over or sends it back (R97). */
public record Acknowledgement(
    @NotNull(message = "请选择签收受理或者退回") AcknowledgementDecision decision,
    @Size(max = 1000, message = "退回理由不超过1000字") String returnReason) {

  @AssertTrue(message = "退回的，请写明理由")
  boolean isReasonGiven() {
    return decision != AcknowledgementDecision.RETURN || (returnReason != null && !returnReason.isBlank());
  }
}
