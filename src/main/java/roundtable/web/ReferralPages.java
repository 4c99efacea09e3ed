package roundtable.web;

import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import roundtable.access.SignedIn;
import roundtable.discipline.Receipt;
import roundtable.discipline.ReceiptDesk;
import roundtable.discipline.ReferralLine;

/** 移送: its state for the secretariat, all of it for the discipline commission, nothing for anybody else (R97). */
@RestController
class ReferralPages {

  private final ReceiptDesk referrals;

  ReferralPages(ReceiptDesk referrals) {
    this.referrals = referrals;
  }

  @GetMapping("/api/tasks/referrals")
  List<Receipt> receipts(@AuthenticationPrincipal SignedIn who) {
    return referrals.receipts(who.person());
  }

  @GetMapping("/api/tasks/referrals/{number}")
  List<ReferralLine> caseFile(@PathVariable String number, @AuthenticationPrincipal SignedIn who) {
    return referrals.caseFile(number, who.person());
  }
}
