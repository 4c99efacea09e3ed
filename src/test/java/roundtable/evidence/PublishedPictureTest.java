package roundtable.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import roundtable.kernel.Refusal;

/** The picture that residents see is another file than the one that was handed in. */
class PublishedPictureTest {

  @ParameterizedTest
  @CsvSource({"1, 60, 40, 0, 0", "2, 60, 40, 59, 0", "3, 60, 40, 59, 39", "4, 60, 40, 0, 39", "5, 40, 60, 0, 0", "6, 40, 60, 39, 0",
      "7, 40, 60, 39, 59", "8, 40, 60, 0, 59"})
  @DisplayName("手机横着、倒着拍的，公开时都正过来：左上角的红色到它该在的地方")
  void aPhotoIsShownUprightHoweverTheCameraWasHeld(int turn, int width, int height, int redX, int redY) throws IOException {
    var shown = ImageIO.read(new ByteArrayInputStream(PublishedPicture.of("x.jpg", turned(turn))));
    assertThat(shown.getWidth()).isEqualTo(width);
    assertThat(shown.getHeight()).isEqualTo(height);
    for (var x = 0; x < width; x += width - 1) {
      for (var y = 0; y < height; y += height - 1) {
        assertThat(isRed(shown.getRGB(x, y))).as("%d,%d", x, y).isEqualTo(x == redX && y == redY);
      }
    }
  }

  @Test
  @DisplayName("大照片缩到手机看得清的大小；藏在里面的字、拍摄地点都不在")
  void aLargePhotoIsMadeSmallerAndCarriesNothingElse() throws IOException {
    var sent = jpeg(new BufferedImage(4000, 3000, BufferedImage.TYPE_INT_RGB));
    var hidden = ByteBuffer.allocate(sent.length + 20).put(sent).put("GPS 28.68N SECRETS!!".getBytes(StandardCharsets.US_ASCII)).array();
    var shown = PublishedPicture.of("x.jpg", hidden);
    assertThat(ImageIO.read(new ByteArrayInputStream(shown)).getWidth()).isEqualTo(1600);
    assertThat(new String(shown, StandardCharsets.ISO_8859_1)).doesNotContain("GPS", "SECRET");
  }

  @Test
  @DisplayName("几百字节却自称十亿像素的，不读进内存，一句话")
  void aSmallFileThatClaimsToBeHugeIsRefused() {
    assertThatThrownBy(() -> PublishedPicture.of("x.png", claiming(40_000, 40_000))).isInstanceOf(Refusal.class).hasMessageContaining("5000万像素");
    assertThatThrownBy(() -> PublishedPicture.of("x.png", claiming(40, 40))).isInstanceOf(Refusal.class).hasMessageContaining("打不开");
    assertThatThrownBy(() -> PublishedPicture.of("x.jpg", new byte[0])).isInstanceOf(Refusal.class);
  }

  private static boolean isRed(int rgb) {
    var colour = new Color(rgb);
    return colour.getRed() > 150 && colour.getBlue() < 100;
  }

  /** 60 by 40, white with a red corner at the upper left, and a remark how the camera was held. */
  private static byte[] turned(int turn) throws IOException {
    var image = new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB);
    var paper = image.createGraphics();
    paper.setColor(Color.WHITE);
    paper.fillRect(0, 0, 60, 40);
    paper.setColor(Color.RED);
    paper.fillRect(0, 0, 16, 16);
    paper.dispose();
    var plain = jpeg(image);
    var exif = new byte[] {(byte) 0xFF, (byte) 0xE1, 0, 34, 'E', 'x', 'i', 'f', 0, 0, 'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3,
        0, 0, 0, 1, 0, (byte) turn, 0, 0, 0, 0, 0, 0};
    return ByteBuffer.allocate(plain.length + exif.length).put(plain, 0, 2).put(exif).put(plain, 2, plain.length - 2).array();
  }

  private static byte[] jpeg(BufferedImage image) throws IOException {
    var out = new ByteArrayOutputStream();
    ImageIO.write(image, "jpeg", out);
    return out.toByteArray();
  }

  /** A PNG of nothing but its head. */
  private static byte[] claiming(int width, int height) {
    var head = ByteBuffer.allocate(17).put("IHDR".getBytes(StandardCharsets.US_ASCII)).putInt(width).putInt(height)
        .put(new byte[] {8, 2, 0, 0, 0}).array();
    var sum = new CRC32();
    sum.update(head);
    return ByteBuffer.allocate(33).put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'}).putInt(13).put(head)
        .putInt((int) sum.getValue()).array();
  }
}
