package roundtable.checkup;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * 复核: what the street found.
 *
 * @param until the new last day where it is pressed on
 * @param title of the topic where it is raised
 */
public record CheckupReview(
    @NotNull(message = "请选择复核结果") CheckupDecision decision,
    @NotBlank(message = "请填写复核意见") @Size(max = 500, message = "复核意见不超过500字") String opinion,
    LocalDate until,
    @Size(max = 60, message = "议题标题不超过60字") String title) {

  @AssertTrue(message = "继续督促的，请填写新的整改期限")
  boolean isLimited() {
    return decision != CheckupDecision.PRESSED_ON || until != null;
  }

  @AssertTrue(message = "提交圆桌会的，请填写议题标题")
  boolean isTitled() {
    return decision != CheckupDecision.RAISED || title != null;
  }
}
