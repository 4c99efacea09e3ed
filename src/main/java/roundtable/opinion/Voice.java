package roundtable.opinion;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What one resident or body said about the draft (R26, R75). */
public record Voice(
    @NotBlank(message = "请填写意见人") @Size(max = 60, message = "意见人不超过60字") String speaker,
    @NotNull(message = "请选择意见态度") Stance stance,
    @NotBlank(message = "请填写意见内容") @Size(max = 1000, message = "意见内容不超过1000字") String content) {}
