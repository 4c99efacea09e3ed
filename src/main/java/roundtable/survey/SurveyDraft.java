package roundtable.survey;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * 开展群众需求普查: what is asked, where, when and for which year's plan.
 *
 * @param planYear 年度民生实事计划 that is made of it (R43)
 * @param places names of streets and communities, 全区, or nothing for all that the unit serves
 * @param firstDay begins at 0:00, or at once when it is today
 * @param lastDay ends at 24:00
 * @param questions one a line, {@link QuestionLines}
 */
public record SurveyDraft(
    @NotBlank(message = "请填写普查名称") @Size(max = 60, message = "普查名称不超过60字") String title,
    @Size(max = 300, message = "说明不超过300字") String purpose,
    @NotNull(message = "请填写用于哪一年度的民生实事计划，例如 2023") @Min(value = 2022, message = "计划年度从2022年起") @Max(value = 2100, message = "计划年度请写四位数") Integer planYear,
    @Size(max = 2000, message = "普查范围不超过2000字") String places,
    @NotNull(message = "请选择开始日期") LocalDate firstDay,
    @NotNull(message = "请选择截止日期") LocalDate lastDay,
    @NotBlank(message = "请写题目，每题一行") @Size(max = 8000, message = "题目不超过8000字") String questions) {}
