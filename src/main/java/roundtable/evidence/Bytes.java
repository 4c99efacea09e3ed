package roundtable.evidence;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Pieces of a picture file; whoever reads past its end gets an {@link IndexOutOfBoundsException}. */
final class Bytes {

  private Bytes() {}

  static int u8(byte[] from, int at) {
    return from[at] & 0xFF;
  }

  static int u16(byte[] from, int at) {
    return u8(from, at) << 8 | u8(from, at + 1);
  }

  /** No picture that is taken in has pieces of more than 2 GB. */
  static int u32(byte[] from, int at) {
    return positive((long) u16(from, at) << 16 | u16(from, at + 2));
  }

  static int u32LittleEndian(byte[] from, int at) {
    return positive((long) (u8(from, at + 2) | u8(from, at + 3) << 8) << 16 | u8(from, at) | u8(from, at + 1) << 8);
  }

  static String four(byte[] from, int at) {
    if (at + 4 > from.length) {
      throw new IndexOutOfBoundsException(at);
    }
    return new String(from, at, 4, StandardCharsets.ISO_8859_1);
  }

  static boolean startsWith(byte[] from, int at, String text) {
    return at + text.length() <= from.length
        && new String(from, at, text.length(), StandardCharsets.ISO_8859_1).equals(text);
  }

  static void copy(byte[] from, int begin, int end, ByteArrayOutputStream to) {
    if (begin < 0 || end < begin || end > from.length) {
      throw new IndexOutOfBoundsException(end);
    }
    to.write(from, begin, end - begin);
  }

  private static int positive(long number) {
    if (number > Integer.MAX_VALUE) {
      throw new IndexOutOfBoundsException();
    }
    return (int) number;
  }
}
