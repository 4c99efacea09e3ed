package roundtable.opinion;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * 入户走访核实: at least one visit, by members of the 民情理事会 (R11, R75).
 *
 * @param photos where the photos of the visits are kept; may be empty
 */
public record VisitReport(
    @NotEmpty(message = "请至少登记一户走访情况") @Size(max = 200, message = "一次最多登记200户") List<@Valid HouseholdVisit> visits,
    @Size(max = 200, message = "照片说明不超过200字") String photos) {}
