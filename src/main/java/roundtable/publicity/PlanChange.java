package roundtable.publicity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * One field of the plan and what it shall say.
 *
 * @param newValue a date as yyyy-MM-dd, an amount in yuan, a unit by its full name, units separated by 、
 */
public record PlanChange(
    @NotNull(message = "请选择变更的内容") PlanField field,
    @NotBlank(message = "请填写变更后的内容") @Size(max = 4000, message = "变更后的内容不超过4000字") String newValue) {}
