package roundtable.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.camunda.bpm.webapp.impl.security.filter.util.CsrfConstants;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Whoever is signed in to the Tasklist is signed in here too; what changes something needs the Tasklist's own token. */
class WebSessionFilter extends OncePerRequestFilter {

  private static final String ENGINE = "default";
  private static final Set<String> READING = Set.of("GET", "HEAD");
  /** Field of a page's own form that brings the token, where no script sets the header. */
  private static final String FORM_FIELD = "form-token";

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    signedIn(request).ifPresent(who -> {
      SecurityContextHolder.getContext().setAuthentication(
          UsernamePasswordAuthenticationToken.authenticated(who, null, AuthorityUtils.createAuthorityList(who.groups())));
      // for pages of ours outside the path of the Tasklist's cookie; a foreign page cannot read it
      response.setHeader(CsrfConstants.CSRF_TOKEN_HEADER_NAME, token(request.getSession(false)));
      request.setAttribute("formToken", token(request.getSession(false)));
    });
    chain.doFilter(request, response);
  }

  private static Optional<SignedIn> signedIn(HttpServletRequest request) {
    var session = request.getSession(false);
    var known = Optional.ofNullable(session)
        .map(kept -> AuthenticationUtil.getAuthsFromSession(kept).getAuthenticationForProcessEngine(ENGINE))
        .map(UserAuthentication.class::cast)
        .map(user -> new SignedIn(user.getIdentityId(), user.getGroupIds()));
    var trusted = session != null && (READING.contains(request.getMethod()) || bringsToken(request, session));
    request.setAttribute(PlainAnswer.STALE_PAGE, known.isPresent() && !trusted);
    return known.filter(who -> trusted);
  }

  private static boolean bringsToken(HttpServletRequest request, HttpSession session) {
    var token = token(session);
    return token != null && (token.equals(request.getHeader(CsrfConstants.CSRF_TOKEN_HEADER_NAME))
        || token.equals(request.getParameter(FORM_FIELD)));
  }

  private static String token(HttpSession session) {
    return (String) session.getAttribute(CsrfConstants.CSRF_TOKEN_SESSION_ATTR_NAME);
  }
}
