package roundtable.returns;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** 答复异议: the secretariat keeps the figures, or corrects some of them; with reasons either way. */
public record ObjectionDecision(
    @NotNull(message = "请选择维持还是更正") Boolean upheld,
    @NotBlank(message = "请写明理由") @Size(max = 1000, message = "理由不超过1000字") String reason,
    @Size(max = 6, message = "更正不超过6行") List<@Valid FigureChange> changes) {

  @AssertTrue(message = "更正的，请列出更正的指标；维持的，不要列")
  boolean isConsistent() {
    return upheld == null || upheld == (changes == null || changes.isEmpty());
  }
}
