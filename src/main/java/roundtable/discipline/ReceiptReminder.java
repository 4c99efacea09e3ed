package roundtable.discipline;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** 催请签收: how the secretariat reminded the commission. */
public record ReceiptReminder(
    @NotBlank(message = "请写明如何催请") @Size(max = 500, message = "催请情况不超过500字") String note) {}
