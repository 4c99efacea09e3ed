package roundtable.engine;

import java.util.List;
import java.util.stream.Collectors;
import roundtable.evidence.PhotoLine;

/** Where an official looks at the photos before deciding: a line for each, in the form's own markup. */
final class PhotoLinks {

  private static final int MOST = 30;

  private PhotoLinks() {}

  static String of(List<PhotoLine> photos) {
    return photos.isEmpty() ? "您所在的社区（村）还没有照片。" : "先点开看：" + photos.stream().limit(MOST).map(photo ->
        "\n- [%d号](/api/tasks/photos/%d) %s".formatted(photo.number(), photo.number(),
            FormSheet.shown(photo.toString().substring(photo.toString().indexOf(' ') + 1)))).collect(Collectors.joining());
  }
}
