package roundtable.whistle;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** 确定报到部门: which department reports in after one said that it is not its business; the same one or another. */
public record UnitDecision(
    @NotBlank(message = "请填写报到部门") @Size(max = 100, message = "报到部门不超过100字") String unit,
    @NotBlank(message = "请填写理由") @Size(max = 500, message = "理由不超过500字") String reason) {}
