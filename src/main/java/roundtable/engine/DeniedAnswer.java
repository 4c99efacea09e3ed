package roundtable.engine;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;

/** 403 in one Chinese sentence; which permission is missing is the administrator's concern and no stranger's. */
public class DeniedAnswer implements ExceptionMapper<AuthorizationException> {

  @Override
  public Response toResponse(AuthorizationException denied) {
    return Response.status(Response.Status.FORBIDDEN).type(RefusalAnswer.JSON)
        .entity(Map.of("type", "AuthorizationException", "message", "这项内容不属于您的岗位，您不能查看或办理")).build();
  }
}
