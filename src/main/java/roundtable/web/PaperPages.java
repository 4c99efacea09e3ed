package roundtable.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import roundtable.access.SignedIn;
import roundtable.access.TaskAccess;
import roundtable.discipline.LetterDesk;
import roundtable.documents.Paper;
import roundtable.documents.PaperDesk;
import roundtable.documents.PaperFile;
import roundtable.documents.PaperLine;

/** 文书 in Word, for whoever may see the task of the topic; the letter of a referral for those who may see the referral. */
@RestController
class PaperPages {

  static final MediaType WORD = MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
  private final TaskAccess access;
  private final PaperDesk papers;
  private final LetterDesk letters;

  PaperPages(TaskAccess access, PaperDesk papers, LetterDesk letters) {
    this.access = access;
    this.papers = papers;
    this.letters = letters;
  }

  @GetMapping("/api/tasks/{task}/papers")
  List<PaperLine> ready(@PathVariable String task) {
    return papers.ready(access.topicOf(task));
  }

  /** The latest of its kind. */
  @GetMapping("/api/tasks/{task}/papers/{paper}")
  ResponseEntity<byte[]> latest(@PathVariable String task, @PathVariable String paper) {
    return download(papers.paper(access.topicOf(task), Paper.ofCode(paper), ""));
  }

  @GetMapping("/api/tasks/{task}/papers/{paper}/{number}")
  ResponseEntity<byte[]> paper(@PathVariable String task, @PathVariable String paper, @PathVariable String number) {
    return download(papers.paper(access.topicOf(task), Paper.ofCode(paper), number));
  }

  /** 移送书. */
  @GetMapping("/api/tasks/referrals/{number}/letter")
  ResponseEntity<byte[]> letter(@PathVariable String number, @AuthenticationPrincipal SignedIn who) {
    return download(papers.letter(letters.letter(number, who.person())));
  }

  /** As a download under its Chinese name. */
  static ResponseEntity<byte[]> download(PaperFile file) {
    return ResponseEntity.ok().contentType(WORD)
        .header(HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(file.name(), StandardCharsets.UTF_8).build().toString())
        .body(file.content());
  }
}
