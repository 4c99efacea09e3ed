package roundtable.web.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import roundtable.access.SignedIn;
import roundtable.kernel.WrittenDate;
import roundtable.ledger.CommunityMonth;
import roundtable.ledger.MeetingCount;
import roundtable.ledger.MeetingCountDesk;
import roundtable.ledger.MeetingEntry;
import roundtable.ledger.MeetingLine;
import roundtable.web.Spreadsheet;

/** 各社区（村）的圆桌会 of any span, on the screen and in Excel (R111). */
@RestController
@RequestMapping("/api/ledger/meetings")
class MeetingPages {

  private final MeetingCountDesk desk;

  MeetingPages(MeetingCountDesk desk) {
    this.desk = desk;
  }

  /** A community and how many it held. */
  record Row(String street, String code, String name, String kind, int held) {

    static Row of(CommunityMonth community) {
      return new Row(community.street(), community.code(), community.name(), community.type().label(), community.held());
    }
  }

  /** What a department organised in a community. */
  record Departments(String kind, String convenor, String street, String community, int held) {

    static Departments of(MeetingLine line) {
      return new Departments(line.kind().label(), line.convenor(), line.street(), line.community(), line.held());
    }
  }

  /** The numbers of a span. */
  record Answer(LocalDate from, LocalDate to, LocalDate today, LocalDate beginning, int held, List<Row> rows, List<Departments> departments) {}

  @GetMapping
  Answer count(@RequestParam(required = false) LocalDate from, @RequestParam(required = false) LocalDate to, @AuthenticationPrincipal SignedIn who) {
    var count = desk.count(from, to, who.person());
    return new Answer(count.first(), count.last(), count.today(), count.beginning(), count.held(), count.communities().stream().map(Row::of).toList(),
        count.ofDepartments().stream().map(Departments::of).toList());
  }

  /** The round-tables behind a community's number. */
  @GetMapping("/list")
  List<MeetingEntry> list(@RequestParam String community, @RequestParam(required = false) LocalDate from, @RequestParam(required = false) LocalDate to,
      @AuthenticationPrincipal SignedIn who) {
    return desk.meetings(from, to, community, who.person());
  }

  @GetMapping("/xlsx")
  ResponseEntity<byte[]> excel(@RequestParam(required = false) LocalDate from, @RequestParam(required = false) LocalDate to,
      @AuthenticationPrincipal SignedIn who) {
    var count = desk.count(from, to, who.person());
    var book = new Spreadsheet();
    write(book.sheet("各社区（村）场数"), count);
    write(book.sheet("会议清单"), desk.meetings(from, to, null, who.person()), count.communities().stream()
        .collect(Collectors.toMap(CommunityMonth::code, Function.identity())));
    book.sheet("部门组织的").row(List.of("种类", "组织部门", "街道（镇）", "社区（村）", "场数"));
    count.ofDepartments().forEach(line -> book.row(List.of(line.kind().label(), line.convenor(), line.street(), line.community(), line.held())));
    return book.answer("各社区圆桌会%s至%s.xlsx".formatted(count.first(), count.last()));
  }

  private static void write(Spreadsheet book, MeetingCount count) {
    book.row(List.of("%s至%s各社区（村）召开的圆桌会；没有开成的不计，部门为企业、行业开的另计".formatted(WrittenDate.of(count.first()),
        WrittenDate.of(count.last()))));
    book.row(List.of("街道（镇）", "社区（村）", "类别", "场数"));
    count.communities().forEach(each -> book.row(List.of(each.street(), each.name(), each.type().label(), each.held())));
    book.row(List.of("合计", "", "", count.held()));
  }

  private static void write(Spreadsheet book, List<MeetingEntry> meetings, Map<String, CommunityMonth> communities) {
    book.row(List.of("街道（镇）", "社区（村）", "日期", "议题编号", "议题", "主持岗位", "主持情况", "结果"));
    meetings.forEach(each -> book.row(List.of(communities.get(each.community()).street(), communities.get(each.community()).name(), each.day(),
        each.topic(), each.title(), each.presider(), each.presiding(), each.outcome())));
  }
}
