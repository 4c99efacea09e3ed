package roundtable.deliberation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/**
 * ⑥ 议好事: 会议记录和协商决议 (R78, R79): what, who, by when, with what means, dissent; or what follows when nothing was
 * agreed or the meeting did not take place.
 *
 * @param heldAt local time in Asia/Shanghai
 * @param absentees names on the list who did not come; may be empty
 * @param additions who came without being listed: 类别，姓名，单位，联系方式
 * @param agendaItems the five items that were gone through
 * @param questions what a unit has to answer: 问题，答复单位，答复期限 (R15)
 * @param parked what came up besides and waits for a topic of its own (R71)
 */
public record MeetingRecord(
    @NotNull(message = "请选择协商结果") ResolutionOutcome result,
    LocalDateTime heldAt,
    @Size(max = 200, message = "缺席人员不超过200人") List<@NotBlank(message = "缺席人员有空行") String> absentees,
    @Size(max = 200, message = "临时到会人员不超过200人") List<@Valid Guest> additions,
    @Size(max = 500, message = "到会人数说明不超过500字") String attendanceReason,
    List<AgendaItem> agendaItems,
    @Size(max = 8000, message = "会议记录不超过8000字") String minutes,
    @Size(max = 20, message = "会上提出的问题不超过20个") List<@Valid AskedQuestion> questions,
    @Size(max = 20, message = "另行安排的事项不超过20件") List<@Valid ParkedMatter> parked,
    @Size(max = 4000, message = "协商决议不超过4000字") String resolution,
    @Size(max = 200, message = "责任人不超过200字") String responsible,
    LocalDate dueOn,
    @Size(max = 1000, message = "资金或其他资源不超过1000字") String means,
    @Size(max = 2000, message = "不同意见不超过2000字") String dissent,
    @Size(max = 500, message = "下一步安排不超过500字") String nextStep) {

  @AssertTrue(message = "开了会的，请填写实际开会时间、已完成的议程和会议记录")
  boolean isMeetingTold() {
    return result == null || !result.isHeld() || heldAt != null && agendaItems != null && Talk.isFilled(minutes);
  }

  @AssertTrue(message = "形成协商决议的，请写明决议内容、责任人、完成时间和资金（或其他资源）")
  boolean isResolutionComplete() {
    return result != ResolutionOutcome.AGREED
        || Talk.isFilled(resolution) && Talk.isFilled(responsible) && dueOn != null && Talk.isFilled(means);
  }

  @AssertTrue(message = "没有形成决议或者没有开成的，请写明下一步安排和原因")
  boolean isNextStepGiven() {
    return result == null || result == ResolutionOutcome.AGREED || Talk.isFilled(nextStep);
  }
}
