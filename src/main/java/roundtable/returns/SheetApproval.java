package roundtable.returns;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** 审批: the council has the ranking published, or sends the sheets back. */
public record SheetApproval(
    @NotNull(message = "请选择同意公布还是退回") Boolean approved,
    @Size(max = 500, message = "理由不超过500字") String reason) {

  @AssertTrue(message = "退回的，请写明理由")
  boolean isReturnExplained() {
    return !Boolean.FALSE.equals(approved) || reason != null && !reason.isBlank();
  }
}
