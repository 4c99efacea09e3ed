package roundtable.web.portal;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import roundtable.kernel.AccessRefusal;
import roundtable.portal.NoticeEdition;
import roundtable.portal.NoticeLine;
import roundtable.portal.Page;
import roundtable.portal.PublicNotice;
import roundtable.portal.PublicNotices;
import roundtable.web.PublicAddress;

/** 公示: the list of those that run, are over or void, and each with all that was published under its number (R82). */
@Controller
@RequestMapping("/notices")
class NoticePages {

  private final PublicNotices notices;
  private final PublicAddress address;

  NoticePages(PublicNotices notices, PublicAddress address) {
    this.notices = notices;
    this.address = address;
  }

  @GetMapping
  String list(@RequestParam(defaultValue = "RUNNING") NoticeList list,
      @RequestParam(defaultValue = "1") @Min(1) @Max(PortalPaging.LAST) int page, Model model) {
    model.addAttribute("list", list);
    model.addAttribute("lists", NoticeList.values());
    model.addAttribute("found", found(list, page));
    return "notices";
  }

  @GetMapping("/{number}")
  String notice(@PathVariable String number, Model model) {
    var notice = notices.notice(number);
    model.addAttribute("notice", notice);
    var page = address.of("/notices/" + notice.line().number());
    model.addAttribute("address", page);
    model.addAttribute("share", ShareText.of(notice, page));
    model.addAttribute("differences", Differences.between(notice.editions()));
    model.addAttribute("changed", changed(notice));
    return "notice";
  }

  /** The published text, byte for byte what its SHA-256 was taken of. */
  @GetMapping("/{number}/{edition}.txt")
  ResponseEntity<byte[]> text(@PathVariable String number, @PathVariable int edition) {
    var content = notices.notice(number).editions().stream().filter(each -> each.edition() == edition).findFirst()
        .map(NoticeEdition::content).orElseThrow(() -> new AccessRefusal("公示%s没有第%d版".formatted(number, edition)));
    return ResponseEntity.ok().contentType(new MediaType("text", "plain", StandardCharsets.UTF_8))
        .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
            .filename("公示%s第%d版.txt".formatted(number, edition), StandardCharsets.UTF_8).build().toString())
        .body(content.getBytes(StandardCharsets.UTF_8));
  }

  /** What the notice that was published in place of a void one says differently; null when there is only this one. */
  private Differences changed(PublicNotice notice) {
    if (notice.earlier() == null && notice.later() == null) {
      return null;
    }
    var before = notice.earlier() == null ? notice.latest() : notices.editions(notice.earlier()).get(0);
    var editions = notice.earlier() == null ? notices.editions(notice.later()) : notice.editions();
    return Differences.between(before, editions.get(editions.size() - 1));
  }

  private Page<NoticeLine> found(NoticeList list, int page) {
    return switch (list) {
      case RUNNING -> notices.running(page);
      case ENDED -> notices.ended(page);
      case VOIDED -> notices.voided(page);
    };
  }
}
