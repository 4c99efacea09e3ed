package roundtable.delay;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** 督办意见: what the post above found about a late task, and what is to be done. */
public record DelayRemark(
    @NotBlank(message = "请填写了解到的情况和督办意见") @Size(max = 1000, message = "督办意见不超过1000字") String remark) {}
