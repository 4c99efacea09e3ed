package roundtable.deliberation;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** The presider's word: in person, a named substitute with the reason, or back for another day (R77 says 原则上: soft). */
public record Presiding(
    @NotNull(message = "请选择主持方式") PresidingKind presiding,
    @Size(max = 40, message = "受委托人不超过40字") String substituteName,
    @Size(max = 500, message = "理由不超过500字") String substituteReason) {

  @AssertTrue(message = "委托主持的，请填写受委托人和理由")
  boolean isSubstituteNamed() {
    return presiding != PresidingKind.SUBSTITUTE || Talk.isFilled(substituteName) && Talk.isFilled(substituteReason);
  }

  @AssertTrue(message = "退回重拟的，请填写理由")
  boolean isReturnExplained() {
    return presiding != PresidingKind.RETURNED || Talk.isFilled(substituteReason);
  }
}
