package roundtable.commonorder;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What the department does about one topic of an order. */
public record TopicMeasure(
    @NotBlank(message = "请填写议题编号，应为：议题编号，措施") @Size(max = 20, message = "议题编号不超过20字") String topicNumber,
    @NotBlank(message = "请填写措施，应为：议题编号，措施") @Size(max = 1000, message = "措施不超过1000字") String measure) {}
