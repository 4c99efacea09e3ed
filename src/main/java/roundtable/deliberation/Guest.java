package roundtable.deliberation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Somebody at the table: category, name, unit (R50–R55).
 *
 * @param unit may be empty
 */
public record Guest(
    @NotNull(message = "请填写人员类别") SeatCategory category,
    @NotBlank(message = "请填写姓名，应为：类别，姓名，单位") @Size(max = 40, message = "姓名不超过40字") String name,
    @Size(max = 100, message = "单位不超过100字") String unit) {}
