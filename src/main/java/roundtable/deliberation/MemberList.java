package roundtable.deliberation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * ② 定人员: who sits at the table (R48–R53).
 *
 * @param participants 类别，姓名，单位，联系方式
 * @param compositionReason why fewer than 15 or more than 25 take part, or who stands in for the leader (R48, soft)
 */
public record MemberList(
    @NotEmpty(message = "请填写参会人员") @Size(max = 200, message = "参会人员不超过200人") List<@Valid Guest> participants,
    @Size(max = 500, message = "人数说明不超过500字") String compositionReason) {

  @AssertTrue(message = "有人列了两次（姓名、单位相同），请删去重复的一行")
  boolean isEverybodyListedOnce() {
    return participants == null
        || participants.stream().map(guest -> guest.name() + "，" + guest.unit()).distinct().count() == participants.size();
  }
}
