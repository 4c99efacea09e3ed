package roundtable.opinion;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * One visit (上门入户进实地, R75).
 *
 * @param household building and unit, for internal use only (R55)
 */
public record HouseholdVisit(
    @NotBlank(message = "请填写走访的户（楼栋、单元）") @Size(max = 100, message = "走访户不超过100字") String household,
    @NotNull(message = "请填写走访日期") @PastOrPresent(message = "走访日期不能晚于今天") LocalDate visitedOn,
    @NotBlank(message = "请填写走访人") @Size(max = 40, message = "走访人不超过40字") String visitor,
    @NotBlank(message = "请填写核实情况") @Size(max = 1000, message = "核实情况不超过1000字") String finding) {}
