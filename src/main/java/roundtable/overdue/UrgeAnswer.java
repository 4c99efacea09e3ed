package roundtable.overdue;

import jakarta.validation.constraints.FutureOrPresent;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** 答复催办: why it is late, what is done about it, by when. */
public record UrgeAnswer(
    @NotBlank(message = "请填写没有按时完成的原因") @Size(max = 1000, message = "原因不超过1000字") String cause,
    @NotBlank(message = "请填写已经采取的措施") @Size(max = 1000, message = "措施不超过1000字") String measures,
    @NotNull(message = "请填写预计完成日期") @FutureOrPresent(message = "预计完成日期不能早于今天") LocalDate doneBy) {}
