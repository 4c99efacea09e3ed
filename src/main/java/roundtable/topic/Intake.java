package roundtable.topic;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * 议题登记: what was raised, where, by whom and through which channel (R26, R67, R68).
 *
 * @param proposerContact phone or address of the proposer, never shown in public; may be empty
 */
public record Intake(
    @NotBlank(message = "请填写议题标题") @Size(max = 60, message = "议题标题不超过60字") String title,
    @NotBlank(message = "请填写反映的具体内容") @Size(max = 2000, message = "具体内容不超过2000字") String content,
    @NotBlank(message = "请填写地点") @Size(max = 120, message = "地点不超过120字") String place,
    @NotNull(message = "请选择议题来源") Source source,
    @NotBlank(message = "请填写提出人") @Size(max = 40, message = "提出人不超过40字") String proposerName,
    @Size(max = 60, message = "联系方式不超过60字") String proposerContact) {

  /** The same under another title. */
  Intake titled(String other) {
    return new Intake(other, content, place, source, proposerName, proposerContact);
  }
}
