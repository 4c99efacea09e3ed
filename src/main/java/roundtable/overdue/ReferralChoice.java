package roundtable.overdue;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * 确认是否提请移送: a person decides, and says why (R47, A13).
 *
 * @param liftReason why the topic is put before the next level; null when it is not; other than the facts, it is no secret
 */
public record ReferralChoice(
    @NotNull(message = "请选择是否提请移送") Boolean proposed,
    ReferralGround ground,
    @NotBlank(message = "请填写事实和理由") @Size(max = 2000, message = "事实和理由不超过2000字") String facts,
    @Size(max = 500, message = "理由不超过500字") String liftReason) {

  @AssertTrue(message = "提请移送的，请选择移送情形")
  boolean isGrounded() {
    return !Boolean.TRUE.equals(proposed) || ground != null;
  }
}
