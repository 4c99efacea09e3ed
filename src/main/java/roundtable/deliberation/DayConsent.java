package roundtable.deliberation;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** The council's word on a day that is not the regular one (R32). */
public record DayConsent(
    @NotNull(message = "请选择是否同意") Boolean dayConsented,
    @Size(max = 500, message = "审批意见不超过500字") String dayWord) {}
