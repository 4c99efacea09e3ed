package roundtable.engine;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** 400 in one Chinese sentence for a call without what it needs, which the engine's interfaces trip over. */
public class MissingAnswer implements ExceptionMapper<NullPointerException> {

  private static final Logger LOG = LoggerFactory.getLogger(MissingAnswer.class);

  @Override
  public Response toResponse(NullPointerException missing) {
    LOG.warn("a call without what it needs, or a defect", missing);
    return Response.status(Response.Status.BAD_REQUEST).type(RefusalAnswer.JSON)
        .entity(Map.of("type", "MissingAnswer", "message", "请求缺少内容，没有办成；请刷新页面后再试")).build();
  }
}
