package roundtable.dispatch;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A topic of the agenda and what is said of it: YT-2022-00001，理由. */
public record DispatchRemark(
    @NotBlank(message = "请填写议题编号，应为：议题编号，内容") @Size(max = 20, message = "议题编号不超过20字") String topicNumber,
    @NotBlank(message = "请填写内容，应为：议题编号，内容") @Size(max = 500, message = "内容不超过500字") String text) {}
