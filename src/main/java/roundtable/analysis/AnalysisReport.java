package roundtable.analysis;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * 分析研判: 性质、内容、影响、范围 and feasibility (R76), the legal basis (R21), and what decides the level (R62).
 *
 * @param communityCanSolve the community can solve it with its own means
 * @param districtNeeded departments, money or leaders of the district are needed
 * @param crossStreet more than one street is concerned
 */
public record AnalysisReport(
    @NotBlank(message = "请填写议题性质") @Size(max = 500, message = "议题性质不超过500字") String nature,
    @NotBlank(message = "请填写议题内容") @Size(max = 2000, message = "议题内容不超过2000字") String content,
    @NotBlank(message = "请填写影响") @Size(max = 1000, message = "影响不超过1000字") String impact,
    @NotBlank(message = "请填写涉及范围") @Size(max = 500, message = "涉及范围不超过500字") String scope,
    @NotNull(message = "请选择可行性结论") Feasibility feasibility,
    @Size(max = 1000, message = "可行性说明不超过1000字") String feasibilityNote,
    @NotBlank(message = "请填写政策法规依据") @Size(max = 500, message = "政策法规依据不超过500字") String legalBasis,
    @NotNull(message = "请判断社区（村）能否自行解决") Boolean communityCanSolve,
    @NotNull(message = "请判断是否需要区级协调") Boolean districtNeeded,
    @NotNull(message = "请判断是否跨街道") Boolean crossStreet) {

  @AssertTrue(message = "结论不是“可行”时，请说明条件或原因")
  boolean isDoubtExplained() {
    return feasibility == null || feasibility == Feasibility.FEASIBLE
        || (feasibilityNote != null && !feasibilityNote.isBlank());
  }

  @AssertTrue(message = "社区（村）能自行解决的议题，不能同时选择需要区级协调或跨街道")
  boolean isLevelConsistent() {
    return !Boolean.TRUE.equals(communityCanSolve)
        || !(Boolean.TRUE.equals(districtNeeded) || Boolean.TRUE.equals(crossStreet));
  }
}
