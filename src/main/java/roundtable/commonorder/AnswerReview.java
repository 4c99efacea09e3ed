package roundtable.commonorder;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** 审核答复: the secretariat accepts what the department will do, or sends it back once. */
public record AnswerReview(
    @NotNull(message = "请选择采纳还是退回") Boolean accepted,
    @Size(max = 500, message = "理由不超过500字") String reason) {

  @AssertTrue(message = "退回的，请写明理由")
  boolean isReturnExplained() {
    return !Boolean.FALSE.equals(accepted) || reason != null && !reason.isBlank();
  }
}
