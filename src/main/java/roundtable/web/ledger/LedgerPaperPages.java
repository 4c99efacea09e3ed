package roundtable.web.ledger;

import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import roundtable.access.SignedIn;
import roundtable.documents.Paper;
import roundtable.documents.PaperDesk;
import roundtable.documents.PaperLine;
import roundtable.evidence.EvidenceDesk;
import roundtable.kernel.AccessRefusal;
import roundtable.kernel.TopicNumber;
import roundtable.ledger.LedgerDesk;

/** 文书和佐证材料 of a topic, also when no task of it is open any more; for whoever reads its line (R79). */
@RestController
@RequestMapping("/api/ledger/topics/{number}")
class LedgerPaperPages {

  private static final MediaType WORD = MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
  private final LedgerDesk ledger;
  private final PaperDesk papers;
  private final EvidenceDesk evidence;

  LedgerPaperPages(LedgerDesk ledger, PaperDesk papers, EvidenceDesk evidence) {
    this.ledger = ledger;
    this.papers = papers;
    this.evidence = evidence;
  }

  /** A file in the list. */
  record Attached(long id, String name, int size) {}

  @GetMapping("/papers")
  List<PaperLine> papers(@PathVariable String number, @AuthenticationPrincipal SignedIn who) {
    return papers.ready(seen(number, who));
  }

  @GetMapping("/papers/{paper}/{key}")
  ResponseEntity<byte[]> paper(@PathVariable String number, @PathVariable String paper, @PathVariable String key,
      @AuthenticationPrincipal SignedIn who) {
    var file = papers.paper(seen(number, who), Paper.ofCode(paper), key);
    return ResponseEntity.ok().headers(LedgerPages.download(file.name(), WORD)).body(file.content());
  }

  @GetMapping("/evidence")
  List<Attached> evidence(@PathVariable String number, @AuthenticationPrincipal SignedIn who) {
    return evidence.ofTopic(seen(number, who)).stream().map(file -> new Attached(file.id(), file.name(), file.size())).toList();
  }

  /** As a download, never as a page: nothing of it is run in the reader's browser. */
  @GetMapping("/evidence/{id}")
  ResponseEntity<byte[]> content(@PathVariable String number, @PathVariable long id, @AuthenticationPrincipal SignedIn who) {
    var topic = seen(number, who);
    var file = evidence.ofTopic(topic).stream().filter(each -> each.id() == id).findFirst()
        .orElseThrow(() -> new AccessRefusal("这件议题没有这份佐证材料"));
    return ResponseEntity.ok().headers(LedgerPages.download(file.name(), MediaType.parseMediaType(file.type()))).body(evidence.content(topic, id));
  }

  private TopicNumber seen(String number, SignedIn who) {
    return ledger.line(new TopicNumber(number), null, who.person()).number();
  }
}
