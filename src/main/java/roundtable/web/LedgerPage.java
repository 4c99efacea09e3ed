package roundtable.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** 台账: the list, its statistics and each topic's page, built from {@code src/main/frontend}; who may see what is decided by the interface that they ask. */
@Controller
class LedgerPage {

  @GetMapping({"/ledger", "/ledger/**"})
  String page() {
    return "forward:/assets/ledger/index.html";
  }
}
