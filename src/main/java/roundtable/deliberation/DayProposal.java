package roundtable.deliberation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** 由街道确定召开时间和议题报理事会同意: the street's proposal (R32). */
public record DayProposal(
    @NotNull(message = "请填写拟召开日期") LocalDate meetingOn,
    @NotBlank(message = "请填写提请理由") @Size(max = 500, message = "提请理由不超过500字") String dayReason) {}
