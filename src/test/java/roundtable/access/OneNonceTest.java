package roundtable.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import roundtable.ProductTest;

/** Many people open the Tasklist in the same second: each page may run its own scripts. */
@ProductTest
class OneNonceTest {

  private static final Pattern PROMISED = Pattern.compile("'nonce-([^']+)'");
  private static final Pattern WRITTEN = Pattern.compile("nonce=\"([^\"]*)\"");
  private static final int PEOPLE = 80;
  @LocalServerPort private int port;

  @Test
  @DisplayName("八十人同时打开待办：每一页都能打开，没有白屏")
  void everyPageBearsTheNonceOfItsOwnHeader() {
    var client = HttpClient.newHttpClient();
    var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/camunda/app/tasklist/default/".formatted(port))).build();
    var pages = IntStream.range(0, PEOPLE).mapToObj(n -> client.sendAsync(request, BodyHandlers.ofString())).toList();
    assertThat(pages.stream().map(CompletableFuture::join)).allSatisfy(OneNonceTest::isWhole);
  }

  private static void isWhole(HttpResponse<String> page) {
    var promised = PROMISED.matcher(page.headers().firstValue("Content-Security-Policy").orElseThrow());
    assertThat(promised.find()).isTrue();
    assertThat(WRITTEN.matcher(page.body()).results().map(found -> found.group(1))).isNotEmpty()
        .containsOnly(promised.group(1));
    assertThat(page.body()).endsWith("</html>\n").contains("camunda-tasklist-bootstrap.js");
  }
}
