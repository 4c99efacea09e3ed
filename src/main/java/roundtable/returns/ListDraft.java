package roundtable.returns;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Size;
import java.util.List;

/** 提出名单: whom the secretariat puts on either list; nobody is put there by a number (R102). */
public record ListDraft(
    @Size(max = 100, message = "名单不超过100行") List<@Valid ListedName> names,
    @Size(max = 500, message = "说明不超过500字") String remark) {

  @AssertTrue(message = "没有列入名单的，请写明说明")
  boolean isExplained() {
    return names != null && !names.isEmpty() || remark != null && !remark.isBlank();
  }
}
