package roundtable.implementation;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * 进展: what was done, which units are finished since, with evidence (R83, R87).
 *
 * @param doneUnits names of the units finished since the last entry; may be empty
 * @param finished the whole project is reported finished
 */
public record ProgressEntry(
    @NotBlank(message = "请填写进展情况") @Size(max = 2000, message = "进展情况不超过2000字") String content,
    @Size(max = 400, message = "完成的单元不超过400个") List<@NotBlank(message = "完成的单元有空行") String> doneUnits,
    @Size(max = 500, message = "佐证材料不超过500字") String evidence,
    @NotNull(message = "请选择是否全部完工") Boolean finished) {

  @AssertTrue(message = "登记完成的单元，请填写佐证材料（照片、验收单等）")
  boolean isEvidenced() {
    return doneUnits == null || doneUnits.isEmpty() || (evidence != null && !evidence.isBlank());
  }
}
