package roundtable.evaluation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;

/**
 * The answer to those who are dissatisfied.
 *
 * @param voices how many of them it answers: those who were read
 * @param reopen 重新办理
 * @param answer what each of them reads with their code
 */
public record ReviewAnswer(
    @NotNull(message = "请填写答复的意见条数") @PositiveOrZero(message = "条数不能为负数") Integer voices,
    @NotNull(message = "请选择是否重新办理") Boolean reopen,
    @NotBlank(message = "请填写书面答复和理由") @Size(max = 1000, message = "书面答复不超过1000字") String answer) {}
