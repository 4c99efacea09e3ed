package roundtable.dispatch;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What was said of a topic: YT-2022-00001，街道再做工作; nothing behind the number where nothing was said. */
public record DispatchDiscussion(
    @NotBlank(message = "请填写议题编号，应为：议题编号，讨论情况") @Size(max = 20, message = "议题编号不超过20字") String topicNumber,
    @Size(max = 500, message = "讨论情况不超过500字") String text) {}
