package roundtable.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import roundtable.access.SignedIn;
import roundtable.survey.SurveyWordsDesk;
import roundtable.survey.SurveyWordsDesk.WrittenWords;

/** What residents wrote in a survey, for the officials whom it concerns: on the screen and as a spreadsheet (R69). */
@RestController
@RequestMapping("/api/tasks/surveys")
class SurveyWordsPages {

  private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
  private final SurveyWordsDesk words;

  SurveyWordsPages(SurveyWordsDesk words) {
    this.words = words;
  }

  @GetMapping("/{number}/words")
  List<WrittenWords> words(@PathVariable String number, @AuthenticationPrincipal SignedIn who) {
    return words.of(number, who.person());
  }

  @GetMapping("/{number}/words.csv")
  ResponseEntity<byte[]> wordsAsSpreadsheet(@PathVariable String number, @AuthenticationPrincipal SignedIn who) {
    var rows = words.of(number, who.person()).stream().map(each -> List.<Object>of(each.community(), each.question(), each.wording(),
        each.words(), each.givenOn().toString(), Objects.requireNonNullElse(each.sheet(), ""), Objects.requireNonNullElse(each.topic(), ""))).toList();
    return ResponseEntity.ok().contentType(CSV).header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
        .filename("普查意见%s.csv".formatted(number), StandardCharsets.UTF_8).build().toString())
        .body(SpreadsheetText.of(List.of("社区（村）", "题号", "题目", "意见", "日期", "纸质问卷编号", "已转议题"), rows));
  }
}
