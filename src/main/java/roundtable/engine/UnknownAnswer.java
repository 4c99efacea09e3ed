package roundtable.engine;

import jakarta.annotation.Priority;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.Map;
import org.camunda.bpm.engine.rest.exception.ExceptionHandlerHelper;
import org.camunda.bpm.engine.rest.exception.RestException;

/** 404 in one Chinese sentence for what is not there any more, or never was, or is not for whoever asks. */
@Priority(1)
public class UnknownAnswer implements ExceptionMapper<RestException> {

  @Override
  public Response toResponse(RestException unknown) {
    if (unknown.getStatus() != Response.Status.NOT_FOUND) {
      return ExceptionHandlerHelper.getInstance().getResponse(unknown);
    }
    return Response.status(Response.Status.NOT_FOUND).type(RefusalAnswer.JSON)
        .entity(Map.of("type", "UnknownAnswer", "message", "没有找到这项内容，或者不属于您的岗位；任务可能已经办结，请返回待办列表刷新")).build();
  }
}
