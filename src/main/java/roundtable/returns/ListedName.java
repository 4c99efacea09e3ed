package roundtable.returns;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** 奖励名单，南站街道，办结率和满意率均为第一. */
public record ListedName(
    @NotNull(message = "请填写名单，应为：名单，单位或个人，理由") ListKind listed,
    @NotBlank(message = "请填写单位或个人，应为：名单，单位或个人，理由") @Size(max = 100, message = "单位或个人不超过100字") String name,
    @NotBlank(message = "请填写理由，应为：名单，单位或个人，理由") @Size(max = 500, message = "理由不超过500字") String reason) {}
