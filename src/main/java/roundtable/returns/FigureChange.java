package roundtable.returns;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/** A corrected figure: 办结率，6，8; of a number of cases the last part is 0. */
public record FigureChange(
    @NotNull(message = "请填写指标，应为：指标，分子，分母") Indicator indicator,
    @NotNull(message = "请填写分子，应为：指标，分子，分母") @Min(value = 0, message = "分子不能为负数") @Max(value = 1_000_000, message = "分子不超过1000000") Integer numerator,
    @NotNull(message = "请填写分母，应为：指标，分子，分母；逾期任务的分母写0") @Min(value = 0, message = "分母不能为负数") @Max(value = 1_000_000, message = "分母不超过1000000") Integer denominator) {

  Figure figure() {
    return new Figure(numerator, denominator);
  }
}
