package roundtable.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * The engine's web applications keep the nonce of their pages in one place for all requests (7.24): when two are opened at the
 * same moment, a page may bear the other's, and the browser shows it white. The page gets the one of its own header.
 */
class OneNonce extends OncePerRequestFilter {

  private static final Pattern PROMISED = Pattern.compile("'nonce-([^']+)'");
  private static final Pattern WRITTEN = Pattern.compile("nonce=\"[^\"]*\"");

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getRequestURI().matches("/camunda/app/[^/]+/([^/.]+/)?");
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var page = new ContentCachingResponseWrapper(response);
    chain.doFilter(request, page);
    var nonce = PROMISED.matcher(String.valueOf(page.getHeader("Content-Security-Policy")));
    if (nonce.find()) {
      var text = new String(page.getContentAsByteArray(), StandardCharsets.UTF_8);
      page.resetBuffer();
      page.getOutputStream().write(WRITTEN.matcher(text)
          .replaceAll(Matcher.quoteReplacement("nonce=\"%s\"".formatted(nonce.group(1)))).getBytes(StandardCharsets.UTF_8));
    }
    page.copyBodyToResponse();
  }
}
