package roundtable.overdue;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** 恢复计时: why the clock goes on. */
public record Resumption(
    @NotBlank(message = "请填写恢复计时的理由") @Size(max = 500, message = "理由不超过500字") String reason) {}
