package roundtable.evidence;

import java.io.ByteArrayOutputStream;

/** A JPEG without EXIF, XMP, remarks and whatever was hung behind it; which way is up is kept. */
final class JpegSegments {

  private static final int START = 0xD8;
  private static final int END = 0xD9;
  private static final int SCAN = 0xDA;
  private static final int REMARK = 0xFE;
  private static final byte[] UPRIGHT = {(byte) 0xFF, (byte) 0xE1, 0, 34, 'E', 'x', 'i', 'f', 0, 0, 'M', 'M', 0, 42, 0, 0, 0, 8,
      0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0};
  private static final int TURN = 29;

  private JpegSegments() {}

  static byte[] plain(byte[] photo) {
    var plain = new ByteArrayOutputStream(photo.length);
    if (Bytes.u16(photo, 0) != (0xFF00 | START)) {
      throw new IllegalArgumentException();
    }
    Bytes.copy(photo, 0, 2, plain);
    writeTurn(photo, plain);
    var at = 2;
    while (marker(photo, at) != END) {
      var end = at + 2 + Bytes.u16(photo, at + 2);
      if (isPicture(photo, at)) {
        Bytes.copy(photo, at, end, plain);
      }
      var next = marker(photo, at) == SCAN ? afterScan(photo, end) : end;
      Bytes.copy(photo, end, next, plain);
      at = next;
    }
    Bytes.copy(photo, at, at + 2, plain);
    return plain.toByteArray();
  }

  private static int marker(byte[] photo, int at) {
    if (Bytes.u8(photo, at) != 0xFF || Bytes.u8(photo, at + 1) < 0xC0) {
      throw new IllegalArgumentException();
    }
    return Bytes.u8(photo, at + 1);
  }

  // the colours' profile and Adobe's note on the colours belong to the picture, everything else of the kind does not
  private static boolean isPicture(byte[] photo, int at) {
    var marker = marker(photo, at);
    var isApplication = marker >= 0xE0 && marker <= 0xEF;
    return !isApplication && marker != REMARK || Bytes.startsWith(photo, at + 4, "JFIF\0") || Bytes.startsWith(photo, at + 4, "Adobe")
        || Bytes.startsWith(photo, at + 4, "ICC_PROFILE\0");
  }

  private static int afterScan(byte[] photo, int begin) {
    var at = begin;
    while (Bytes.u8(photo, at) != 0xFF || isWithinScan(Bytes.u8(photo, at + 1))) {
      at++;
    }
    return at;
  }

  private static boolean isWithinScan(int second) {
    return second == 0 || second == 0xFF || second >= 0xD0 && second <= 0xD7;
  }

  private static void writeTurn(byte[] photo, ByteArrayOutputStream plain) {
    var turn = turn(photo);
    if (turn > 1 && turn <= 8) {
      var exif = UPRIGHT.clone();
      exif[TURN] = (byte) turn;
      plain.writeBytes(exif);
    }
  }

  /** Of any file: 1 unless it is a JPEG that says otherwise. */
  static int turnOf(byte[] photo) {
    try {
      return Bytes.u16(photo, 0) == (0xFF00 | START) ? turn(photo) : 1;
    } catch (IndexOutOfBoundsException | IllegalArgumentException says) {
      return 1;
    }
  }

  /** 1 … 8, as the camera was held; 1 when it did not say. */
  private static int turn(byte[] photo) {
    for (var at = 2; marker(photo, at) != SCAN && marker(photo, at) != END; at += 2 + Bytes.u16(photo, at + 2)) {
      if (Bytes.startsWith(photo, at + 4, "Exif\0\0")) {
        return turnAt(photo, at + 10);
      }
    }
    return 1;
  }

  private static int turnAt(byte[] photo, int tiff) {
    var little = Bytes.startsWith(photo, tiff, "II");
    var directory = tiff + (little ? Bytes.u32LittleEndian(photo, tiff + 4) : Bytes.u32(photo, tiff + 4));
    for (var entry = 0; entry < number(photo, directory, little); entry++) {
      var at = directory + 2 + 12 * entry;
      if (number(photo, at, little) == 0x0112) {
        return number(photo, at + 8, little);
      }
    }
    return 1;
  }

  private static int number(byte[] photo, int at, boolean little) {
    return little ? Bytes.u8(photo, at) | Bytes.u8(photo, at + 1) << 8 : Bytes.u16(photo, at);
  }
}
