package roundtable.bench;

import java.util.List;
import roundtable.WebAppSession;

/** Somebody's browser at the Tasklist. */
final class TasklistCalls {

  private static final int OK = 200;
  private final WebAppSession session;

  TasklistCalls(WebAppSession session) {
    this.session = session;
  }

  /** One after another, {@code GET /…} or {@code POST /…}; every call must be answered. */
  void make(List<String> calls) {
    for (var call : calls) {
      var path = call.substring(call.indexOf(' ') + 1);
      expectOk(call, (call.startsWith("GET") ? session.get(path) : session.postForList(path, "{}")).statusCode());
    }
  }

  /** How many tasks a list shows, by its own count. */
  String count(String list) {
    var body = session.postForList(list, "{}").body();
    return body.replaceFirst("(?s).*\"count\":(\\d+).*", "$1");
  }

  private static void expectOk(String call, int status) {
    if (status != OK) {
      throw new IllegalStateException(call + " was answered with " + status);
    }
  }
}
