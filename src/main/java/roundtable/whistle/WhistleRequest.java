package roundtable.whistle;

import jakarta.validation.Valid;
import jakarta.validation.constraints.FutureOrPresent;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/**
 * 吹哨: why, where, when and for what departments are wanted on the spot (R24).
 *
 * @param topicNumber of a running topic of the whistler's place
 * @param wantedOn the day on which they are wanted there
 * @param urgent whether the shorter limit counts
 */
public record WhistleRequest(
    @NotBlank(message = "请填写议题编号") @Size(max = 20, message = "议题编号不超过20字") String topicNumber,
    @NotEmpty(message = "请至少列出一个部门") @Size(max = 10, message = "一次吹哨最多10个部门") List<@Valid CalledUnit> units,
    @NotBlank(message = "请填写吹哨的事由") @Size(max = 1000, message = "吹哨的事由不超过1000字") String reason,
    @NotBlank(message = "请填写地点") @Size(max = 200, message = "地点不超过200字") String place,
    @NotNull(message = "请填写要求到场日期") @FutureOrPresent(message = "要求到场日期不能早于今天") LocalDate wantedOn,
    @NotBlank(message = "请填写请部门做的事") @Size(max = 1000, message = "请部门做的事不超过1000字") String asked,
    @NotNull(message = "请选择是否紧急") Boolean urgent) {}
