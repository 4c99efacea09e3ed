package roundtable.publicity;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * 项目攻坚任务计划书、时间表、路线图、责任人 (R80), with money or other means (R89), and who must agree first (R81).
 *
 * @param planOwner the person named to draw up the plan (R18)
 * @param undertakingUnit full name of a unit of the organisation
 * @param amount yuan, two decimals, 0 for a project without money
 * @param units the units that are carried out one by one, one a line (R87); empty for a project in one piece
 * @param consentUnits full names of the departments and units bound by the plan; may be empty
 * @param stakeholders other parties concerned, one a line
 */
public record TaskPlanDraft(
    @NotBlank(message = "请填写计划书编制人") @Size(max = 40, message = "编制人不超过40字") String planOwner,
    @NotBlank(message = "请填写任务计划书") @Size(max = 4000, message = "任务计划书不超过4000字") String planText,
    @NotBlank(message = "请填写时间表") @Size(max = 2000, message = "时间表不超过2000字") String timetable,
    @NotBlank(message = "请填写路线图") @Size(max = 2000, message = "路线图不超过2000字") String roadmap,
    @NotBlank(message = "请填写责任人") @Size(max = 40, message = "责任人不超过40字") String responsiblePerson,
    @NotBlank(message = "请填写承办单位") @Size(max = 100, message = "承办单位不超过100字") String undertakingUnit,
    @NotNull(message = "请填写完成时限") LocalDate targetDate,
    @NotNull(message = "请填写金额，不需要资金的填0") BigDecimal amount,
    @Size(max = 1000, message = "资金来源不超过1000字") String funding,
    @Size(max = 1000, message = "其他资源不超过1000字") String resources,
    @Size(max = 4000, message = "实施单元不超过4000字") String units,
    @Size(max = 60, message = "征求意见的单位不超过60个") List<@NotBlank(message = "征求意见的单位有空行") String> consentUnits,
    @Size(max = 2000, message = "利益相关方不超过2000字") String stakeholders) {

  @AssertTrue(message = "需要资金的项目，请填写资金来源")
  boolean isFundingNamed() {
    return amount == null || amount.signum() == 0 || isFilled(funding);
  }

  @AssertTrue(message = "不需要资金的项目，请填写投入的人力、物资等其他资源")
  boolean isResourceNamed() {
    return amount == null || amount.signum() != 0 || isFilled(resources);
  }

  private static boolean isFilled(String text) {
    return text != null && !text.isBlank();
  }
}
