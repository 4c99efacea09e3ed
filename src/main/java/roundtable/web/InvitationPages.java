package roundtable.web;

import java.nio.charset.StandardCharsets;
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
import roundtable.deliberation.InvitationDesk;
import roundtable.documents.ContactSheet;

/** 通知名单 of a topic's round-table, for whoever works on the task and has to tell the members. */
@RestController
class InvitationPages {

  private final TaskAccess access;
  private final InvitationDesk invitations;

  InvitationPages(TaskAccess access, InvitationDesk invitations) {
    this.access = access;
    this.invitations = invitations;
  }

  @GetMapping("/api/tasks/{task}/invitation")
  ResponseEntity<byte[]> invitation(@PathVariable String task, @AuthenticationPrincipal SignedIn who) {
    var by = access.officialFor(task, who);
    var sheet = ContactSheet.of(invitations.contacts(access.topicOf(task), by));
    return ResponseEntity.ok().contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
        .header(HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename("通知名单.csv", StandardCharsets.UTF_8).build().toString())
        .body(sheet);
  }
}
