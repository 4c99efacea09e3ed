package roundtable.deliberation;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** The presider's word: in person, or a named substitute with the reason (R77 says 原则上: soft). */
public record Presiding(
    @NotNull(message = "请选择主持方式") PresidingKind presiding,
    @Size(max = 40, message = "受委托人不超过40字") String substituteName,
    @Size(max = 500, message = "委托理由不超过500字") String substituteReason) {

  @AssertTrue(message = "委托主持的，请填写受委托人和理由")
  boolean isSubstituteNamed() {
    return presiding != PresidingKind.SUBSTITUTE
        || (DeliberationPlan.isFilled(substituteName) && DeliberationPlan.isFilled(substituteReason));
  }
}
