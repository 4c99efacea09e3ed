package roundtable.publicity;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** 是否原则同意, with the reason when not (R81). */
public record ConsentAnswer(
    @NotNull(message = "请选择是否原则同意") Boolean agreed,
    @Size(max = 1000, message = "意见不超过1000字") String remark) {

  @AssertTrue(message = "不同意的，请写明理由")
  boolean isDisagreementExplained() {
    return !Boolean.FALSE.equals(agreed) || (remark != null && !remark.isBlank());
  }
}
