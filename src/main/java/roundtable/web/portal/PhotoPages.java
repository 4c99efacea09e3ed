package roundtable.web.portal;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import roundtable.portal.PublicPhotos;

/** A published photo: always a JPEG of our own making; asked for anew each time, since it may be taken back. */
@Controller
class PhotoPages {

  private final PublicPhotos photos;

  PhotoPages(PublicPhotos photos) {
    this.photos = photos;
  }

  @GetMapping("/photos/{link}")
  ResponseEntity<byte[]> photo(@PathVariable String link) {
    var picture = photos.picture(link);
    return ResponseEntity.ok().contentType(MediaType.IMAGE_JPEG).eTag(picture.sha256()).cacheControl(CacheControl.noCache())
        .header(HttpHeaders.CONTENT_DISPOSITION, "inline").body(picture.content());
  }
}
