package roundtable.overdue;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;

/** 督办单: what is wrong, and what every responsible party has to do about it by when (R94, R99). */
public record OrderDraft(
    @NotBlank(message = "请填写存在的问题") @Size(max = 1000, message = "存在的问题不超过1000字") String problem,
    @NotEmpty(message = "请至少列出一个责任方") @Size(max = 20, message = "责任方不超过20个")
    List<@Valid Assignment> assignments) {}
