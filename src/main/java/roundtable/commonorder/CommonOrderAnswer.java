package roundtable.commonorder;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;

/** 逐题答复: one line for each topic of the order. */
public record CommonOrderAnswer(
    @NotEmpty(message = "请逐题填写措施") @Size(max = 60, message = "措施不超过60行") List<@Valid TopicMeasure> measures) {}
