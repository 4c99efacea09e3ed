package roundtable.escalation;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * 区领导批示: a decision and who has to do what by when, or back to the secretariat (R63).
 *
 * @param studyDecided whether it is decided; otherwise it is sent back
 * @param decision the decision, or why it is sent back
 * @param unit full name of the unit that is instructed
 */
public record StudyAnswer(
    @NotNull(message = "请选择作出批示还是退回") Boolean studyDecided,
    @NotBlank(message = "请填写批示意见或者退回的理由") @Size(max = 1000, message = "批示意见不超过1000字") String decision,
    @Size(max = 100, message = "单位名称不超过100字") String unit,
    @Size(max = 500, message = "交办事项不超过500字") String instruction,
    LocalDate instructedUntil) {

  @AssertTrue(message = "作出批示的，请写明交办单位、要做的事和完成日期")
  boolean isInstructionComplete() {
    return !Boolean.TRUE.equals(studyDecided) || unit != null && instruction != null && instructedUntil != null;
  }
}
