package roundtable.publicity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * The written answer to an objection: upheld, partly or dismissed, with the reason (A9).
 *
 * @param changes what changes in the plan because of it; may be empty
 */
public record ObjectionAnswer(
    @NotNull(message = "请选择采纳、部分采纳或不采纳") ObjectionDecision decision,
    @NotBlank(message = "请填写答复理由") @Size(max = 2000, message = "答复理由不超过2000字") String reason,
    @Size(max = 20, message = "一次最多变更20项") List<@Valid PlanChange> changes) {

  @AssertTrue(message = "不采纳异议的，不能同时变更计划")
  boolean isChangeJustified() {
    return decision != ObjectionDecision.DISMISSED || changes == null || changes.isEmpty();
  }
}
