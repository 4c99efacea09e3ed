package roundtable.discipline;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** 调查处置: result, what was found, what was done; sealed (R97). */
public record Disposition(
    @NotNull(message = "请选择处置结果") DispositionOutcome result,
    @NotBlank(message = "请填写调查情况") @Size(max = 4000, message = "调查情况不超过4000字") String finding,
    @Size(max = 2000, message = "处理措施不超过2000字") String measures) {}
