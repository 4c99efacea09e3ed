package roundtable.deliberation;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** ④ 先沟通: with which leader, when, with what result (R33, R34). */
public record Talk(
    @Size(max = 60, message = "沟通的领导不超过60字") String talkedWith,
    LocalDate talkedOn,
    @Size(max = 500, message = "沟通结果不超过500字") String talkResult) {

  @AssertTrue(message = "已经沟通的，请写全沟通的领导、沟通日期和沟通结果")
  boolean isWhole() {
    return isTalkedOver() || !isFilled(talkedWith) && talkedOn == null && !isFilled(talkResult);
  }

  boolean isTalkedOver() {
    return talkedOn != null && isFilled(talkedWith) && isFilled(talkResult);
  }

  static boolean isFilled(String text) {
    return text != null && !text.isBlank();
  }
}
