package roundtable.returns;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * 公布后更正: what the secretariat found wrong after the ranking was published.
 *
 * @param published number of the sheets, first word of the choice
 */
public record CorrectionDraft(
    @NotBlank(message = "请选择更正哪一期") @Size(max = 60, message = "期次不超过60字") String published,
    @NotBlank(message = "请写明错在哪里、依据什么更正") @Size(max = 1000, message = "理由不超过1000字") String reason,
    @NotEmpty(message = "请列出更正后的数") @Size(max = 200, message = "更正不超过200行") List<@Valid UnitChange> changes) {}
