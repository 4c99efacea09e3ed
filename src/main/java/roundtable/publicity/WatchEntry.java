package roundtable.publicity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import java.util.List;

/**
 * What the community enters while a notice runs: an objection that came by paper, by phone or in person, or a change.
 *
 * @param receivedAt when the objection reached the community, local time in Asia/Shanghai
 * @param changes the changed parts of the plan
 */
public record WatchEntry(
    @NotNull(message = "请选择登记异议还是变更计划") WatchKind kind,
    @Size(max = 40, message = "异议人不超过40字") String objector,
    @Size(max = 60, message = "联系方式不超过60字") String contact,
    @Size(max = 2000, message = "异议内容不超过2000字") String content,
    LocalDateTime receivedAt,
    @Size(max = 20, message = "一次最多变更20项") List<@Valid PlanChange> changes,
    @Size(max = 500, message = "变更理由不超过500字") String changeReason) {

  @AssertTrue(message = "登记异议的，请填写异议人、异议内容和收到时间")
  boolean isObjectionComplete() {
    return kind != WatchKind.OBJECTION || (isFilled(objector) && isFilled(content) && receivedAt != null);
  }

  @AssertTrue(message = "变更计划的，请至少填写一项变更内容和变更理由")
  boolean isChangeComplete() {
    return kind != WatchKind.CHANGE || (changes != null && !changes.isEmpty() && isFilled(changeReason));
  }

  private static boolean isFilled(String text) {
    return text != null && !text.isBlank();
  }
}
