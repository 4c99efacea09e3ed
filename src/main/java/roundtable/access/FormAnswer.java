package roundtable.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/** A form without its key was left open too long, is too large to be read, or comes from a foreign page: said on a page. */
class FormAnswer implements AccessDeniedHandler {

  /** Where the page is made that says so. */
  static final String PAGE = "/form-refused";
  private final AccessDeniedHandler others = new PlainAnswer();

  @Override
  public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
      throws IOException, ServletException {
    if (reason instanceof CsrfException) {
      request.getRequestDispatcher(PAGE).forward(request, response);
    } else {
      others.handle(request, response, reason);
    }
  }
}
