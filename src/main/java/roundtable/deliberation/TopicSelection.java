package roundtable.deliberation;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** ① 选议题: the topic's day; one topic a month, another one with its reason (R29, R31, R71). */
public record TopicSelection(
    @NotNull(message = "请填写开会日期") LocalDate meetingOn,
    @Size(max = 500, message = "会期说明不超过500字") String dayReason,
    @Size(max = 500, message = "一月多议的理由不超过500字") String sharingReason) {}
