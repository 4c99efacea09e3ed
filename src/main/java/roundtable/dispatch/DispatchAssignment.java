package roundtable.dispatch;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** 议定事项: YT-2022-00001，区住建局，2022-02-28，完成鉴定并排出维修计划. */
public record DispatchAssignment(
    @NotBlank(message = "请填写议题编号，应为：议题编号，承办单位，完成日期，要求") @Size(max = 20, message = "议题编号不超过20字") String topicNumber,
    @NotBlank(message = "请填写承办单位，应为：议题编号，承办单位，完成日期，要求") @Size(max = 100, message = "承办单位不超过100字") String unit,
    @NotNull(message = "请填写完成日期，应为：议题编号，承办单位，完成日期，要求") LocalDate dueOn,
    @NotBlank(message = "请填写要求，应为：议题编号，承办单位，完成日期，要求") @Size(max = 500, message = "要求不超过500字") String requirement) {}
