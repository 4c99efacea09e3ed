package roundtable.evidence;

import java.io.ByteArrayOutputStream;
import java.util.Set;

/** A WebP with the chunks that make the picture, and no others. */
final class WebpChunks {

  private static final int HEAD = 12;
  private static final Set<String> PICTURE = Set.of("VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP");
  private static final int WITHOUT_EXIF_AND_XMP = ~0x0C;

  private WebpChunks() {}

  static byte[] plain(byte[] photo) {
    var plain = new ByteArrayOutputStream(photo.length);
    Bytes.copy(photo, 0, HEAD, plain);
    var end = Math.min(photo.length, Bytes.u32LittleEndian(photo, 4) + 8);
    for (var at = HEAD; at < end;) {
      var next = Math.addExact(at + 8, Math.addExact(Bytes.u32LittleEndian(photo, at + 4), Bytes.u32LittleEndian(photo, at + 4) & 1));
      if (PICTURE.contains(Bytes.four(photo, at))) {
        Bytes.copy(photo, at, next, plain);
      }
      at = next;
    }
    return named(plain.toByteArray());
  }

  // the head says how long the file is and what is in it
  private static byte[] named(byte[] photo) {
    var length = photo.length - 8;
    for (var n = 0; n < 4; n++) {
      photo[4 + n] = (byte) (length >> 8 * n);
    }
    if (Bytes.four(photo, HEAD).equals("VP8X")) {
      photo[HEAD + 8] &= (byte) WITHOUT_EXIF_AND_XMP;
    }
    return photo;
  }
}
