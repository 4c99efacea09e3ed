package roundtable.discipline;

import jakarta.validation.constraints.Size;

/** 查收回执: the secretariat takes note that the commission is done; of what it came to, nothing is told. */
public record ReceiptRemark(@Size(max = 500, message = "备注不超过500字") String note) {}
