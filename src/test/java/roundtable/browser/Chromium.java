package roundtable.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** One browser for all walks: the system's Chromium where there is one, else the one that Playwright brings along. */
public final class Chromium {

  private static final Path INSTALLED = Path.of("/usr/bin/chromium");
  private static final List<String> ARGUMENTS = List.of("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic",
      "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync");
  private static final double PATIENCE = 60_000;
  private static final Browser ONE = start();

  private Chromium() {}

  /** A window of its own, with nobody signed in; an official's machine stands in China. */
  public static Page open(Screen screen) {
    var context = ONE.newContext(new Browser.NewContextOptions().setViewportSize(screen.width(), screen.height())
        .setDeviceScaleFactor(screen.scale()).setLocale("zh-CN").setTimezoneId("Asia/Shanghai"));
    context.setDefaultTimeout(PATIENCE);
    return context.newPage();
  }

  private static Browser start() {
    var isInstalled = Files.isExecutable(INSTALLED);
    var playwright = Playwright.create(new Playwright.CreateOptions()
        .setEnv(isInstalled ? Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1") : Map.of()));
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
    var options = new BrowserType.LaunchOptions().setArgs(ARGUMENTS);
    return playwright.chromium().launch(isInstalled ? options.setExecutablePath(INSTALLED) : options);
  }
}
