package roundtable.overdue;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** 答复督办单: what a party has done about its part. */
public record OrderAnswer(
    @NotBlank(message = "请填写落实情况") @Size(max = 2000, message = "落实情况不超过2000字") String answer,
    @NotNull(message = "请选择是否已经完成") Boolean completed,
    @Size(max = 500, message = "佐证材料不超过500字") String evidence) {

  @AssertTrue(message = "已经完成的，请填写佐证材料（照片、验收单等）")
  boolean isEvidenced() {
    return !Boolean.TRUE.equals(completed) || (evidence != null && !evidence.isBlank());
  }
}
