package roundtable.story;

import java.io.ByteArrayOutputStream;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A resident with a browser: opens a page, fills in its form and sends it, with the form's hidden fields and the cookies. */
class Visitor {

  private static final String BOUNDARY = "a-boundary-between-parts";
  private static final Pattern HIDDEN = Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");
  private final HttpClient http = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
  private final String address;
  private final String from;

  /** @param from the visitor's own network address, as the house's proxy tells it */
  Visitor(int port, String from) {
    this.address = "http://127.0.0.1:" + port;
    this.from = from;
  }

  record File(String name, byte[] content) {}

  HttpResponse<String> get(String path) {
    return send(request(path).GET());
  }

  /** What a form of that page sends besides what is typed. */
  Map<String, String> hidden(String path) {
    return hiddenIn(get(path).body());
  }

  static Map<String, String> hiddenIn(String page) {
    var hidden = new LinkedHashMap<String, String>();
    HIDDEN.matcher(page).results().forEach(found -> hidden.put(found.group(1), found.group(2)));
    return hidden;
  }

  /** Opens the page, fills in and sends. */
  HttpResponse<String> fill(String path, Map<String, String> typed, File... photos) {
    return post(path, hidden(path), typed, photos);
  }

  HttpResponse<String> post(String path, Map<String, String> hidden, Map<String, String> typed, File... photos) {
    var fields = new LinkedHashMap<>(hidden);
    fields.putAll(typed);
    var body = new ByteArrayOutputStream();
    fields.forEach((name, value) -> part(body, "name=\"%s\"".formatted(name), value.getBytes(StandardCharsets.UTF_8)));
    for (var photo : photos) {
      part(body, "name=\"photo\"; filename=\"%s\"\r\nContent-Type: image/jpeg".formatted(photo.name()), photo.content());
    }
    body.writeBytes("--%s--\r\n".formatted(BOUNDARY).getBytes(StandardCharsets.UTF_8));
    return send(request(path).header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
        .POST(BodyPublishers.ofByteArray(body.toByteArray())));
  }

  /** As a browser sends what is ticked: a name may come several times. */
  HttpResponse<String> send(String path, Map<String, String> hidden, List<Map.Entry<String, String>> typed) {
    var body = Stream.concat(hidden.entrySet().stream(), typed.stream())
        .map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
    return send(request(path).header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(body)));
  }

  private static void part(ByteArrayOutputStream body, String head, byte[] content) {
    body.writeBytes("--%s\r\nContent-Disposition: form-data; %s\r\n\r\n".formatted(BOUNDARY, head).getBytes(StandardCharsets.UTF_8));
    body.writeBytes(content);
    body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(address + path)).header("X-Forwarded-For", from);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException unreachable) {
      throw new IllegalStateException(unreachable);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }
}
