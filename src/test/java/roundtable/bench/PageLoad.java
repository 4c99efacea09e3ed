package roundtable.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Many residents at once: a page is asked for at fixed moments, whether earlier answers have come or not, and each answer's
 * time counts from the moment for which it was planned. A server that stands still for a second shows as one.
 */
final class PageLoad {

  private static final int OK = 200;
  private static final double NANOS = 1e6;
  private static final long SECOND = 1_000_000_000L;
  private static final double NEARLY_ALL = 0.99;
  private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final HttpRequest request;

  PageLoad(URI page) {
    this.request = HttpRequest.newBuilder(page).build();
  }

  /**
   * How long the answers took.
   *
   * @param failed answers that were none
   * @param perSecond answers, from the first planned moment to the last answer
   */
  record Answers(int sent, int failed, double median, double nearlyAll, double longest, double perSecond) {}

  Answers ask(int perSecond, int seconds) {
    var sent = perSecond * seconds;
    var took = new long[sent];
    var failed = new AtomicInteger();
    var open = new CompletableFuture<?>[sent];
    var begin = System.nanoTime();
    for (var n = 0; n < sent; n++) {
      var planned = begin + n * SECOND / perSecond;
      waitUntil(planned);
      var number = n;
      open[n] = http.sendAsync(request, BodyHandlers.ofByteArray()).handle((answer, broken) -> {
        took[number] = System.nanoTime() - planned;
        return isAnswer(answer) ? 0 : failed.incrementAndGet();
      });
    }
    CompletableFuture.allOf(open).join();
    var lasted = System.nanoTime() - begin;
    Arrays.sort(took);
    return new Answers(sent, failed.get(), took[sent / 2] / NANOS, took[(int) (sent * NEARLY_ALL)] / NANOS, took[sent - 1] / NANOS,
        (double) sent * SECOND / lasted);
  }

  private static boolean isAnswer(HttpResponse<byte[]> answer) {
    return answer != null && answer.statusCode() == OK;
  }

  private static void waitUntil(long moment) {
    for (var left = moment - System.nanoTime(); left > 0; left = moment - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }
}
