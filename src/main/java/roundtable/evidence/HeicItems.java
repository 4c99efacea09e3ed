package roundtable.evidence;

import java.util.Arrays;
import java.util.HashSet;
import java.util.NoSuchElementException;
import java.util.Set;

/**
 * A HEIC whose EXIF and XMP are blank. Its pieces are told by their place in the file, so nothing is cut out; what stands
 * where EXIF and XMP stood is zero.
 */
final class HeicItems {

  private static final int FULL_BOX = 12;
  private static final Set<String> NOT_PICTURE = Set.of("Exif", "mime", "uri ");

  private HeicItems() {}

  static byte[] plain(byte[] photo) {
    var plain = photo.clone();
    var described = false;
    for (var box = new Box(0, plain.length, plain); box.begin < plain.length; box = box.next(plain.length)) {
      if (Set.of("moov", "uuid", "udta", "free", "skip").contains(box.kind)) {
        Arrays.fill(plain, box.begin + 8, box.end, (byte) 0);
      }
      if (box.kind.equals("meta")) {
        blank(plain, box);
        described = true;
      }
      if (box.end == plain.length) {
        break;
      }
    }
    if (!described) {
      throw new IllegalArgumentException("no picture is described");
    }
    return plain;
  }

  private static void blank(byte[] photo, Box meta) {
    meta.child("iloc", FULL_BOX);
    var items = notPicture(photo, meta.child("iinf", FULL_BOX));
    if (!items.isEmpty()) {
      blank(photo, meta.child("iloc", FULL_BOX), items, meta);
    }
  }

  private static Set<Integer> notPicture(byte[] photo, Box infos) {
    var items = new HashSet<Integer>();
    var version = Bytes.u8(photo, infos.begin + 8);
    var at = infos.begin + FULL_BOX + (version == 0 ? 2 : 4);
    while (at < infos.end) {
      var info = new Box(at, infos.end, photo);
      var wide = Bytes.u8(photo, at + 8) >= 3;
      if (NOT_PICTURE.contains(Bytes.four(photo, at + FULL_BOX + (wide ? 6 : 4)))) {
        items.add(wide ? Bytes.u32(photo, at + FULL_BOX) : Bytes.u16(photo, at + FULL_BOX));
      }
      at = info.end;
    }
    return items;
  }

  private static void blank(byte[] photo, Box places, Set<Integer> items, Box meta) {
    var read = new Reader(photo, places.begin + 8);
    var version = read.number(1);
    read.at += 3;
    var sizes = read.number(2);
    var count = read.number(version < 2 ? 2 : 4);
    for (var n = 0; n < count; n++) {
      var item = read.number(version < 2 ? 2 : 4);
      var within = version > 0 ? read.number(2) & 0xF : 0;
      read.at += 2;
      var base = read.number(sizes >> 4 & 0xF);
      var extents = read.number(2);
      for (var e = 0; e < extents; e++) {
        read.at += version > 0 ? sizes & 0xF : 0;
        var begin = base + read.number(sizes >> 12 & 0xF) + (within == 1 ? meta.child("idat", FULL_BOX).begin + 8 : 0);
        var length = read.number(sizes >> 8 & 0xF);
        if (items.contains(item)) {
          Arrays.fill(photo, begin, length == 0 ? photo.length : Math.addExact(begin, length), (byte) 0);
        }
      }
    }
  }

  private static final class Reader {

    private final byte[] photo;
    private int at;

    Reader(byte[] photo, int at) {
      this.photo = photo;
      this.at = at;
    }

    int number(int bytes) {
      var number = 0L;
      for (var n = 0; n < bytes; n++) {
        number = number << 8 | Bytes.u8(photo, at++);
      }
      return Math.toIntExact(number);
    }
  }

  private static final class Box {

    private final byte[] photo;
    private final int begin;
    private final int end;
    private final String kind;

    Box(int begin, int limit, byte[] photo) {
      this.photo = photo;
      this.begin = begin;
      this.kind = Bytes.four(photo, begin + 4);
      var size = Bytes.u32(photo, begin);
      var length = size == 0 ? limit - begin : size == 1 ? new Reader(photo, begin + 8).number(8) : size;
      this.end = Math.addExact(begin, length);
      if (length < 8 || end > limit) {
        throw new IndexOutOfBoundsException(end);
      }
    }

    Box next(int limit) {
      return new Box(end, limit, photo);
    }

    Box child(String wanted, int head) {
      for (var at = begin + head; at < end;) {
        var box = new Box(at, end, photo);
        if (box.kind.equals(wanted)) {
          return box;
        }
        at = box.end;
      }
      throw new IllegalArgumentException(new NoSuchElementException(wanted));
    }
  }
}
