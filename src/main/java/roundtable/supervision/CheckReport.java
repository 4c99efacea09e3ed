package roundtable.supervision;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * 监督检查: progress, quality and deadline, by a member who is not the handler (R12, R86, A25).
 *
 * @param bulletin how the residents were told of it, such as 公示栏、微信群 (R86: 通过各种方式定期通报)
 */
public record CheckReport(
    @NotBlank(message = "请填写检查人") @Size(max = 40, message = "检查人不超过40字") String checker,
    @NotBlank(message = "请填写进展情况") @Size(max = 1000, message = "进展情况不超过1000字") String progressFinding,
    @NotBlank(message = "请填写质量情况") @Size(max = 1000, message = "质量情况不超过1000字") String qualityFinding,
    @NotBlank(message = "请填写完成时限情况") @Size(max = 1000, message = "完成时限情况不超过1000字") String deadlineFinding,
    @NotNull(message = "请选择检查是否合格") Boolean passed,
    @Size(max = 1000, message = "整改要求不超过1000字") String rectification,
    @NotBlank(message = "请填写检查结果的通报方式") @Size(max = 200, message = "通报方式不超过200字") String bulletin) {

  @AssertTrue(message = "检查不合格的，请写明整改要求")
  boolean isRectificationNamed() {
    return !Boolean.FALSE.equals(passed) || (rectification != null && !rectification.isBlank());
  }
}
