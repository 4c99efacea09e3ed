package roundtable.returns;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** 审定名单: the leading group decides about both lists as they were proposed, or sends them back. */
public record ListDecision(
    @NotNull(message = "请选择审定还是退回") Boolean decided,
    @Size(max = 500, message = "理由不超过500字") String reason) {

  @AssertTrue(message = "退回的，请写明理由")
  boolean isReturnExplained() {
    return !Boolean.FALSE.equals(decided) || reason != null && !reason.isBlank();
  }
}
