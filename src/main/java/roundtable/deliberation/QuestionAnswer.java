package roundtable.deliberation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The unit's answer to what was asked at the table (R15). */
public record QuestionAnswer(
    @NotBlank(message = "请填写答复内容") @Size(max = 2000, message = "答复内容不超过2000字") String answer) {}
