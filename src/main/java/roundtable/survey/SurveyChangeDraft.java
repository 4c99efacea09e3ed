package roundtable.survey;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * 变更普查.
 *
 * @param survey its number, words may follow
 * @param questions all of them, not only those that change
 * @param reason shown with the survey
 */
public record SurveyChangeDraft(
    @NotBlank(message = "请选择普查") @Size(max = 200, message = "请从列表中选择普查") String survey,
    @NotNull(message = "请选择要做的变更") SurveyChangeKind change,
    @Size(max = 8000, message = "题目不超过8000字") String questions,
    LocalDate lastDay,
    @NotBlank(message = "请填写理由") @Size(max = 300, message = "理由不超过300字") String reason) {

  @AssertTrue(message = "修改题目、另出新版次的，请写全部题目，每题一行")
  boolean isQuestionnaireGiven() {
    return change != SurveyChangeKind.QUESTIONS && change != SurveyChangeKind.EDITION || questions != null && !questions.isBlank();
  }

  @AssertTrue(message = "延长的，请选择新的截止日期")
  boolean isNewEndGiven() {
    return change != SurveyChangeKind.EXTENSION || lastDay != null;
  }
}
