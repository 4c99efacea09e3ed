package roundtable.evidence;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import roundtable.kernel.Refusal;

/** A photo made anew for the public page: what is seen and nothing else of the file, upright, of a size for a telephone. */
final class PublishedPicture {

  private static final int LONGEST_SIDE = 1600;
  /** A telephone's largest; a small file may claim far more and would fill the memory. */
  private static final long MOST_PIXELS = 50_000_000;
  private static final int HALF_A_TURN = 3;
  private static final int FIRST_LYING = 5;

  private PublishedPicture() {}

  /**
   * As JPEG.
   *
   * @throws Refusal when it is of a kind that cannot be drawn here, too large or broken
   */
  static byte[] of(String name, byte[] content) {
    try (var stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
      var readers = ImageIO.getImageReaders(stream);
      if (!readers.hasNext()) {
        throw new Refusal("“%s”的格式不能直接公开（只有JPG和PNG可以）。请另存为JPG，在任务里作为佐证材料附上，再公开那一张".formatted(name));
      }
      var reader = readers.next();
      reader.setInput(stream, true, true);
      return jpeg(upright(shrunk(read(reader, name)), JpegSegments.turnOf(content)));
    } catch (IOException | RuntimeException broken) {
      throw broken instanceof Refusal refusal ? refusal : new Refusal("“%s”打不开，不能公开。请换一张，或者截图后作为佐证材料附上再公开".formatted(name));
    }
  }

  // of a large photo every second, third … dot is read: it need not be whole in the memory
  private static BufferedImage read(ImageReader reader, String name) throws IOException {
    var width = reader.getWidth(0);
    var height = reader.getHeight(0);
    if ((long) width * height > MOST_PIXELS) {
      throw new Refusal("“%s”超过5000万像素，请缩小后作为佐证材料附上再公开".formatted(name));
    }
    var every = Math.max(1, Math.max(width, height) / (2 * LONGEST_SIDE));
    var asked = reader.getDefaultReadParam();
    asked.setSourceSubsampling(every, every, 0, 0);
    try {
      return reader.read(0, asked);
    } finally {
      reader.dispose();
    }
  }

  private static BufferedImage shrunk(BufferedImage image) {
    var share = Math.min(1.0, (double) LONGEST_SIDE / Math.max(image.getWidth(), image.getHeight()));
    var width = Math.max(1, (int) Math.round(image.getWidth() * share));
    var height = Math.max(1, (int) Math.round(image.getHeight() * share));
    var smaller = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var paper = smaller.createGraphics();
    paper.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    // what is transparent is seen on white
    paper.drawImage(image, 0, 0, width, height, Color.WHITE, null);
    paper.dispose();
    return smaller;
  }

  /** @param turn 1 … 8, as EXIF says how the camera was held */
  private static BufferedImage upright(BufferedImage image, int turn) {
    if (turn <= 1 || turn > 8) {
      return image;
    }
    var width = image.getWidth();
    var height = image.getHeight();
    var turned = turn < FIRST_LYING ? new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB)
        : new BufferedImage(height, width, BufferedImage.TYPE_INT_RGB);
    return new AffineTransformOp(turning(turn, width, height), AffineTransformOp.TYPE_NEAREST_NEIGHBOR).filter(image, turned);
  }

  private static AffineTransform turning(int turn, int width, int height) {
    return switch (turn) {
      case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
      case HALF_A_TURN -> new AffineTransform(-1, 0, 0, -1, width, height);
      case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
      case FIRST_LYING -> new AffineTransform(0, 1, 1, 0, 0, 0);
      case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
      case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
      default -> new AffineTransform(0, -1, 1, 0, 0, width);
    };
  }

  private static byte[] jpeg(BufferedImage image) throws IOException {
    var written = new ByteArrayOutputStream();
    ImageIO.write(image, "jpeg", written);
    return written.toByteArray();
  }
}
