package roundtable.deliberation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** 答疑: what was asked at the table, which unit answers, by when (R15). */
public record AskedQuestion(
    @NotBlank(message = "请填写问题，应为：问题，答复单位，答复期限") @Size(max = 500, message = "问题不超过500字") String question,
    @NotBlank(message = "请填写答复单位") @Size(max = 100, message = "答复单位不超过100字") String unit,
    @NotNull(message = "请填写答复期限") LocalDate answerBy) {}
