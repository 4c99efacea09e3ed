package roundtable;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Somebody at the Tasklist: a session with its cookies and its CSRF token, as a browser keeps them. */
public class WebAppSession {

  private static final String BOUNDARY = "a-boundary-between-parts";
  private final String address;
  private final CookieManager cookies = new CookieManager();
  private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();
  private boolean bringsToken = true;

  public WebAppSession(int port) {
    this.address = "http://127.0.0.1:" + port;
    get("/camunda/app/tasklist/");
  }

  public HttpResponse<String> login(String person, String password) {
    var form = "username=%s&password=%s".formatted(encoded(person), encoded(password));
    var answer = send("POST", "/camunda/api/admin/auth/user/default/login/tasklist", "application/x-www-form-urlencoded",
        BodyPublishers.ofString(form));
    // a login begins a new session; its token comes with the next page
    get("/camunda/app/tasklist/");
    return answer;
  }

  public HttpResponse<String> get(String path) {
    return send("GET", path, "application/json", BodyPublishers.noBody());
  }

  /** A page, as a browser opens it. */
  public HttpResponse<String> page(String path) {
    return send(HttpRequest.newBuilder(URI.create(address + path)).GET().header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8"));
  }

  /** A file, as a browser saves it. */
  public HttpResponse<byte[]> download(String path) {
    return send(HttpRequest.newBuilder(URI.create(address + path)).GET(), BodyHandlers.ofByteArray());
  }

  public HttpResponse<String> post(String path, String json) {
    return send("POST", path, "application/json", BodyPublishers.ofString(json));
  }

  /** A file, as a form of a page sends it. */
  public HttpResponse<String> upload(String path, String name, byte[] content) {
    var head = "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\nContent-Type: image/png\r\n\r\n"
        .formatted(BOUNDARY, name);
    return send("POST", path, "multipart/form-data; boundary=" + BOUNDARY, BodyPublishers.concat(
        BodyPublishers.ofString(head), BodyPublishers.ofByteArray(content),
        BodyPublishers.ofString("\r\n--%s--\r\n".formatted(BOUNDARY))));
  }

  /** The same person, as a foreign page makes their browser act: with the cookies, but without the token. */
  public WebAppSession lured() {
    bringsToken = false;
    return this;
  }

  /** As the Tasklist asks for a page of tasks: with their number, and what they belong to. */
  public HttpResponse<String> postForList(String path, String json) {
    return send(HttpRequest.newBuilder(URI.create(address + path)).POST(BodyPublishers.ofString(json))
        .header("Content-Type", "application/json").header("Accept", "application/hal+json, application/json; q=0.5"));
  }

  public HttpResponse<String> send(String method, String path, String type, HttpRequest.BodyPublisher body) {
    return send(HttpRequest.newBuilder(URI.create(address + path)).method(method, body).header("Content-Type", type));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    return send(request, BodyHandlers.ofString());
  }

  private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> kept) {
    token().filter(token -> bringsToken).ifPresent(token -> request.header("X-XSRF-TOKEN", token));
    try {
      return http.send(request.build(), kept);
    } catch (IOException unreachable) {
      throw new IllegalStateException(unreachable);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  private Optional<String> token() {
    return cookies.getCookieStore().getCookies().stream().filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
        .map(cookie -> cookie.getValue()).findFirst();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
