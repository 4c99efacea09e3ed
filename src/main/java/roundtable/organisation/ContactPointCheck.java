package roundtable.organisation;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import roundtable.organisation.CsvTable.Line;

/** Holds members.csv and pilots.csv against the units: existing communities, and one contact point a person at a time (R14). */
class ContactPointCheck {

  private final DistrictDraft draft;

  ContactPointCheck(DistrictDraft draft) {
    this.draft = draft;
  }

  void check() {
    draft.members().lines().forEach(line -> checkUnit(line, line.value().unit(), line.value().span(), "联系点"));
    grouped(draft.members().lines(), ContactPoint::member).forEach(lines -> {
      Overlaps.refuse(lines, ContactPoint::span, (point, line) -> "每人只能有1个社区（村）作为联系点，与第%d行的日期重叠".formatted(line));
      lines.stream().filter(line -> !line.value().name().equals(lines.get(0).value().name())).forEach(line ->
          line.at().bad("编号“%s”与第%d行是同一人，姓名却不同".formatted(line.value().member(), lines.get(0).at().line())));
    });
    draft.pilots().lines().forEach(line -> checkUnit(line, line.value().unit(), line.value().span(), "试点"));
    grouped(draft.pilots().lines(), Pilot::unit).forEach(lines ->
        Overlaps.refuse(lines, Pilot::span, (pilot, line) -> "与第%d行的试点期重叠".formatted(line)));
  }

  private void checkUnit(Line<?> line, String code, Span span, String what) {
    var versions = draft.units().values().stream().filter(unit -> unit.code().equals(code)).toList();
    if (versions.isEmpty()) {
      if (!draft.units().doubtful(code)) {
        line.at().bad("单位“%s”不存在".formatted(code));
      }
    } else if (versions.stream().noneMatch(unit -> unit.type().isCommunity())) {
      line.at().bad("%s应为社区（村），“%s”不是".formatted(what, code));
    } else if (versions.stream().noneMatch(unit -> unit.validOn(span.from()))) {
      line.at().bad("单位“%s”在%s不在有效期内".formatted(code, span.from()));
    }
  }

  private static <T> List<List<Line<T>>> grouped(List<Line<T>> lines, Function<T, String> by) {
    return List.copyOf(lines.stream().collect(Collectors.groupingBy(line -> by.apply(line.value()))).values());
  }
}
