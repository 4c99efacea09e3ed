package roundtable.web;

import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import roundtable.deliberation.ReplyLinkDesk;
import roundtable.kernel.AccessRefusal;
import roundtable.kernel.Refusal;

/** The page behind the link of an invitation: no login, whoever has the link is the one invited; looking at it changes nothing. */
@RestController
class ReplyPages {

  private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
  private final ReplyLinkDesk replies;

  ReplyPages(ReplyLinkDesk replies) {
    this.replies = replies;
  }

  @GetMapping("/reply/{link}")
  ResponseEntity<String> show(@PathVariable String link) {
    try {
      return page(HttpStatus.OK, ReplyPage.of(replies.invitation(link)));
    } catch (AccessRefusal unknown) {
      return page(HttpStatus.NOT_FOUND, ReplyPage.closed(unknown.getMessage()));
    }
  }

  @PostMapping("/reply/{link}")
  ResponseEntity<String> answer(@PathVariable String link, @RequestParam(defaultValue = "") String reply,
      @RequestParam(defaultValue = "") String reason, @RequestParam(defaultValue = "") String standIn,
      @RequestParam(defaultValue = "") String standInPost) {
    var typed = new TypedReply(reply, reason, standIn, standInPost);
    try {
      replies.answer(link, typed.answer());
      return page(HttpStatus.OK, ReplyPage.thanks(replies.invitation(link)));
    } catch (AccessRefusal unknown) {
      return page(HttpStatus.NOT_FOUND, ReplyPage.closed(unknown.getMessage()));
    } catch (Refusal refused) {
      return refused(link, typed, refused);
    }
  }

  private ResponseEntity<String> refused(String link, TypedReply typed, Refusal refused) {
    try {
      return page(HttpStatus.UNPROCESSABLE_ENTITY, ReplyPage.refused(replies.invitation(link), typed, refused.getMessage()));
    } catch (AccessRefusal unknown) {
      return page(HttpStatus.NOT_FOUND, ReplyPage.closed(unknown.getMessage()));
    }
  }

  // the link is the key: it goes to no other site, into no cache and no search engine
  private static ResponseEntity<String> page(HttpStatus status, String html) {
    return ResponseEntity.status(status).contentType(HTML).header("Referrer-Policy", "no-referrer")
        .header("X-Robots-Tag", "noindex").header(HttpHeaders.CACHE_CONTROL, "no-store").body(html);
  }
}
