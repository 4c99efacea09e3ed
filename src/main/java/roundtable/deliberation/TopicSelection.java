package roundtable.deliberation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/**
 * ① 选议题: the topic's day; one topic a month, another one with its reason (R29, R31, R71).
 *
 * @param meetingKind an ordinary one of the community when null (R56)
 * @param convenorUnit name of the department that organises another kind
 * @param meetingMode on site when null; another one in pilot communities only (R57)
 * @param takenUp what waited for a topic of its own and is dealt with now; may be empty
 */
public record TopicSelection(
    @NotNull(message = "请填写开会日期") LocalDate meetingOn,
    @Size(max = 500, message = "会期说明不超过500字") String dayReason,
    @Size(max = 500, message = "一月多议的理由不超过500字") String sharingReason,
    MeetingKind meetingKind,
    @Size(max = 200, message = "组织单位不超过200字") String convenorUnit,
    MeetingMode meetingMode,
    @Size(max = 20, message = "待议事项一次不超过20件") List<@NotBlank(message = "待议事项有空行") String> takenUp) {}
