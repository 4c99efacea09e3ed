package roundtable.deliberation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/**
 * 议事方案: time, place, participants, agenda, requirements and precautions (R76).
 *
 * @param meetingAt local time in Asia/Shanghai
 * @param participants 类别，姓名，单位
 * @param compositionReason why fewer than 15 or more than 25 take part (R48, soft)
 * @param talkedWith the district leader with whom the topic was talked over beforehand; needed at district level (R34)
 */
public record DeliberationPlan(
    @NotNull(message = "请填写开会时间") LocalDateTime meetingAt,
    @NotBlank(message = "请填写开会地点") @Size(max = 120, message = "开会地点不超过120字") String meetingPlace,
    @NotEmpty(message = "请填写参会人员") @Size(max = 200, message = "参会人员不超过200人") List<@Valid Guest> participants,
    @NotBlank(message = "请填写议程") @Size(max = 2000, message = "议程不超过2000字") String agenda,
    @NotBlank(message = "请填写有关要求") @Size(max = 1000, message = "有关要求不超过1000字") String requirements,
    @Size(max = 1000, message = "注意事项不超过1000字") String precautions,
    @Size(max = 500, message = "人数说明不超过500字") String compositionReason,
    @Size(max = 60, message = "沟通的区领导不超过60字") String talkedWith,
    LocalDate talkedOn,
    @Size(max = 500, message = "沟通结果不超过500字") String talkResult) {

  boolean isTalkedOver() {
    return talkedOn != null && isFilled(talkedWith) && isFilled(talkResult);
  }

  static boolean isFilled(String text) {
    return text != null && !text.isBlank();
  }
}
