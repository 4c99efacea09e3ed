package roundtable.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Holds the engine to what the signed-in person may do; without this it would answer as to itself. */
class EngineIdentityFilter extends OncePerRequestFilter {

  private final Credentials credentials;

  EngineIdentityFilter(Credentials credentials) {
    this.credentials = credentials;
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!(SecurityContextHolder.getContext().getAuthentication().getPrincipal() instanceof SignedIn who)) {
      throw new IllegalStateException("nobody is signed in");
    }
    credentials.actAs(who);
    try {
      chain.doFilter(request, response);
    } finally {
      credentials.actAsNobody();
    }
  }
}
