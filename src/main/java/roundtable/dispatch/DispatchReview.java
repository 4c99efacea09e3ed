package roundtable.dispatch;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** 核实: the secretariat finds it carried out, or sends it back with a reason and a new last day. */
public record DispatchReview(
    @NotNull(message = "请选择已落实还是退回") Boolean accepted,
    @Size(max = 500, message = "理由不超过500字") String reason,
    LocalDate until) {

  @AssertTrue(message = "退回的，请写明理由和新的完成日期")
  boolean isReturnExplained() {
    return !Boolean.FALSE.equals(accepted) || reason != null && !reason.isBlank() && until != null;
  }
}
