package roundtable.engine;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import roundtable.discipline.ReceiptDesk;
import roundtable.discipline.ReferralLine;
import roundtable.kernel.WrittenDate;
import roundtable.ledger.Line;

/** The head of a sealed task's form: as much as its post may know, and nothing of the topic's own sheet. */
@Component
class SealedSheet {

  private final ReceiptDesk referrals;
  private final Clock clock;

  SealedSheet(ReceiptDesk referrals, Clock clock) {
    this.referrals = referrals;
    this.clock = clock;
  }

  void fill(FormSheet sheet, OpenTask task) {
    var due = task.due() == null ? "待国务院通知"
        : WrittenDate.of(LocalDate.ofInstant(task.due(), clock.getZone()));
    sheet.tell("### 移送 %s\n办理期限：%s\n".formatted(task.referral(), due),
        lines(task).stream().map(line -> new Line(FormSheet.shown(line.label()), line.text())).toList());
  }

  private List<ReferralLine> lines(OpenTask task) {
    return switch (task.name()) {
      case "userTask_confirmReferral" -> referrals.forConfirmation(task.referral());
      case "userTask_acknowledgeReferral", "userTask_recordDisposition" -> referrals.forTheCommission(task.referral());
      default -> referrals.forTheSecretariat(task.referral());
    };
  }
}
