package roundtable.escalation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * 提请上一级协调: a leader's decision about a topic that runs within their place (R13, R62).
 *
 * @param listedTopic number and title of the topic, chosen from the list
 * @param topicNumber the same for one that is not on the list
 */
public record LeaderLift(
    @Size(max = 300, message = "请从列表中选择议题") String listedTopic,
    @Size(max = 20, message = "议题编号不超过20字") String topicNumber,
    @NotBlank(message = "请填写提请上一级协调的理由") @Size(max = 500, message = "理由不超过500字") String liftReason) {}
