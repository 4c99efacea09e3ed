package roundtable.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/** 401 and 403 as JSON with one Chinese sentence. */
class PlainAnswer implements AuthenticationEntryPoint, AccessDeniedHandler {

  private static final String SIGN_IN = "请先登录：网页的接口请先登录待办，/engine-rest 请附用户名和密码";
  private static final String WRONG = "用户名或密码不正确，或账号因多次输错密码暂时锁定，请稍后再试";
  private static final String DENIED = "您没有权限进行此操作";

  @Override
  public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
      throws IOException {
    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"roundtable\", charset=\"UTF-8\"");
    write(response, HttpStatus.UNAUTHORIZED, reason instanceof BadCredentialsException ? WRONG : SIGN_IN);
  }

  @Override
  public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
      throws IOException {
    write(response, HttpStatus.FORBIDDEN, DENIED);
  }

  private static void write(HttpServletResponse response, HttpStatus status, String sentence) throws IOException {
    response.setStatus(status.value());
    response.setContentType(MediaType.APPLICATION_JSON_VALUE);
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.getWriter().write("{\"message\":\"" + sentence + "\"}");
  }
}
