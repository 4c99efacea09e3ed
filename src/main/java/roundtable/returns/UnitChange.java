package roundtable.returns;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** A corrected figure of some unit: 南站街道，办结率，6，8. */
public record UnitChange(
    @NotBlank(message = "请填写单位，应为：单位，指标，分子，分母") @Size(max = 100, message = "单位不超过100字") String unit,
    @NotNull(message = "请填写指标，应为：单位，指标，分子，分母") Indicator indicator,
    @NotNull(message = "请填写分子，应为：单位，指标，分子，分母") @Min(value = 0, message = "分子不能为负数") @Max(value = 1_000_000, message = "分子不超过1000000") Integer numerator,
    @NotNull(message = "请填写分母，应为：单位，指标，分子，分母；逾期任务的分母写0") @Min(value = 0, message = "分母不能为负数") @Max(value = 1_000_000, message = "分母不超过1000000") Integer denominator) {

  FigureChange change() {
    return new FigureChange(indicator, numerator, denominator);
  }

  /** What it is corrected to. */
  public Figure figure() {
    return change().figure();
  }
}
