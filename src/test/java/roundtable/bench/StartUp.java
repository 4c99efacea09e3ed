package roundtable.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** The packaged product as a process of its own: how long until its first page, how long until all, how much memory. */
final class StartUp {

  private static final Path PACKAGED = Path.of(System.getProperty("packaged", "target/roundtable-0.1.0-SNAPSHOT.jar"));
  private static final String HEAP = "-Xmx768m";
  private static final int OK = 200;
  private static final long PATIENCE = TimeUnit.MINUTES.toNanos(10);
  private static final int QUIET = 5_000;
  private static final double MILLIS = 1e3;

  private final Path folder;

  private StartUp(Path folder) {
    this.folder = folder;
  }

  /** The demo on a fresh H2 file, whose first start plays the sample topics, and once more on the filled one. */
  static void measure(Report report) {
    report.title("Start of the packaged product (demo, H2 file, %s)", HEAP);
    if (!Files.exists(PACKAGED)) {
      report.line("not packaged: no %s", PACKAGED.getFileName());
      return;
    }
    try {
      var start = new StartUp(Files.createTempDirectory(Files.createDirectories(Path.of("target", "bench")), "start"));
      start.once(report, "first start, with the sample topics");
      start.once(report, "second start");
    } catch (IOException | NotStarted failed) {
      report.line("not measured: %s", failed.getMessage());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static final class NotStarted extends RuntimeException {

    NotStarted(Path log) {
      super("the product did not start, see " + log);
    }
  }

  private void once(Report report, String name) throws IOException, InterruptedException {
    var port = freePort();
    var begin = System.nanoTime();
    var process = process(port);
    try {
      var page = seconds(begin, process, () -> answers(port));
      var ready = seconds(begin, process, this::isWelcoming);
      var cpu = process.info().totalCpuDuration().map(Duration::toMillis).orElse(0L) / MILLIS;
      Thread.sleep(QUIET);
      report.line("%-40s first page %.1f s, ready %.1f s (%.1f s of processor), %s resident", name, page, ready, cpu,
          memory(process.pid()));
    } finally {
      process.destroy();
      process.waitFor();
    }
  }

  private double seconds(long begin, Process process, BooleanSupplier reached) throws InterruptedException {
    while (!reached.getAsBoolean()) {
      if (!process.isAlive() || System.nanoTime() - begin > PATIENCE) {
        throw new NotStarted(log());
      }
      Thread.sleep(50);
    }
    return (System.nanoTime() - begin) / 1e9;
  }

  // the log of a start ends with the addresses
  private boolean isWelcoming() {
    try {
      return Files.readString(log(), StandardCharsets.ISO_8859_1).contains("/camunda/app/cockpit/");
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private Path log() {
    return folder.resolve("log.txt");
  }

  private Process process(int port) throws IOException {
    return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), HEAP, "-jar",
        PACKAGED.toAbsolutePath().toString(), "--spring.profiles.active=demo", "--server.port=" + port)
        .directory(folder.toFile()).redirectErrorStream(true)
        .redirectOutput(log().toFile()).start();
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static boolean answers(int port) {
    try {
      var page = (HttpURLConnection) URI.create("http://127.0.0.1:%d/".formatted(port)).toURL().openConnection();
      page.setReadTimeout(1_000);
      return page.getResponseCode() == OK;
    } catch (IOException notYet) {
      return false;
    }
  }

  private static String memory(long process) throws IOException {
    var status = Path.of("/proc", Long.toString(process), "status");
    if (!Files.exists(status)) {
      return "unknown";
    }
    var line = Files.readAllLines(status).stream().filter(each -> each.startsWith("VmRSS")).findFirst().orElseThrow();
    return "%d MB".formatted(Long.parseLong(line.replaceAll("\\D", "")) / 1024);
  }
}
