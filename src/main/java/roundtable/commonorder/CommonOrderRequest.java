package roundtable.commonorder;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * 共性议题交办单: which topics go to which department, what is wanted, by when (R63).
 *
 * @param department full name
 * @param workingDays how long it has; what the table says when it is not filled in
 */
public record CommonOrderRequest(
    @NotNull(message = "请列出议题") @Size(min = 2, max = 50, message = "一份交办单列2至50个议题") List<@Valid NamedTopic> topics,
    @NotBlank(message = "请填写承办部门") @Size(max = 100, message = "承办部门不超过100字") String department,
    @NotBlank(message = "请填写交办要求") @Size(max = 1000, message = "交办要求不超过1000字") String requirement,
    Integer workingDays) {

  /** The longest that a department has, in working days. */
  private static final int MOST = 60;

  @AssertTrue(message = "办理期限为1至60个工作日")
  boolean isWithinLimits() {
    return workingDays == null || workingDays >= 1 && workingDays <= MOST;
  }
}
