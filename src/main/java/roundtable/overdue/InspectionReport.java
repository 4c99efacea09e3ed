package roundtable.overdue;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * 巡查记录: what an inspector found about a topic, and who has to do what about it (R16, R99).
 *
 * @param listedTopic chosen from the list, number first; null when the number is written
 * @param topicNumber 议题编号; null when it was chosen
 * @param assignments the order that follows; empty when there is nothing to order
 * @param liftReason why the topic is put before the next level; null when it is not
 */
public record InspectionReport(
    @Size(max = 400, message = "请从列表中选择议题") String listedTopic,
    @Size(max = 20, message = "议题编号不超过20字") String topicNumber,
    @NotBlank(message = "请填写巡查发现的问题或情况") @Size(max = 1000, message = "巡查发现不超过1000字") String finding,
    @Size(max = 20, message = "责任方不超过20个") List<@Valid Assignment> assignments,
    @Size(max = 500, message = "理由不超过500字") String liftReason) {}
