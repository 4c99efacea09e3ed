package roundtable.web;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import roundtable.access.SignedIn;
import roundtable.evidence.PhotoPublicationDesk;

/** A photo as residents would see it, for the officials of its community who decide about it. */
@RestController
class PhotoPreviewPages {

  private final PhotoPublicationDesk photos;

  PhotoPreviewPages(PhotoPublicationDesk photos) {
    this.photos = photos;
  }

  @GetMapping("/api/tasks/photos/{number}")
  ResponseEntity<byte[]> preview(@PathVariable long number, @AuthenticationPrincipal SignedIn who) {
    return ResponseEntity.ok().contentType(MediaType.IMAGE_JPEG).cacheControl(CacheControl.noStore())
        .body(photos.preview(number, who.person()));
  }
}
