package roundtable.implementation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** 销号: verified by a member of the committee who did not handle the project (R83, A25). */
public record SignOff(
    @NotBlank(message = "请填写核验人") @Size(max = 40, message = "核验人不超过40字") String verifier,
    @NotBlank(message = "请填写核验意见") @Size(max = 1000, message = "核验意见不超过1000字") String remark) {}
