package roundtable.deliberation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** ⑧ 跟进度: what the community found; the progress itself is the undertaking unit's and is not entered twice. */
public record FollowUp(
    @NotBlank(message = "请填写跟进情况") @Size(max = 1000, message = "跟进情况不超过1000字") String followed,
    @Size(max = 1000, message = "存在的问题不超过1000字") String problems) {}
