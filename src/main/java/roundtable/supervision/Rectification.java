package roundtable.supervision;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** 整改: what the undertaking unit did about a finding, with evidence. */
public record Rectification(
    @NotBlank(message = "请填写整改情况") @Size(max = 1000, message = "整改情况不超过1000字") String rectified,
    @NotBlank(message = "请填写佐证材料") @Size(max = 500, message = "佐证材料不超过500字") String evidence) {}
