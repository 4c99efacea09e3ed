package roundtable.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import roundtable.kernel.Refusal;

/** Photos as residents' telephones send them. */
class PhotoDeskTest {

  private static final String PLACE = "GPS 28.6820N 115.8579E";
  private final PhotoDesk desk = new PhotoDesk();

  @Test
  @DisplayName("JPG：拍摄地点、备注、藏在后面的东西都去掉，照片还打得开，朝向还在")
  void aJpegLosesItsPlaceAndKeepsItsPicture() throws IOException {
    var photo = kept("现场.jpg", jpeg((byte) 6));
    assertThat(photo.name()).isEqualTo("居民照片1.jpg");
    assertThat(text(photo)).doesNotContain(PLACE, "W3M0MpCehiHzreSzNTczkc9d");
    var picture = ImageIO.read(new ByteArrayInputStream(photo.content()));
    assertThat(picture.getWidth()).isEqualTo(64);
    assertThat(picture.getRGB(10, 10)).isEqualTo(ImageIO.read(new ByteArrayInputStream(jpeg((byte) 6))).getRGB(10, 10));
    assertThat(text(photo)).contains("Exif\0\0MM\0*\0\0\0\b\0\u0001\u0001\u0012\0\u0003\0\0\0\u0001\0\u0006");
    assertThat(text(kept("正.jpg", jpeg((byte) 1)))).doesNotContain("Exif");
  }

  @Test
  @DisplayName("PNG：文字和EXIF块去掉，照片不变")
  void aPngLosesItsPlaceAndKeepsItsPicture() throws IOException {
    var photo = kept("x.png", png());
    assertThat(text(photo)).doesNotContain(PLACE, "tEXt", "eXIf");
    assertThat(ImageIO.read(new ByteArrayInputStream(photo.content())).getHeight()).isEqualTo(48);
  }

  @Test
  @DisplayName("WEBP：EXIF和XMP块去掉，头里也不再说有")
  void aWebpLosesItsPlace() throws IOException {
    var photo = kept("x.webp", webp());
    assertThat(text(photo)).doesNotContain(PLACE, "EXIF").contains("WEBPVP8X", "VP8 ");
    assertThat(photo.content()[20] & 0x0C).isZero();
    assertThat(ByteBuffer.wrap(photo.content()).order(ByteOrder.LITTLE_ENDIAN).getInt(4)).isEqualTo(photo.content().length - 8);
  }

  @Test
  @DisplayName("HEIC：EXIF所在的地方清零，别的一个字节不动")
  void aHeicLosesItsPlace() throws IOException {
    var sent = heic();
    var photo = kept("x.heic", sent);
    assertThat(text(photo)).doesNotContain(PLACE).contains("the picture itself");
    assertThat(photo.content()).hasSameSizeAs(sent);
  }

  @Test
  @DisplayName("30MB、名叫 .jpg 的不是照片：一句话；程序、网页、压缩包、空文件也不是")
  void whatIsNoPhotoIsRefusedInWords() {
    var film = new byte[30 * 1024 * 1024];
    new Random(1).nextBytes(film);
    assertThatThrownBy(() -> kept("现场.jpg", film)).isInstanceOf(Refusal.class).hasMessageContaining("“现场.jpg”不是照片，请换成JPG、PNG、WEBP或HEIC");
    for (var other : new String[] {"<html><script>1</script>", "PK\u0003\u0004", "%PDF-1.7", "GIF89a", "<svg xmlns='http://www.w3.org/2000/svg'/>", ""}) {
      assertThatThrownBy(() -> kept("a.jpg", other.getBytes(StandardCharsets.ISO_8859_1))).as(other).isInstanceOf(Refusal.class);
    }
    var large = Arrays.copyOf(Arrays.copyOf(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0}, 4), 10 * 1024 * 1024 + 1);
    assertThatThrownBy(() -> kept("大.jpg", large)).hasMessageContaining("“大.jpg”超过10MB");
  }

  @Test
  @DisplayName("只有HEIC的开头、后面全是零：不是照片")
  void theBeginningOfAHeicIsNoPhoto() {
    var sent = Arrays.copyOf(box("ftyp", "heic\0\0\0\0mif1heic".getBytes(StandardCharsets.ISO_8859_1)), 2048);
    assertThatThrownBy(() -> kept("f.heic", sent)).isInstanceOf(Refusal.class).hasMessageContaining("不完整或者打不开");
  }

  @ParameterizedTest
  @ValueSource(strings = {"jpg", "png", "webp", "heic"})
  @DisplayName("断在任何地方、改坏任何地方的照片：要么去掉了位置，要么一句话，不会出错")
  void aBrokenPhotoIsRefusedOrClean(String kind) throws IOException {
    var whole = switch (kind) {
      case "jpg" -> jpeg((byte) 1);
      case "png" -> png();
      case "webp" -> webp();
      default -> heic();
    };
    var random = new Random(7);
    for (var n = 0; n < 2000; n++) {
      var broken = n < 300 ? Arrays.copyOf(whole, Math.min(whole.length, 16 + n * 3)) : whole.clone();
      for (var hits = 0; n >= 300 && hits < 3; hits++) {
        broken[random.nextInt(broken.length)] = (byte) random.nextInt();
      }
      try {
        kept("x", broken);
      } catch (Refusal said) {
        assertThat(said.getMessage()).contains("“x”");
      }
    }
  }

  private Photo kept(String name, byte[] content) throws IOException {
    return desk.photo(1, name, new ByteArrayInputStream(content));
  }

  private static String text(Photo photo) {
    return new String(photo.content(), StandardCharsets.ISO_8859_1);
  }

  private static byte[] jpeg(byte turn) throws IOException {
    var made = picture("jpg");
    var out = new ByteArrayOutputStream();
    out.write(made, 0, 2);
    var exif = ByteBuffer.allocate(200);
    exif.put("Exif\0\0II*\0".getBytes(StandardCharsets.ISO_8859_1)).order(ByteOrder.LITTLE_ENDIAN).putInt(8).putShort((short) 2)
        .putShort((short) 0x010F).putShort((short) 2).putInt(4).putInt(0).putShort((short) 0x0112).putShort((short) 3).putInt(1)
        .putShort(turn).putShort((short) 0).putInt(0).put(PLACE.getBytes(StandardCharsets.US_ASCII));
    segment(out, 0xE1, Arrays.copyOf(exif.array(), exif.position()));
    segment(out, 0xFE, PLACE.getBytes(StandardCharsets.US_ASCII));
    segment(out, 0xE1, ("http://ns.adobe.com/xap/1.0/\0<?xpacket id='W3M0MpCehiHzreSzNTczkc9d'?>" + PLACE).getBytes(StandardCharsets.US_ASCII));
    out.write(made, 2, made.length - 2);
    out.write(("a film behind it " + PLACE).getBytes(StandardCharsets.US_ASCII));
    return out.toByteArray();
  }

  private static void segment(ByteArrayOutputStream out, int marker, byte[] content) {
    out.write(0xFF);
    out.write(marker);
    out.write(content.length + 2 >> 8);
    out.write(content.length + 2);
    out.writeBytes(content);
  }

  private static byte[] png() throws IOException {
    var made = picture("png");
    var out = new ByteArrayOutputStream();
    out.write(made, 0, 33);
    for (var kind : new String[] {"tEXt", "eXIf"}) {
      var content = (kind + "Comment\0" + PLACE).getBytes(StandardCharsets.US_ASCII);
      var crc = new CRC32();
      crc.update(content);
      out.writeBytes(ByteBuffer.allocate(4).putInt(content.length - 4).array());
      out.writeBytes(content);
      out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }
    out.write(made, 33, made.length - 33);
    out.write(PLACE.getBytes(StandardCharsets.US_ASCII));
    return out.toByteArray();
  }

  private static byte[] webp() {
    var body = new ByteArrayOutputStream();
    chunk(body, "VP8X", new byte[] {0x0C, 0, 0, 0, 63, 0, 0, 47, 0, 0});
    chunk(body, "VP8 ", "the picture itself".getBytes(StandardCharsets.US_ASCII));
    chunk(body, "EXIF", PLACE.getBytes(StandardCharsets.US_ASCII));
    chunk(body, "XMP ", (PLACE + "!").getBytes(StandardCharsets.US_ASCII));
    var out = ByteBuffer.allocate(body.size() + 12).order(ByteOrder.LITTLE_ENDIAN);
    return out.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(body.size() + 4).put("WEBP".getBytes(StandardCharsets.US_ASCII))
        .put(body.toByteArray()).array();
  }

  private static void chunk(ByteArrayOutputStream out, String kind, byte[] content) {
    out.writeBytes(kind.getBytes(StandardCharsets.US_ASCII));
    out.writeBytes(ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(content.length).array());
    out.writeBytes(Arrays.copyOf(content, content.length + content.length % 2));
  }

  /** ftyp, meta with two items (the picture and its EXIF), mdat with both. */
  private static byte[] heic() {
    var picture = "the picture itself".getBytes(StandardCharsets.US_ASCII);
    var exif = PLACE.getBytes(StandardCharsets.US_ASCII);
    var ftyp = box("ftyp", "heic\0\0\0\0mif1heic".getBytes(StandardCharsets.ISO_8859_1));
    var infos = box("iinf", join(new byte[] {0, 0, 0, 0, 0, 2}, box("infe", join(new byte[] {2, 0, 0, 0, 0, 1, 0, 0},
        "hvc1\0".getBytes(StandardCharsets.US_ASCII))), box("infe", join(new byte[] {2, 0, 0, 0, 0, 2, 0, 0}, "Exif\0".getBytes(StandardCharsets.US_ASCII)))));
    var begin = ftyp.length + 12 + infos.length + 8 + 44 + 8;
    var places = ByteBuffer.allocate(44).putInt(0).putShort((short) 0x4400).putShort((short) 2);
    places.putShort((short) 1).putShort((short) 0).putShort((short) 1).putInt(begin).putInt(picture.length);
    places.putShort((short) 2).putShort((short) 0).putShort((short) 1).putInt(begin + picture.length).putInt(exif.length);
    return join(ftyp, box("meta", join(new byte[4], infos, box("iloc", places.array()))), box("mdat", join(picture, exif)));
  }

  private static byte[] box(String kind, byte[] content) {
    return ByteBuffer.allocate(content.length + 8).putInt(content.length + 8).put(kind.getBytes(StandardCharsets.US_ASCII)).put(content).array();
  }

  private static byte[] join(byte[]... parts) {
    var out = new ByteArrayOutputStream();
    Arrays.stream(parts).forEach(out::writeBytes);
    return out.toByteArray();
  }

  private static byte[] picture(String format) throws IOException {
    var image = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
    image.createGraphics().fillRect(0, 0, 32, 48);
    var out = new ByteArrayOutputStream();
    assertThat(ImageIO.write(image, format, out)).isTrue();
    return out.toByteArray();
  }
}
