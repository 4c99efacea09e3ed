package roundtable.dispatch;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** 落实情况: what the unit did. */
public record DispatchAnswer(@NotBlank(message = "请填写落实情况") @Size(max = 1000, message = "落实情况不超过1000字") String carriedOut) {}
