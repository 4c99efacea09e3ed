package roundtable.discipline;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import roundtable.overdue.ReferralGround;

/** 自行提起: the commission takes up a case by itself (A13). */
public record OwnInitiative(
    @NotBlank(message = "请填写议题编号") @Size(max = 20, message = "议题编号不超过20字") String topicNumber,
    @NotBlank(message = "请填写涉及单位的全称") @Size(max = 60, message = "涉及单位不超过60字") String unitName,
    @NotNull(message = "请选择情形") ReferralGround ground,
    @NotBlank(message = "请填写提起的理由") @Size(max = 2000, message = "提起的理由不超过2000字") String facts) {}
