package roundtable.web.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import roundtable.access.SignedIn;
import roundtable.journal.LedgerColumn;
import roundtable.kernel.AccessRefusal;
import roundtable.kernel.Refusal;
import roundtable.ledger.LedgerDesk;
import roundtable.ledger.LedgerLine;

/** 台账 on paper: A4, landscape, the heading on each sheet; the columns that an inspection asks for. */
@Controller
class LedgerPrintPages {

  static final int MOST = 1_000;
  private final LedgerDesk ledger;
  private final LedgerSheet sheet;

  LedgerPrintPages(LedgerDesk ledger, LedgerSheet sheet) {
    this.ledger = ledger;
    this.sheet = sheet;
  }

  @GetMapping("/api/ledger/print")
  String print(@RequestParam Map<String, String> asked, @AuthenticationPrincipal SignedIn who, Model model) {
    var filter = new LedgerFilter(asked);
    if (ledger.count(filter.search(), who.person()) > MOST) {
      throw new Refusal("打印的台账最多%d件，请把条件收窄，例如只选一个街道或一个月".formatted(MOST));
    }
    List<PrintedLine> lines = new ArrayList<>();
    ledger.each(filter.search(), who.person(), line -> lines.add(PrintedLine.of(line)));
    model.addAttribute("title", sheet.title(filter));
    model.addAttribute("filter", sheet.words(filter));
    model.addAttribute("lines", lines);
    return "ledger-print";
  }

  /** It is opened as a page of its own: a refusal is a page too. */
  @ExceptionHandler(Refusal.class)
  @ResponseStatus(HttpStatus.UNPROCESSABLE_ENTITY)
  String refused(Refusal refusal, Model model) {
    return sentence(refusal, model);
  }

  @ExceptionHandler(AccessRefusal.class)
  @ResponseStatus(HttpStatus.NOT_FOUND)
  String hidden(AccessRefusal refusal, Model model) {
    return sentence(refusal, model);
  }

  private static String sentence(RuntimeException refusal, Model model) {
    model.addAttribute("sentence", refusal.getMessage());
    return "refused";
  }

  /** A row of the paper, what belongs together in one cell. */
  record PrintedLine(String number, List<String> topic, List<String> place, List<String> received, List<String> resolution,
      List<String> responsible, List<String> limits, String progress, List<String> state, List<String> signedOff, List<String> satisfaction) {

    static PrintedLine of(LedgerLine line) {
      var total = line.text(LedgerColumn.UNITS_TOTAL);
      return new PrintedLine(line.number().value(), texts(line, LedgerColumn.TITLE, LedgerColumn.CATEGORY),
          texts(line, LedgerColumn.STREET, LedgerColumn.COMMUNITY), texts(line, LedgerColumn.RECEIVED_ON, LedgerColumn.SOURCE),
          texts(line, LedgerColumn.LEVEL, LedgerColumn.MEETING_ON, LedgerColumn.RESOLUTION), texts(line, LedgerColumn.UNIT, LedgerColumn.RESPONSIBLE),
          texts(line, LedgerColumn.TARGET_ON, LedgerColumn.STEP, LedgerColumn.DUE_ON), total.isEmpty() ? "" : line.text(LedgerColumn.UNITS_DONE) + "/" + total,
          texts(line, LedgerColumn.STATE, LedgerColumn.REASON), texts(line, LedgerColumn.SIGNED_OFF_ON, LedgerColumn.VERIFIER),
          satisfaction(line));
    }

    private static List<String> texts(LedgerLine line, LedgerColumn... columns) {
      return List.of(columns).stream().map(line::text).filter(text -> !text.isEmpty()).toList();
    }

    private static List<String> satisfaction(LedgerLine line) {
      return List.of(LedgerColumn.VERY_SATISFIED, LedgerColumn.SATISFIED, LedgerColumn.FAIRLY_SATISFIED, LedgerColumn.DISSATISFIED).stream()
          .filter(column -> !line.text(column).isEmpty()).map(column -> column.label() + line.text(column)).toList();
    }
  }
}
