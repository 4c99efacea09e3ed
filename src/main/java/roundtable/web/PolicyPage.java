package roundtable.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** 规则: the page of the policy staff, built from {@code src/main/frontend}; who may see what is decided by the interface that it asks. */
@Controller
class PolicyPage {

  @GetMapping("/policy")
  String page() {
    return "forward:/assets/policy/index.html";
  }
}
