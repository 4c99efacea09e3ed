package roundtable.survey;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * 录入纸质问卷: one sheet that was filled in at the door (R69: 上门入户).
 *
 * @param survey its number, words may follow
 * @param sheet number of the sheet, once in a community
 * @param answers one question a line, {@link SheetLines}
 */
public record SheetEntry(
    @NotBlank(message = "请选择普查") @Size(max = 200, message = "请从列表中选择普查") String survey,
    @NotBlank(message = "请填写问卷编号") @Size(max = 20, message = "问卷编号不超过20字") String sheet,
    @NotBlank(message = "请填写答案，每题一行，例如：1 A") @Size(max = 12000, message = "答案不超过12000字") String answers) {}
