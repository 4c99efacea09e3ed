package roundtable.discipline;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** 查收回执: the secretariat takes note that the commission is done; of what it came to, nothing is told. */
public record ReceiptRemark(
    @NotBlank(message = "请写明查收情况") @Size(max = 500, message = "查收情况不超过500字") String note) {}
