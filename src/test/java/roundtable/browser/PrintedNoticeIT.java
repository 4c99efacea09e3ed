package roundtable.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.microsoft.playwright.Page;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The notice for the wall, as the browser shows it and as the printer gets it. */
class PrintedNoticeIT extends Walk {

  private static final Pattern SHEET = Pattern.compile("/Type\\s*/Page[^s]");

  @ParameterizedTest(name = "{0} px")
  @CsvSource({"390, 844, 2", "1440, 900, 1"})
  @DisplayName("从公示页到打印页：放得下、读屏软件读得懂，二维码在屏幕上就扫得出；打印出来是一张A4")
  void theNoticeIsPrintedAndItsCodeIsScanned(int width, int height, double scale) throws IOException, ReaderException {
    var page = Chromium.open(new Screen(width, height, scale));
    page.navigate(address() + "/notices");
    var notice = page.locator(".cards a").first().getAttribute("href");
    page.locator(".cards a").first().click();
    page.getByText("打印这份公示").click();
    Sight.keep(page, "notice-print-" + width);
    Sight.fitsTheScreen(page);
    assertThat(page.getByText("打印", new Page.GetByTextOptions().setExact(true)).isVisible()).isTrue();
    assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
    assertThat(scanned(page.locator(".code").screenshot())).isEqualTo("http://localhost:8080" + notice);
    var paper = page.pdf(new Page.PdfOptions().setFormat("A4").setPreferCSSPageSize(true)
        .setPath(Path.of("target", "screenshots", "notice-print.pdf")));
    assertThat(SHEET.matcher(new String(paper, StandardCharsets.ISO_8859_1)).results().count()).isEqualTo(1);
  }

  private static String scanned(byte[] picture) throws IOException, ReaderException {
    var image = ImageIO.read(new ByteArrayInputStream(picture));
    var pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(
        new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels)))).getText();
  }
}
