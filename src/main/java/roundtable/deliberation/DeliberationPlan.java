package roundtable.deliberation;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import java.time.LocalTime;

/**
 * ③ 出方案: time, place, agenda, requirements and precautions; who takes part was settled before (R76).
 *
 * @param meetingAt local time in Asia/Shanghai
 * @param onlineAddress platform and address; of an online meeting only, as what follows (R57)
 * @param onlineJoin how residents take part
 * @param recording whether and how it is recorded
 */
public record DeliberationPlan(
    @NotNull(message = "请填写开会时间") LocalDateTime meetingAt,
    @NotBlank(message = "请填写开会地点") @Size(max = 120, message = "开会地点不超过120字") String meetingPlace,
    @NotBlank(message = "请填写议程") @Size(max = 2000, message = "议程不超过2000字") String agenda,
    @NotBlank(message = "请填写有关要求") @Size(max = 1000, message = "有关要求不超过1000字") String requirements,
    @Size(max = 1000, message = "注意事项不超过1000字") String precautions,
    @Size(max = 300, message = "线上平台和地址不超过300字") String onlineAddress,
    @Size(max = 500, message = "居民参加办法不超过500字") String onlineJoin,
    @Size(max = 200, message = "录制安排不超过200字") String recording) {

  static final String BY_NIGHT = "开会时间应在7时至22时之间，请核对是上午还是下午";
  private static final LocalTime EARLIEST = LocalTime.of(7, 0);
  private static final LocalTime LATEST = LocalTime.of(22, 0);

  @AssertTrue(message = BY_NIGHT)
  boolean isByDay() {
    return meetingAt == null || isByDay(meetingAt);
  }

  static boolean isByDay(LocalDateTime moment) {
    return !moment.toLocalTime().isBefore(EARLIEST) && !moment.toLocalTime().isAfter(LATEST);
  }

  boolean isOnlineTold() {
    return Talk.isFilled(onlineAddress) && Talk.isFilled(onlineJoin) && Talk.isFilled(recording);
  }

  boolean isOnlineEmpty() {
    return !Talk.isFilled(onlineAddress) && !Talk.isFilled(onlineJoin) && !Talk.isFilled(recording);
  }
}
