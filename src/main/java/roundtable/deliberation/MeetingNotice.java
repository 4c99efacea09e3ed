package roundtable.deliberation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * ⑤ 发通知: by which ways the members were told.
 *
 * @param noticeText what the mail says; the proposed text when empty
 */
public record MeetingNotice(
    @NotBlank(message = "请填写通知方式") @Size(max = 200, message = "通知方式不超过200字") String noticeWays,
    @Size(max = 2000, message = "通知内容不超过2000字") String noticeText,
    @Size(max = 500, message = "附言不超过500字") String noticeRemark) {}
