package roundtable.returns;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** 核对: the unit agrees to its sheet, or objects with a reason. */
public record SheetAnswer(
    @NotNull(message = "请选择无异议还是有异议") Boolean agreed,
    @Size(max = 1000, message = "异议的理由不超过1000字") String objection) {

  @AssertTrue(message = "有异议的，请写明哪一项、应当是多少、依据是什么")
  boolean isObjectionExplained() {
    return !Boolean.FALSE.equals(agreed) || objection != null && !objection.isBlank();
  }
}
