package roundtable.deliberation;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Size;

/**
 * The unit's answer to what was asked at the table (R15).
 *
 * @param answer may be empty when an earlier one is taken over
 * @param takenOver number of an earlier answer that holds here too; may be empty
 * @param released whether others may read it and take it over; empty means no
 */
public record QuestionAnswer(@Size(max = 2000, message = "答复内容不超过2000字") String answer, Integer takenOver,
    Boolean released) {

  @AssertTrue(message = "请填写答复内容，或者填写参照的以往答复编号")
  boolean isAnswered() {
    return Talk.isFilled(answer) || takenOver != null;
  }

  boolean isForOthers() {
    return Boolean.TRUE.equals(released);
  }
}
