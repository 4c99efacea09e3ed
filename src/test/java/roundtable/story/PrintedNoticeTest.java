package roundtable.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

/** A notice on the wall: whoever stands before it can count its days, phone, and scan the way to its page. */
class PrintedNoticeTest extends PublicPages {

  private static final int PIXELS = 6;
  private static final Pattern SIZE = Pattern.compile("viewBox=\"0 0 (\\d+) ");
  private static final Pattern BAR = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\d+z");

  @Test
  @DisplayName("打印的公示：四要素、数好的每一天、举报电话、校验码；二维码扫出来就是这份公示的网址")
  void thePrintedNoticeSaysEverythingAndItsCodeLeadsToItsPage() throws ReaderException {
    var topic = published("2022-01-26T10:00:00+08:00");
    var printed = page("/notices/" + notice(topic) + "/print");
    assertThat(printed).contains("任务计划书正文", "时间表", "路线图", "责任人", "第1日 1月27日(四) … 第5日 2月7日(一) 24:00截止", "举报电话",
        "2022年1月26日", notice(topic)).doesNotContain("已作废");
    assertThat(printed).contains(jdbc.sql("select sha256 from notice_text where notice = ?").param(notice(topic)).query(String.class).single());
    assertThat(scanned(printed)).isEqualTo("http://127.0.0.1/notices/" + notice(topic));
    assertThat(page("/notices/" + notice(topic))).contains("/notices/" + notice(topic) + "/print");
  }

  @Test
  @DisplayName("作废的公示再打印，纸上写明已作废；没有这份公示，只有一句话")
  void aVoidNoticeSaysSoOnPaperToo() {
    var topic = published("2022-01-26T10:00:00+08:00");
    complete(topic, "watchNotice", Map.of("kind", "CHANGE", "changeReason", "预算核减", "changes",
        rows("[{\"field\": \"AMOUNT\", \"newValue\": \"390000\"}]")));
    assertThat(page("/notices/" + notice(topic) + "/print")).contains("本公示已作废");
    assertThat(get("/notices/YT-2022-00001-G9/print").getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
    assertThat(get("/notices/%3Cscript%3E/print").getBody()).contains("没有编号为").doesNotContain("<script>alert");
  }

  /** Draws the code as a printer would and reads it as a phone would. */
  private static String scanned(String page) throws ReaderException {
    var found = SIZE.matcher(page);
    assertThat(found.find()).isTrue();
    var side = Integer.parseInt(found.group(1)) * PIXELS;
    var pixels = new int[side * side];
    Arrays.fill(pixels, 0xFFFFFF);
    BAR.matcher(page).results().forEach(bar -> {
      var x = Integer.parseInt(bar.group(1)) * PIXELS;
      for (var y = Integer.parseInt(bar.group(2)) * PIXELS; y < (Integer.parseInt(bar.group(2)) + 1) * PIXELS; y++) {
        Arrays.fill(pixels, y * side + x, y * side + x + Integer.parseInt(bar.group(3)) * PIXELS, 0);
      }
    });
    return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(side, side, pixels)))).getText();
  }
}
