package roundtable.returns;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import roundtable.kernel.Refusal;

/** 冻结核对: whether lines, corrections and ranking are still what the sealed record says; whoever changed one by hand is found. */
@Component
class SheetCheck {

  private final UnitSheets sheets;
  private final SheetLines lines;
  private final SheetRecord record;
  private final Ranking ranking;

  SheetCheck(UnitSheets sheets, SheetLines lines, SheetRecord record, Ranking ranking) {
    this.sheets = sheets;
    this.lines = lines;
    this.record = record;
    this.ranking = ranking;
  }

  void refuseBroken(String batch) {
    var broken = broken(batch);
    if (!broken.isEmpty()) {
      throw new Refusal("%s的数字与冻结时不一致，不能公布，请系统管理员核查：%s".formatted(batch, String.join("；", broken)));
    }
  }

  /** A sentence for each thing that differs; empty when all is as it was frozen. */
  List<String> broken(String batch) {
    var entries = record.of(batch);
    var broken = new ArrayList<String>(chain(entries));
    var all = lines.of(batch);
    var drawn = details(entries, SheetEntryKind.DRAWN_UP);
    sheets.findByBatchOrderByUnit(batch).stream().filter(sheet -> !drawn.getOrDefault(sheet.unit(), List.of())
            .equals(List.of(SheetDrawingDesk.sealed(all.getOrDefault(sheet.id(), List.of())))))
        .forEach(sheet -> broken.add("%s的单子被改动".formatted(sheet.unitName())));
    broken.addAll(corrections(batch, entries));
    broken.addAll(ranks(batch, entries));
    return broken;
  }

  private static List<String> chain(List<SheetEntry> entries) {
    var previous = "";
    for (var at = 0; at < entries.size(); at++) {
      var entry = entries.get(at);
      if (entry.seq() != at + 1 || !entry.previousHash().equals(previous) || !entry.isSealed()) {
        return List.of("第%d条记录被改动".formatted(at + 1));
      }
      previous = entry.hash();
    }
    return List.of();
  }

  private List<String> corrections(String batch, List<SheetEntry> entries) {
    var names = sheets.findByBatchOrderByUnit(batch).stream().collect(Collectors.toMap(UnitSheet::id, UnitSheet::unitName));
    var now = lines.corrections(batch).stream().map(each -> "%s：%s".formatted(names.get(each.sheet()), each.words())).toList();
    var then = entries.stream().filter(entry -> entry.kind() == SheetEntryKind.CORRECTED).map(SheetEntry::detail).toList();
    return now.equals(then) ? List.of() : List.of("补充更正被改动");
  }

  private List<String> ranks(String batch, List<SheetEntry> entries) {
    var then = details(entries, SheetEntryKind.RANKED);
    return Arrays.stream(UnitKind.values()).filter(kind -> {
      var now = ranking.of(batch).stream().filter(rank -> rank.unitKind() == kind).toList();
      return !Optional.ofNullable(then.get(kind.name())).map(each -> each.get(each.size() - 1)).orElse("").equals(Ranking.sealed(now));
    }).map(kind -> "%s的排名被改动".formatted(kind.label())).toList();
  }

  private static Map<String, List<String>> details(List<SheetEntry> entries, SheetEntryKind kind) {
    return entries.stream().filter(entry -> entry.kind() == kind)
        .collect(Collectors.groupingBy(SheetEntry::unit, Collectors.mapping(SheetEntry::detail, Collectors.toList())));
  }
}
