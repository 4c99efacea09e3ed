package roundtable.evidence;

import java.io.ByteArrayOutputStream;
import java.util.Set;

/** A PNG with the chunks that make the picture, and no others. */
final class PngChunks {

  private static final int SIGNATURE = 8;
  private static final Set<String> PICTURE = Set.of("IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT",
      "bKGD", "pHYS", "acTL", "fcTL", "fdAT");

  private PngChunks() {}

  static byte[] plain(byte[] photo) {
    var plain = new ByteArrayOutputStream(photo.length);
    Bytes.copy(photo, 0, SIGNATURE, plain);
    var kind = "";
    for (var at = SIGNATURE; !kind.equals("IEND"); at += 12 + Bytes.u32(photo, at)) {
      kind = Bytes.four(photo, at + 4);
      if (PICTURE.contains(kind)) {
        Bytes.copy(photo, at, Math.addExact(at + 12, Bytes.u32(photo, at)), plain);
      }
    }
    return plain.toByteArray();
  }
}
