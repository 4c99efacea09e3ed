package roundtable.web.ledger;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import roundtable.kernel.Refusal;
import roundtable.ledger.ExportDesk;
import roundtable.ledger.LedgerDesk;

/** Makes long files beside the requests: few at a time, a few more wait, others are told to come back. */
@Component
class LedgerExports {

  private static final Logger LOG = LoggerFactory.getLogger(LedgerExports.class);
  private static final int AT_ONCE = 2;
  private static final int WAITING = 10;
  private final ThreadPoolExecutor work = new ThreadPoolExecutor(AT_ONCE, AT_ONCE, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(WAITING));
  private final LedgerDesk ledger;
  private final LedgerSheet sheet;
  private final ExportDesk exports;

  LedgerExports(LedgerDesk ledger, LedgerSheet sheet, ExportDesk exports) {
    this.ledger = ledger;
    this.sheet = sheet;
    this.exports = exports;
    work.allowCoreThreadTimeOut(true);
  }

  /** @return the export's id */
  String begin(LedgerFilter filter, String person) {
    var id = exports.begin(sheet.fileName(filter), ledger.countAll(filter.search(), person), person);
    try {
      work.execute(() -> run(id, filter, person));
    } catch (RejectedExecutionException full) {
      exports.fail(id);
      throw new Refusal("正在生成的导出太多，请过几分钟再试");
    }
    return id;
  }

  private void run(String id, LedgerFilter filter, String person) {
    try {
      var file = Files.createTempFile("ledger", ".xlsx");
      try {
        if (written(id, filter, person, file)) {
          try (var content = Files.newInputStream(file)) {
            exports.finish(id, content);
          }
        }
      } finally {
        Files.deleteIfExists(file);
      }
    } catch (IOException | RuntimeException failed) {
      // the filter is not logged: it may hold a name
      LOG.warn("台账导出{}没有完成", id, failed);
      exports.fail(id);
    }
  }

  private boolean written(String id, LedgerFilter filter, String person, Path file) throws IOException {
    try (var out = Files.newOutputStream(file)) {
      return sheet.write(filter, person, out, lines -> exports.advance(id, lines));
    }
  }

  @PreDestroy
  void end() {
    work.shutdownNow();
  }
}
