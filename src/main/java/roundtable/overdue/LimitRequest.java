package roundtable.overdue;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * 时限变更: a step's limit is extended, or its clock stopped, for a reason (design.md 4).
 *
 * @param paused whether the clock is stopped; otherwise the limit is extended
 * @param workingDays how many working days more; for an extension only
 */
public record LimitRequest(
    @NotBlank(message = "请填写议题编号") @Size(max = 20, message = "议题编号不超过20字") String topicNumber,
    @NotNull(message = "请选择延期还是暂停计时") Boolean paused,
    Integer workingDays,
    @NotBlank(message = "请填写理由") @Size(max = 500, message = "理由不超过500字") String reason) {

  /** The longest that a limit is extended at once, in working days. */
  private static final int MOST = 60;

  @AssertTrue(message = "延期的，请填写延长1至60个工作日")
  boolean isLengthGiven() {
    return !Boolean.FALSE.equals(paused) || (workingDays != null && workingDays >= 1 && workingDays <= MOST);
  }

  @AssertTrue(message = "暂停计时的，不填延长的工作日")
  boolean isNotBoth() {
    return !Boolean.TRUE.equals(paused) || workingDays == null;
  }
}
