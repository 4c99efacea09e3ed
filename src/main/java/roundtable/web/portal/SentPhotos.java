package roundtable.web.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import roundtable.evidence.Photo;
import roundtable.evidence.PhotoDesk;
import roundtable.kernel.Refusal;

/** The photos of a form, three at most; an empty field is none, the same one twice is one. */
@Component
class SentPhotos {

  private static final int MOST = 3;
  private final PhotoDesk desk;

  SentPhotos(PhotoDesk desk) {
    this.desk = desk;
  }

  /** @param faults gets the sentence for the field when one of them cannot be taken */
  List<Photo> of(List<MultipartFile> sent, Map<String, String> faults) {
    var chosen = sent == null ? List.<MultipartFile>of() : sent.stream().filter(each -> !each.isEmpty()).toList();
    if (chosen.size() > MOST) {
      faults.put("photo", "照片最多附%d张".formatted(MOST));
      return List.of();
    }
    try {
      return read(chosen);
    } catch (Refusal refusal) {
      faults.put("photo", refusal.getMessage());
      return List.of();
    }
  }

  private List<Photo> read(List<MultipartFile> chosen) {
    var photos = new ArrayList<Photo>();
    for (var file : chosen) {
      try (var content = file.getInputStream()) {
        var photo = desk.photo(photos.size() + 1, file.getOriginalFilename(), content);
        if (photos.stream().noneMatch(each -> Arrays.equals(each.content(), photo.content()))) {
          photos.add(photo);
        }
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
    return photos;
  }
}
