package roundtable.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartFile;
import roundtable.access.SignedIn;
import roundtable.access.TaskAccess;
import roundtable.evidence.EvidenceDesk;
import roundtable.evidence.EvidenceFile;
import roundtable.ledger.Moment;
import roundtable.ledger.Timeline;

/** What the Tasklist's tabs of ours ask for: a topic's timeline and the evidence handed in, by way of a task. */
@RestController
@RequestMapping("/api/tasks/{task}")
class TaskPages {

  private static final long LARGEST = 10 * 1024 * 1024;
  private final TaskAccess access;
  private final Timeline timeline;
  private final EvidenceDesk evidence;

  TaskPages(TaskAccess access, Timeline timeline, EvidenceDesk evidence) {
    this.access = access;
    this.timeline = timeline;
    this.evidence = evidence;
  }

  @GetMapping("/timeline")
  List<Moment> timeline(@PathVariable String task) {
    return timeline.of(access.topicOf(task));
  }

  @GetMapping("/evidence")
  List<Listed> evidence(@PathVariable String task) {
    return evidence.ofTopic(access.topicOf(task)).stream().map(file -> Listed.of(file, task)).toList();
  }

  @PostMapping("/evidence")
  Listed attach(@PathVariable String task, @RequestParam MultipartFile file, @AuthenticationPrincipal SignedIn who)
      throws IOException {
    var by = access.officialFor(task, who);
    if (file.getSize() > LARGEST) {
      throw new MaxUploadSizeExceededException(LARGEST);
    }
    return Listed.of(evidence.attach(access.topicOf(task), task, file.getOriginalFilename(), file.getBytes(), by), task);
  }

  /** As a download, never as a page: nothing of it is run in the reader's browser. */
  @GetMapping("/evidence/{id}")
  ResponseEntity<byte[]> content(@PathVariable String task, @PathVariable long id) {
    var topic = access.topicOf(task);
    var content = evidence.content(topic, id);
    var file = evidence.ofTopic(topic).stream().filter(each -> each.id() == id).findFirst().orElseThrow();
    return ResponseEntity.ok().contentType(MediaType.parseMediaType(file.type()))
        .header(HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(file.name(), StandardCharsets.UTF_8).build().toString())
        .body(content);
  }

  /**
   * A file in a list.
   *
   * @param mine handed in with the task that is being looked at
   */
  record Listed(long id, String name, int size, boolean mine) {

    static Listed of(EvidenceFile file, String task) {
      return new Listed(file.id(), file.name(), file.size(), file.task().equals(task));
    }
  }
}
