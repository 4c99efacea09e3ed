package roundtable.survey;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * 需求转议题: what was mentioned in a survey becomes a topic of the community (R68, R70).
 *
 * @param demand as chosen from the list: XQ-2022-001/2B or XQ-2022-001/T17, words may follow
 * @param title needed for what was written freely, so that nobody's words are published unread
 */
public record DemandIntake(
    @NotBlank(message = "请选择需求") @Size(max = 200, message = "请从列表中选择需求") String demand,
    @Size(max = 60, message = "议题标题不超过60字") String title,
    @NotBlank(message = "请填写地点") @Size(max = 120, message = "地点不超过120字") String place,
    @Size(max = 1000, message = "补充情况不超过1000字") String remark) {}
