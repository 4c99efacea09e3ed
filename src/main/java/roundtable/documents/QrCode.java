package roundtable.documents;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.imageio.ImageIO;

/** 二维码 of an address, for paper: readable with a seventh of it worn away (level M), with the white edge that it needs. */
public final class QrCode {

  /** White squares around it, as the standard asks. */
  private static final int EDGE = 4;
  private final BitMatrix squares;

  private QrCode(BitMatrix squares) {
    this.squares = squares;
  }

  /** The smallest one that holds the address. */
  public static QrCode of(String address) {
    try {
      return new QrCode(new QRCodeWriter().encode(address, BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.MARGIN, EDGE,
          EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.CHARACTER_SET, StandardCharsets.UTF_8.name())));
    } catch (WriterException tooLong) {
      throw new IllegalStateException(tooLong);
    }
  }

  /** Squares on a side, the white edge included. */
  public int size() {
    return squares.getWidth();
  }

  /** The dark squares as the path of an SVG that is {@link #size} by {@link #size}: one bar for each run of a row. */
  public String path() {
    var path = new StringBuilder();
    for (var y = 0; y < size(); y++) {
      for (var x = 0; x < size(); x++) {
        var length = run(x, y);
        if (length > 0) {
          path.append("M%d %dh%dv1h-%dz".formatted(x, y, length, length));
          x += length;
        }
      }
    }
    return path.toString();
  }

  /** As a PNG, each square so many pixels on a side. */
  byte[] png(int pixels) {
    var image = new BufferedImage(size() * pixels, size() * pixels, BufferedImage.TYPE_BYTE_BINARY);
    for (var y = 0; y < image.getHeight(); y++) {
      for (var x = 0; x < image.getWidth(); x++) {
        image.setRGB(x, y, squares.get(x / pixels, y / pixels) ? 0 : 0xFFFFFF);
      }
    }
    var written = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", written);
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
    return written.toByteArray();
  }

  private int run(int from, int y) {
    var x = from;
    while (x < size() && squares.get(x, y)) {
      x++;
    }
    return x - from;
  }
}
