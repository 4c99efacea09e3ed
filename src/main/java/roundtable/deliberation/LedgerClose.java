package roundtable.deliberation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** ⑩ 建台帐: the papers of the round-table are complete and filed (A19). */
public record LedgerClose(
    @NotBlank(message = "请填写档案存放处") @Size(max = 200, message = "档案存放处不超过200字") String filedAt,
    @Size(max = 500, message = "备注不超过500字") String filingRemark) {}
