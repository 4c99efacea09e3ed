package roundtable.evidence;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.tika.Tika;
import org.springframework.stereotype.Service;
import roundtable.kernel.Refusal;

/** Photos that residents send: known by their content, bounded, without the place where they were taken. */
@Service
public class PhotoDesk {

  private static final int LARGEST = 10 * 1024 * 1024;
  private static final Tika TIKA = new Tika();
  private static final Map<String, Kind> KINDS = Map.of("image/jpeg", new Kind("jpg", JpegSegments::plain),
      "image/png", new Kind("png", PngChunks::plain), "image/webp", new Kind("webp", WebpChunks::plain),
      "image/heic", new Kind("heic", HeicItems::plain));

  /**
   * A photo as it may be kept.
   *
   * @param running the how-manieth of its sender; the name that their telephone gave it says too much
   * @throws Refusal when it is none, too large, or cannot be freed of the place where it was taken
   */
  public Photo photo(int running, String fileName, InputStream sent) throws IOException {
    var shown = shown(fileName);
    var content = new BufferedInputStream(sent);
    var kind = KINDS.get(TIKA.detect(content));
    if (kind == null) {
      throw new Refusal("“%s”不是照片，请换成JPG、PNG、WEBP或HEIC格式的照片".formatted(shown));
    }
    var bytes = content.readNBytes(LARGEST + 1);
    if (bytes.length > LARGEST) {
      throw new Refusal("“%s”超过10MB，请缩小后再附上".formatted(shown));
    }
    return new Photo("居民照片%d.%s".formatted(running, kind.ending), plain(kind, bytes, shown));
  }

  private static byte[] plain(Kind kind, byte[] content, String shown) {
    try {
      return kind.plain.apply(content);
    } catch (IndexOutOfBoundsException | IllegalArgumentException | ArithmeticException broken) {
      throw new Refusal("“%s”不完整或者打不开，无法去掉照片里的位置信息，请换一张或者截图后再附上".formatted(shown));
    }
  }

  private static String shown(String fileName) {
    var name = fileName == null ? "" : fileName.replaceAll(".*[/\\\\]", "").replaceAll("\\p{C}", "").strip();
    return name.isEmpty() ? "照片" : name.length() <= 40 ? name : name.substring(name.length() - 40);
  }

  private record Kind(String ending, UnaryOperator<byte[]> plain) {}
}
