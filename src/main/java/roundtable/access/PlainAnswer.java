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
  /** Attribute of a request that came with a session but without its token. */
  static final String STALE_PAGE = "stale-page";
  private static final String STALE = "这一页开得太久，没有办成；请刷新本页再办，还不行就重新登录";
  private static final String DENIED = "您没有权限进行此操作";

  @Override
  public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
      throws IOException {
    // on a page's own requests the challenge would open the browser's password window, with which nobody gets in
    if (request.getRequestURI().startsWith(request.getContextPath() + "/engine-rest/")) {
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"roundtable\", charset=\"UTF-8\"");
    }
    write(response, HttpStatus.UNAUTHORIZED, sentence(request, reason));
  }

  private static String sentence(HttpServletRequest request, AuthenticationException reason) {
    if (reason instanceof BadCredentialsException) {
      return WRONG;
    }
    return Boolean.TRUE.equals(request.getAttribute(STALE_PAGE)) ? STALE : SIGN_IN;
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
