package roundtable.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Whoever reports progress hands in photos; everybody who comes after sees them and the whole story. */
class EvidenceIT extends Walk {

  private static final String PROGRESS = "记录进展：金圣小区15户安装金刚纱窗网";
  private static final int TOO_MANY_BYTES = 10 * 1024 * 1024 + 1;

  @Test
  @DisplayName("记录进展时附照片：列出、可下载；假照片和过大的文件各有一句中文；经过和材料两页看得到")
  void aPhotoIsHandedInWithTheTaskAndSeenByWhoComesAfter() throws IOException {
    var task = tasklistOf("cyz.lianluo", Screen.DESK).open(PROGRESS).claim();
    hand(task, "3栋窗网.png", photo());
    assertThat(files(task)).hasText(new String[] {"3栋窗网.png"});
    assertThat(task.input("佐证材料")).hasValue("3栋窗网.png");
    refused(task);
    Sight.keep(task.page(), "evidence-refused-1440");
    assertThat(downloaded(task)).isEqualTo(photo());
    seenOnTheTabs(task);
  }

  private static void refused(TaskPage task) {
    hand(task, "假照片.jpg", "不是照片".getBytes(StandardCharsets.UTF_8));
    assertThat(said(task)).containsText("“假照片.jpg”不是可以附上的文件");
    hand(task, "录像.png", new byte[TOO_MANY_BYTES]);
    assertThat(said(task)).containsText("超过10MB");
    assertThat(files(task)).hasCount(1);
    said(task).scrollIntoViewIfNeeded();
  }

  private static void seenOnTheTabs(TaskPage task) {
    task.tab("佐证材料");
    assertThat(task.page().locator(".topic-evidence")).containsText("3栋窗网.png");
    Sight.keep(task.page(), "evidence-1440");
    task.tab("办理经过");
    assertThat(task.page().locator(".topic-timeline li").first()).containsText("附佐证材料“3栋窗网.png”");
    assertThat(task.page().locator(".topic-timeline li").last()).containsText("登记议题");
    Sight.keep(task.page(), "timeline-1440");
  }

  private static void hand(TaskPage task, String name, byte[] content) {
    task.question("佐证材料").locator("input[type=file]").setInputFiles(new FilePayload(name, "image/png", content));
  }

  private static Locator files(TaskPage task) {
    return task.question("佐证材料").locator(".evidence-box li a");
  }

  private static Locator said(TaskPage task) {
    return task.question("佐证材料").getByRole(AriaRole.ALERT);
  }

  private static byte[] downloaded(TaskPage task) throws IOException {
    return Files.readAllBytes(task.page().waitForDownload(() -> files(task).first().click()).path());
  }

  private static byte[] photo() throws IOException {
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", bytes);
    return bytes.toByteArray();
  }
}
