package roundtable.topic;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** 复核暂缓议题: taken up again, or passed on with a receipt; never silently dropped. */
public record Review(
    @NotNull(message = "请选择处理意见") ReviewDecision decision,
    @NotBlank(message = "请填写理由") @Size(max = 400, message = "理由不超过400字") String reason,
    @Size(max = 100, message = "转办去向不超过100字") String divertTo) {

  @AssertTrue(message = "选择转办时，请填写转办去向")
  boolean isDestinationGiven() {
    return decision != ReviewDecision.DIVERT || (divertTo != null && !divertTo.isBlank());
  }
}
