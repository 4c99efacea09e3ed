package roundtable.returns;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;

/** 更正: what the secretariat does after the council sent the sheets back. */
public record SheetAmendment(
    @NotBlank(message = "请写明怎样处理了退回意见") @Size(max = 1000, message = "理由不超过1000字") String reason,
    @Size(max = 200, message = "更正不超过200行") List<@Valid UnitChange> changes) {}
