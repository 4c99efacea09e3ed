package roundtable.checkup;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** 督促整改: what was done, and what came of it. */
public record CheckupAnswer(
    @NotBlank(message = "请填写督促整改情况") @Size(max = 1000, message = "督促整改情况不超过1000字") String carriedOut,
    @NotNull(message = "请选择整改结果") CheckupOutcome settled) {}
