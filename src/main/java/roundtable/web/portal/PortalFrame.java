package roundtable.web.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.util.WebUtils;
import roundtable.kernel.WrittenDate;

/** What every page of the residents shows, a refusal's too: the tip-off phone (R95), the size of its letters, the day. */
@Component
class PortalFrame implements HandlerInterceptor, WebMvcConfigurer {

  private final Clock clock;
  private final String tipOffPhone;

  PortalFrame(Clock clock, @Value("${roundtable.tip-off-phone:}") String tipOffPhone) {
    this.clock = clock;
    this.tipOffPhone = tipOffPhone;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this).excludePathPatterns("/api/**", "/demo/**");
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
    var size = WebUtils.getCookie(request, TextSize.COOKIE);
    request.setAttribute("tipOffPhone", tipOffPhone);
    request.setAttribute("today", WrittenDate.of(LocalDate.now(clock)));
    request.setAttribute("large", size != null && TextSize.LARGE.equals(size.getValue()));
    request.setAttribute("here", request.getQueryString() == null ? request.getRequestURI()
        : request.getRequestURI() + "?" + request.getQueryString());
    return true;
  }
}
