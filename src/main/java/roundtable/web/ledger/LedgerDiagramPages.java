package roundtable.web.ledger;

import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import roundtable.access.SignedIn;
import roundtable.kernel.AccessRefusal;
import roundtable.kernel.TopicNumber;
import roundtable.ledger.Diagram;
import roundtable.ledger.DiagramFlow;
import roundtable.ledger.LedgerDesk;

/** 流程图 of a topic, running or finished: each model by which it ran and the way that it took; for whoever reads its line (R98). */
@RestController
@RequestMapping("/api/ledger/topics/{number}/diagrams")
class LedgerDiagramPages {

  private final LedgerDesk ledger;
  private final DiagramFlow diagrams;

  LedgerDiagramPages(LedgerDesk ledger, DiagramFlow diagrams) {
    this.ledger = ledger;
    this.diagrams = diagrams;
  }

  @GetMapping
  List<Diagram> diagrams(@PathVariable String number, @AuthenticationPrincipal SignedIn who) {
    return diagrams.of(seen(number, who));
  }

  @GetMapping(path = "/{id}/model", produces = MediaType.APPLICATION_XML_VALUE)
  String model(@PathVariable String number, @PathVariable String id, @AuthenticationPrincipal SignedIn who) {
    return diagrams.model(seen(number, who), id).orElseThrow(() -> new AccessRefusal("这件议题没有这张流程图，请返回议题页面刷新"));
  }

  private TopicNumber seen(String number, SignedIn who) {
    return ledger.line(new TopicNumber(number), null, who.person()).number();
  }
}
