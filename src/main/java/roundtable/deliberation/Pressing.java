package roundtable.deliberation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** ⑨ 抓督导: whom the community pressed for what, and what they said. */
public record Pressing(
    @NotBlank(message = "请填写督导对象") @Size(max = 200, message = "督导对象不超过200字") String pressed,
    @NotBlank(message = "请填写督导要求") @Size(max = 1000, message = "督导要求不超过1000字") String demand,
    @Size(max = 1000, message = "对方答复不超过1000字") String reply) {}
