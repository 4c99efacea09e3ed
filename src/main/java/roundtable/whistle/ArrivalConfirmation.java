package roundtable.whistle;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** 到场确认: whoever whistled says whether the department came. */
public record ArrivalConfirmation(
    @NotNull(message = "请选择是否到场") Boolean arrived,
    @Size(max = 500, message = "说明不超过500字") String remark) {

  @AssertTrue(message = "没有到场的，请写明情况")
  boolean isDenialExplained() {
    return !Boolean.FALSE.equals(arrived) || remark != null && !remark.isBlank();
  }
}
