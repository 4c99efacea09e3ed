package roundtable.opinion;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;

/** 入户走访核实: at least one visit, by members of the 民情理事会 (R11, R75). */
public record VisitReport(
    @NotEmpty(message = "请至少登记一户走访情况") @Size(max = 200, message = "一次最多登记200户") List<@Valid HouseholdVisit> visits) {}
