package roundtable.deliberation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Something else that came up at the table: one topic at a time, nothing forgotten (R71). */
public record ParkedMatter(
    @NotBlank(message = "请填写另行安排的事项") @Size(max = 200, message = "另行安排的事项不超过200字") String matter) {}
