package roundtable.web;

import java.io.IOException;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import roundtable.access.SignedIn;
import roundtable.documents.Paper;
import roundtable.documents.TemplateDesk;
import roundtable.documents.TemplateSheet;

/** 文书模板, for the policy staff: look, take to Word, put in force, back to the factory's. */
@RestController
@RequestMapping("/api/tasks/templates")
class TemplatePages {

  private final TemplateDesk templates;

  TemplatePages(TemplateDesk templates) {
    this.templates = templates;
  }

  @GetMapping
  List<TemplateSheet> sheets(@AuthenticationPrincipal SignedIn who) {
    return templates.sheets(who.person());
  }

  @GetMapping("/{paper}")
  ResponseEntity<byte[]> inForce(@PathVariable String paper, @AuthenticationPrincipal SignedIn who) {
    return PaperPages.download(templates.inForce(Paper.ofCode(paper), who.person()));
  }

  @GetMapping("/{paper}/factory")
  ResponseEntity<byte[]> factory(@PathVariable String paper, @AuthenticationPrincipal SignedIn who) {
    return PaperPages.download(templates.factory(Paper.ofCode(paper), who.person()));
  }

  @GetMapping("/{paper}/versions/{version}")
  ResponseEntity<byte[]> version(@PathVariable String paper, @PathVariable int version, @AuthenticationPrincipal SignedIn who) {
    return PaperPages.download(templates.version(Paper.ofCode(paper), version, who.person()));
  }

  @PostMapping("/{paper}")
  List<TemplateSheet> replace(@PathVariable String paper, @RequestParam MultipartFile file,
      @AuthenticationPrincipal SignedIn who) throws IOException {
    templates.replace(Paper.ofCode(paper), file.getOriginalFilename(), file.getBytes(), who.person());
    return templates.sheets(who.person());
  }

  @PostMapping("/{paper}/factory")
  List<TemplateSheet> restore(@PathVariable String paper, @AuthenticationPrincipal SignedIn who) {
    templates.restore(Paper.ofCode(paper), who.person());
    return templates.sheets(who.person());
  }
}
