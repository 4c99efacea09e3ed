package roundtable.web.opendata;

import java.time.Clock;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import roundtable.kernel.AccessRefusal;
import roundtable.portal.PublicNotices;
import roundtable.portal.PublicPlaces;
import roundtable.web.PublicAddress;

/** 开放数据 for people: the page that leads to the files, and the notices of a community to subscribe to. */
@Controller
class OpenDataPages {

  private final PublicNotices notices;
  private final PublicPlaces places;
  private final PublicAddress address;
  private final Clock clock;

  OpenDataPages(PublicNotices notices, PublicPlaces places, PublicAddress address, Clock clock) {
    this.notices = notices;
    this.places = places;
    this.address = address;
    this.clock = clock;
  }

  @GetMapping("/open-data")
  String openData(Model model) {
    model.addAttribute("sets", DataSets.all());
    model.addAttribute("streets", places.streets());
    return "open-data";
  }

  @GetMapping("/notices.rss")
  ResponseEntity<byte[]> feed(@RequestParam(defaultValue = "") String community) {
    var title = "幸福圆桌会公示" + (community.isBlank() ? "" : " · " + name(community));
    return OpenAnswer.of(NoticeFeed.of(title, notices.latest(community.strip()), address.of(""), clock), OpenAnswer.RSS, "");
  }

  private String name(String code) {
    return places.streets().stream().filter(street -> street.code().equals(code.strip())).map(PublicPlaces.Street::name).findFirst()
        .or(() -> places.streets().stream().flatMap(street -> street.communities().stream())
            .filter(each -> each.code().equals(code.strip())).map(PublicPlaces.Community::name).findFirst())
        .orElseThrow(() -> new AccessRefusal("没有代码为“%s”的街道（镇）或社区（村），请从开放数据页面选择".formatted(code)));
  }
}
