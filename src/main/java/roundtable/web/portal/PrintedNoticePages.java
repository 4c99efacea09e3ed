package roundtable.web.portal;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import roundtable.documents.QrCode;
import roundtable.kernel.WrittenDate;
import roundtable.portal.PublicNotices;
import roundtable.web.PublicAddress;

/** 公示 to be put up on the wall (R20, R82, R95): the published text on A4, whom to phone, and the way to its page. */
@Controller
class PrintedNoticePages {

  private final PublicNotices notices;
  private final PublicAddress address;
  private final Clock clock;

  PrintedNoticePages(PublicNotices notices, PublicAddress address, Clock clock) {
    this.notices = notices;
    this.address = address;
    this.clock = clock;
  }

  @GetMapping("/notices/{number}/print")
  String print(@PathVariable String number, Model model) {
    var notice = notices.notice(number);
    var page = address.of("/notices/" + notice.line().number());
    model.addAttribute("notice", notice);
    model.addAttribute("lines", notice.latest().content().lines().skip(1).map(PrintedLine::of).toList());
    model.addAttribute("signedOn", WrittenDate.of(LocalDate.ofInstant(notice.latest().publishedAt(), clock.getZone())));
    model.addAttribute("page", page);
    model.addAttribute("code", QrCode.of(page));
    return "notice-print";
  }

  /** A line of the published text: what it is about, and what it says. */
  record PrintedLine(String label, String text) {

    private static final int LONGEST_LABEL = 12;

    static PrintedLine of(String line) {
      var colon = line.indexOf('：');
      return colon > 0 && colon <= LONGEST_LABEL ? new PrintedLine(line.substring(0, colon + 1), line.substring(colon + 1))
          : new PrintedLine("", line);
    }
  }
}
