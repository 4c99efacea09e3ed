package roundtable.escalation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * 提请区领导研究: what the secretariat puts before a leader of the district (R63).
 *
 * @param listedTopic number and title of the topic, chosen from the list
 * @param topicNumber the same for one that is not on the list
 */
public record StudyRequest(
    @Size(max = 300, message = "请从列表中选择议题") String listedTopic,
    @Size(max = 20, message = "议题编号不超过20字") String topicNumber,
    @NotBlank(message = "请填写需要区领导决策的问题") @Size(max = 1000, message = "问题不超过1000字") String matter) {}
