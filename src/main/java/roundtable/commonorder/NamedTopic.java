package roundtable.commonorder;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A topic that an order is about. */
public record NamedTopic(
    @NotBlank(message = "请填写议题编号") @Size(max = 20, message = "议题编号不超过20字") String topicNumber) {}
