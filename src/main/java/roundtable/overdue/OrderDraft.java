package roundtable.overdue;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * 督办单: what is wrong, and what every responsible party has to do about it by when (R94, R99).
 *
 * @param liftReason why the topic is put before the next level as well; null when it is not
 */
public record OrderDraft(
    @NotBlank(message = "请填写存在的问题") @Size(max = 1000, message = "存在的问题不超过1000字") String problem,
    @NotEmpty(message = "请至少列出一个责任方") @Size(max = 20, message = "责任方不超过20个")
    List<@Valid Assignment> assignments,
    @Size(max = 500, message = "理由不超过500字") String liftReason) {

  /** One that asks nobody above for help. */
  OrderDraft(String problem, List<Assignment> assignments) {
    this(problem, assignments, null);
  }
}
