package roundtable.implementation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/**
 * 开工: after the notice, money and permits in place (A10: consent → publicity → approval → start).
 *
 * @param fundingGapNote how a gap between plan and contributions is closed; needed when there is one
 */
public record ProjectStart(
    @NotBlank(message = "请填写审批手续办理情况，不需要审批的写明“无需审批”") @Size(max = 1000, message = "审批手续不超过1000字")
    String approvals,
    @Size(max = 60, message = "合同编号不超过60字") String contractNumber,
    @Size(max = 100, message = "施工（服务）单位不超过100字") String contractor,
    @NotNull(message = "请填写开工日期") @PastOrPresent(message = "开工日期不能晚于今天") LocalDate startedOn,
    @NotEmpty(message = "请至少登记一项资金或其他投入") @Size(max = 200, message = "投入最多登记200项")
    List<@Valid Contribution> contributions,
    @Size(max = 500, message = "资金缺口说明不超过500字") String fundingGapNote) {}
