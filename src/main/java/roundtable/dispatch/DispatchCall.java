package roundtable.dispatch;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** 召集调度会: for which day, and where. */
public record DispatchCall(
    @NotNull(message = "请填写会议日期") LocalDate meetingOn,
    @NotBlank(message = "请填写会议地点") @Size(max = 200, message = "会议地点不超过200字") String place) {}
