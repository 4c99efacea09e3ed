package roundtable.survey;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * 列入年度民生实事计划: what was asked for most goes into the plan first, and everybody can see that it did (R43, R70).
 *
 * @param demand as chosen from the list: XQ-2022-001/2B, words may follow
 * @param line the item as it stands in the plan
 */
public record DemandPlanEntry(
    @NotBlank(message = "请选择需求") @Size(max = 200, message = "请从列表中选择需求") String demand,
    @NotBlank(message = "请填写列入计划的项目") @Size(max = 100, message = "列入计划的项目不超过100字") String line) {}
