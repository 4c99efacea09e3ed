package roundtable.opinion;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * 初步协商方案 and the opinions on it (R75).
 *
 * @param ways how opinions were asked for, such as 微信群、宣传栏 (R20)
 */
public record OpinionSurvey(
    @NotBlank(message = "请填写初步协商方案") @Size(max = 4000, message = "初步协商方案不超过4000字") String proposal,
    @NotBlank(message = "请填写征求意见的方式") @Size(max = 200, message = "征求意见方式不超过200字") String ways,
    @NotEmpty(message = "请至少登记一条意见") @Size(max = 500, message = "一次最多登记500条意见") List<@Valid Voice> voices) {}
