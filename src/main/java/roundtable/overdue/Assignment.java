package roundtable.overdue;

import jakarta.validation.constraints.FutureOrPresent;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * What a responsible party has to do, and by when (R99: 施工方、城建局、社区).
 *
 * @param party a unit's name, or 施工方 or the builder's name, for whom the undertaking unit answers
 */
public record Assignment(
    @NotBlank(message = "请填写责任方") @Size(max = 100, message = "责任方不超过100字") String party,
    @NotNull(message = "请填写完成时限") @FutureOrPresent(message = "完成时限不能早于今天") LocalDate dueOn,
    @NotBlank(message = "请填写要做的事") @Size(max = 500, message = "要做的事不超过500字") String work) {}
