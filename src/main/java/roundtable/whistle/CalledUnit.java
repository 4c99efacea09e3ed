package roundtable.whistle;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A department that is whistled for, by its full name. */
public record CalledUnit(
    @NotBlank(message = "请填写部门全称") @Size(max = 100, message = "部门全称不超过100字") String unit) {}
