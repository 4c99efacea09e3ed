package roundtable.topic;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import roundtable.kernel.PersonalNumbers;

/**
 * 议题筛选: what the community's party organisation found; the table {@code topic-screening} decides from it (R58–R65).
 *
 * @param publicTitle what everybody reads when the topic is accepted; empty when the title that was raised stays (R106)
 * @param categoryNote why the topic fits none of the five named categories; needed for 其他 only (R61)
 * @param ready the situation is clear and can be deliberated
 * @param divertTo who deals with a private claim instead, such as a mediation committee
 */
public record Screening(
    @Size(max = 60, message = "公开的标题不超过60字")
    @Pattern(regexp = PersonalNumbers.NONE, message = "公开的标题里不要写手机号、身份证号") String publicTitle,
    @NotNull(message = "请判断是公共事务还是个人诉求") Affair affair,
    @NotNull(message = "请选择所属领域") TopicField field,
    @NotNull(message = "请选择议题类型") Category category,
    @Size(max = 200, message = "“其他”类说明不超过200字") String categoryNote,
    @NotNull(message = "请选择议题方向") Direction direction,
    @NotNull(message = "请判断情况是否清楚、具备协商条件") Boolean ready,
    @Size(max = 100, message = "转办去向不超过100字") String divertTo,
    @Size(max = 500, message = "筛选说明不超过500字") String note) {

  @AssertTrue(message = "议题类型选“其他”时，请说明理由")
  boolean isOtherCategoryExplained() {
    return category != Category.OTHER || isFilled(categoryNote);
  }

  @AssertTrue(message = "属于个体利益、个人诉求的，请填写转办去向，例如 人民调解委员会")
  boolean isPrivateClaimPassedOn() {
    return affair != Affair.PRIVATE_CLAIM || isFilled(divertTo);
  }

  private static boolean isFilled(String text) {
    return text != null && !text.isBlank();
  }
}
