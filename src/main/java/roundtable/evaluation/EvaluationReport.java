package roundtable.evaluation;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.Map;
import roundtable.journal.LedgerChange;
import roundtable.journal.LedgerColumn;
import roundtable.kernel.Refusal;

/**
 * 效果评议: 共谋、共建、共享、共评 (R27), how many residents judged how (R104), and where it was published (R103).
 */
public record EvaluationReport(
    @NotBlank(message = "请填写“共谋”情况") @Size(max = 1000, message = "“共谋”情况不超过1000字") String plannedTogether,
    @NotBlank(message = "请填写“共建”情况") @Size(max = 1000, message = "“共建”情况不超过1000字") String builtTogether,
    @NotBlank(message = "请填写“共享”情况") @Size(max = 1000, message = "“共享”情况不超过1000字") String sharedTogether,
    @NotBlank(message = "请填写“共评”情况") @Size(max = 1000, message = "“共评”情况不超过1000字") String assessedTogether,
    @NotNull(message = "请填写很满意人数") @PositiveOrZero(message = "人数不能为负数") @Max(value = 100000, message = "人数过大，请核对")
    Integer verySatisfied,
    @NotNull(message = "请填写满意人数") @PositiveOrZero(message = "人数不能为负数") @Max(value = 100000, message = "人数过大，请核对")
    Integer satisfied,
    @NotNull(message = "请填写基本满意人数") @PositiveOrZero(message = "人数不能为负数") @Max(value = 100000, message = "人数过大，请核对")
    Integer fairlySatisfied,
    @NotNull(message = "请填写不满意人数") @PositiveOrZero(message = "人数不能为负数") @Max(value = 100000, message = "人数过大，请核对")
    Integer dissatisfied,
    @NotBlank(message = "请填写评议结果的公示地点") @Size(max = 200, message = "公示地点不超过200字") String publishedIn) {

  @AssertTrue(message = "参加评议的居民不能为零")
  boolean isAnybodyAsked() {
    return verySatisfied == null || satisfied == null || fairlySatisfied == null || dissatisfied == null
        || answers() > 0;
  }

  /** On paper there may be more; what residents said over their codes is never less. */
  void refuseFewerThan(EvaluationTally online) {
    var reported = Map.of(Grade.VERY_SATISFIED, verySatisfied, Grade.SATISFIED, satisfied, Grade.FAIRLY_SATISFIED, fairlySatisfied,
        Grade.DISSATISFIED, dissatisfied);
    for (var grade : Grade.values()) {
      if (reported.get(grade) < online.of(grade)) {
        throw new Refusal("网上已有%d人评议“%s”，表中是%d人，不能少于网上的人数".formatted(online.of(grade), grade.label(), reported.get(grade)));
      }
    }
  }

  LedgerChange told() {
    return LedgerChange.of(LedgerColumn.VERY_SATISFIED, verySatisfied).and(LedgerColumn.SATISFIED, satisfied)
        .and(LedgerColumn.FAIRLY_SATISFIED, fairlySatisfied).and(LedgerColumn.DISSATISFIED, dissatisfied);
  }

  int answers() {
    return verySatisfied + satisfied + fairlySatisfied + dissatisfied;
  }
}
