package roundtable.engine;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import roundtable.kernel.Refusal;

/** A refusal in the engine's REST interface and in the web applications: 422 and the sentence, nothing in the log. */
public class RefusalAnswer implements ExceptionMapper<Refusal> {

  private static final int UNDERSTOOD_BUT_NOT_ALLOWED = 422;
  static final String JSON = MediaType.APPLICATION_JSON + ";charset=" + StandardCharsets.UTF_8;

  @Override
  public Response toResponse(Refusal refusal) {
    return Response.status(UNDERSTOOD_BUT_NOT_ALLOWED).type(JSON)
        .entity(Map.of("type", "Refusal", "message", harmless(refusal.getMessage()))).build();
  }

  // the Tasklist shows a message as markup, and a sentence may quote what somebody typed
  private static String harmless(String sentence) {
    return sentence.replace('<', '＜').replace('>', '＞');
  }
}
