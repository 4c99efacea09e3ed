package roundtable.publicity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Where the notice is posted, such as 社区公示栏、微信群 (R82). */
public record Publication(
    @NotBlank(message = "请填写公示地点或方式") @Size(max = 200, message = "公示地点不超过200字") String places) {}
