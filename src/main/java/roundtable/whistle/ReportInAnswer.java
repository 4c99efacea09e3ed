package roundtable.whistle;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.FutureOrPresent;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.stream.Stream;

/**
 * 报到: who came when, what they found and what was done or is promised; or that it is not theirs, and whose it is.
 *
 * @param promisedBy until when the rest is done; empty when it is done
 */
public record ReportInAnswer(
    @NotNull(message = "请选择是否属于本部门职责") Boolean ours,
    @Size(max = 200, message = "到场人员不超过200字") String people,
    @PastOrPresent(message = "到场日期不能晚于今天") LocalDate arrivedOn,
    @Size(max = 1000, message = "现场情况不超过1000字") String findings,
    @Size(max = 1000, message = "办理情况不超过1000字") String measures,
    @FutureOrPresent(message = "承诺办结日期不能早于今天") LocalDate promisedBy,
    @Size(max = 500, message = "不属于本部门的理由不超过500字") String notOurs,
    @Size(max = 100, message = "应负责的单位不超过100字") String responsible) {

  @AssertTrue(message = "到场的，请填写到场人员、到场日期、现场情况和办理情况")
  boolean isRecorded() {
    return !Boolean.TRUE.equals(ours) || arrivedOn != null && Stream.of(people, findings, measures).noneMatch(ReportInAnswer::isEmpty);
  }

  @AssertTrue(message = "不属于本部门职责的，请写明理由和应负责的单位")
  boolean isDisowningExplained() {
    return !Boolean.FALSE.equals(ours) || !isEmpty(notOurs) && !isEmpty(responsible);
  }

  private static boolean isEmpty(String text) {
    return text == null || text.isBlank();
  }
}
