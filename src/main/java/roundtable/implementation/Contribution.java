package roundtable.implementation;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/**
 * Who puts in what (R54, R89, R93).
 *
 * @param amount yuan with two decimals, for money only
 */
public record Contribution(
    @NotBlank(message = "请填写出资出力方") @Size(max = 100, message = "出资出力方不超过100字") String contributor,
    @NotNull(message = "请选择投入类别") ContributionKind kind,
    @NotBlank(message = "请填写投入内容") @Size(max = 200, message = "投入内容不超过200字") String item,
    @DecimalMin(value = "0", message = "金额不能为负数")
    // counted digits alone let 1e2147483647 pass, and adding it up never ends
    @DecimalMax(value = "99999999999.99", message = "请把金额写成以元为单位的数字，最多两位小数")
    @Digits(integer = 11, fraction = 2, message = "请把金额写成以元为单位的数字，最多两位小数") BigDecimal amount) {

  @AssertTrue(message = "投入资金的，请填写金额")
  boolean isMoneyCounted() {
    return kind != ContributionKind.MONEY || (amount != null && amount.signum() > 0);
  }

  BigDecimal money() {
    return kind == ContributionKind.MONEY && amount != null ? amount : BigDecimal.ZERO;
  }
}
