package roundtable.web.portal;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 大字版: remembered on the phone, nowhere else. */
@Controller
class TextSize {

  static final String COOKIE = "text-size";
  static final String LARGE = "large";
  private static final Duration KEPT = Duration.ofDays(365);

  @GetMapping("/text-size")
  String change(@RequestParam String size, @RequestParam(defaultValue = "/") String back, HttpServletResponse response) {
    response.addHeader(HttpHeaders.SET_COOKIE, ResponseCookie.from(COOKIE, LARGE.equals(size) ? LARGE : "normal").path("/")
        .maxAge(KEPT).httpOnly(true).sameSite("Lax").build().toString());
    return "redirect:" + (isOwn(back) ? back : "/");
  }

  // nobody is led to a foreign page
  private static boolean isOwn(String back) {
    return back.matches("/[A-Za-z0-9][\\w/?&=%.-]*");
  }
}
