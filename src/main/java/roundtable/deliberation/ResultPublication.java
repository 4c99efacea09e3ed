package roundtable.deliberation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** ⑦ 公结果: where and since when the resolution hangs out. */
public record ResultPublication(
    @NotNull(message = "请填写公开日期") LocalDate publishedOn,
    @NotBlank(message = "请填写公开地点和方式") @Size(max = 200, message = "公开地点和方式不超过200字") String publishedIn) {}
