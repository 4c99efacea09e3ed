package roundtable.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What a page looks like: kept as a picture, and read for words that an official does not understand. */
public final class Sight {

  private static final Path PICTURES = Path.of("target", "screenshots");
  private static final Pattern FOREIGN_WORD = Pattern.compile("[A-Za-z]{3,}");
  // file formats and names, query codes, the engine's own name at the foot of the page, addresses, logins, ids of models
  private static final Pattern ALLOWED = Pattern.compile("JPG|PNG|CSV|JSON|RSS|OpenAPI|HEIC|WEBP|PDF|DOCX|XLSX|Word|Excel|SHA|\\b[0-9a-f]{64}\\b|\\.(png|jpg)|Camunda Platform"
      + "|https?://[\\w.:/-]+|[2-9A-Y]{4}(-[2-9A-Y]{4}){2}|[a-z0-9.]+@[a-z.]+|\\b[a-z]+\\.[a-z]+\\d*|\\badmin\\b|zhengce0\\d"
      + "|" + String.join("|", models()));
  private static final String SEEN = """
      () => [document.body.innerText,
          ...[...document.querySelectorAll('input, textarea')].filter(each => each.offsetParent).map(each => each.placeholder)]
        .join('\\n')""";

  private Sight() {}

  /** Keeps the picture, and holds the page to Chinese. */
  public static void keep(Page page, String name) {
    page.mouse().move(0, 0);
    page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png"))
        .setAnimations(ScreenshotAnimations.DISABLED));
    assertThat(foreignWords(page)).as("English on “%s”", name).isEmpty();
  }

  static List<String> foreignWords(Page page) {
    var text = ALLOWED.matcher(String.valueOf(page.evaluate(SEEN))).replaceAll("");
    return FOREIGN_WORD.matcher(text).results().map(MatchResult::group).distinct().toList();
  }

  private static List<String> models() {
    try (var files = Files.list(Path.of("processes"))) {
      return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".bpmn"))
          .map(name -> name.replace(".bpmn", "")).sorted(Comparator.comparing(String::length).reversed()).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Nothing of the page lies to the right of the screen. */
  public static void fitsTheScreen(Page page) {
    assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
        .as("pixels beyond the right edge").isZero();
  }

  /** One does not lie over the other. */
  static void doesNotCover(Locator one, Locator other) {
    var above = one.boundingBox();
    var below = other.boundingBox();
    var apart = above.x + above.width <= below.x || below.x + below.width <= above.x
        || above.y + above.height <= below.y || below.y + below.height <= above.y;
    assertThat(apart).as("“%s” lies over “%s”", one.innerText(), other.innerText()).isTrue();
  }
}
