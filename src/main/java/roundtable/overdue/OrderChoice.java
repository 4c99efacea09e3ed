package roundtable.overdue;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.FutureOrPresent;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * Whether a department that did not do its part in time gets an order (督办单), and why or why not.
 *
 * @param orderDue by when; for an order only
 */
public record OrderChoice(
    @NotNull(message = "请选择是否签发督办单") Boolean ordered,
    @NotBlank(message = "请填写存在的问题或者不签发的理由") @Size(max = 1000, message = "存在的问题或者理由不超过1000字") String problem,
    @FutureOrPresent(message = "落实时限不能早于今天") LocalDate orderDue) {

  @AssertTrue(message = "签发督办单的，请填写落实时限")
  boolean isDated() {
    return !Boolean.TRUE.equals(ordered) || orderDue != null;
  }
}
