package roundtable.publicity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * 挂帅督办: what the leader did for the project (R85: 亲自挂帅督办，汇聚资源，争取资金).
 *
 * @param gathered resources brought together, money won; may be empty
 */
public record SponsorEntry(
    @NotBlank(message = "请填写议题编号") @Size(max = 20, message = "议题编号不超过20字") String topicNumber,
    @NotNull(message = "请填写督办日期") LocalDate actedOn,
    @NotBlank(message = "请填写督办情况") @Size(max = 1000, message = "督办情况不超过1000字") String deed,
    @Size(max = 1000, message = "汇聚的资源和争取的资金不超过1000字") String gathered) {}
