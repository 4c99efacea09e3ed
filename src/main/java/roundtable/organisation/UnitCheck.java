package roundtable.organisation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import roundtable.organisation.CsvTable.Line;

/** Holds the rows of units.csv against each other: one district, a tree without circles, versions that do not overlap. */
class UnitCheck {

  private final CsvTable<Unit> table;
  private final Map<String, List<Line<Unit>>> byCode;

  UnitCheck(CsvTable<Unit> table) {
    this.table = table;
    this.byCode = group(table.lines());
  }

  private static Map<String, List<Line<Unit>>> group(List<Line<Unit>> lines) {
    return lines.stream()
        .collect(Collectors.groupingBy(line -> line.value().code(), LinkedHashMap::new, Collectors.toList()));
  }

  void check() {
    byCode.values().forEach(UnitCheck::refuseRepetition);
    table.lines().stream()
        .collect(Collectors.groupingBy(line -> line.value().name()))
        .values()
        .forEach(UnitCheck::refuseNamesakes);
    table.lines().forEach(this::checkPlace);
    table.lines().forEach(this::checkSuccessors);
    checkDistrict();
    checkCircles();
  }

  private static void refuseRepetition(List<Line<Unit>> versions) {
    Overlaps.refuse(versions, Unit::span, (unit, line) -> "编码“%s”重复，且有效期与第%d行重叠".formatted(unit.code(), line));
  }

  private static void refuseNamesakes(List<Line<Unit>> namesakes) {
    var codes = namesakes.stream().map(line -> line.value().code()).distinct().count();
    if (codes > 1) {
      Overlaps.refuse(namesakes, Unit::span, (unit, line) -> "名称“%s”与第%d行同时使用".formatted(unit.name(), line));
    }
  }

  private void checkPlace(Line<Unit> line) {
    var unit = line.value();
    if (unit.type() == UnitType.DISTRICT) {
      if (unit.parent() != null) {
        line.at().bad("区不能有上级单位");
      }
      return;
    }
    if (unit.parent() == null) {
      line.at().bad("“parent”不能为空，只有区没有上级单位");
    } else {
      checkParent(line, byCode.get(unit.parent()));
    }
  }

  private void checkParent(Line<Unit> line, List<Line<Unit>> parents) {
    var code = line.value().parent();
    if (parents != null) {
      checkUnder(line, parents);
    } else if (!table.doubtful(code)) {
      line.at().bad("上级单位“%s”不存在".formatted(code));
    }
  }

  private static void checkUnder(Line<Unit> line, List<Line<Unit>> parents) {
    var unit = line.value();
    var parent = parents.stream().map(Line::value).filter(version -> version.validOn(unit.validFrom())).findFirst();
    if (parent.isEmpty()) {
      line.at().bad("上级单位“%s”在%s不在有效期内".formatted(unit.parent(), unit.validFrom()));
    } else if (!unit.type().belongsUnder(parent.get().type())) {
      line.at().bad("%s不能设在%s之下".formatted(unit.type().label(), parent.get().type().label()));
    } else if (!lastsAsLong(parents, unit)) {
      line.at().bad("上级单位“%s”先于本单位终止".formatted(unit.parent()));
    }
  }

  private static boolean lastsAsLong(List<Line<Unit>> parents, Unit unit) {
    return parents.stream()
        .map(line -> line.value().validTo())
        .anyMatch(end -> end == null || unit.validTo() != null && !end.isBefore(unit.validTo()));
  }

  private void checkSuccessors(Line<Unit> line) {
    var unit = line.value();
    if (unit.succeededBy() == null) {
      return;
    }
    if (unit.validTo() == null) {
      line.at().bad("填写了“succeeded_by”，但没有填写“valid_to”");
    }
    line.at().words("succeeded_by").stream()
        .filter(code -> code.equals(unit.code()) || !byCode.containsKey(code) && !table.doubtful(code))
        .forEach(code -> line.at().bad("承接单位“%s”不存在或就是本单位".formatted(code)));
  }

  private void checkDistrict() {
    var districts = new HashSet<String>();
    for (var line : table.lines()) {
      if (line.value().type() == UnitType.DISTRICT && districts.add(line.value().code()) && districts.size() > 1) {
        line.at().bad("只能有一个区");
      }
    }
  }

  private void checkCircles() {
    var above = new HashMap<String, String>();
    table.values().stream().filter(unit -> unit.parent() != null).forEach(unit -> above.put(unit.code(), unit.parent()));
    for (var line : table.lines()) {
      if (circles(line.value().code(), above)) {
        line.at().bad("上级单位形成循环：%s".formatted(line.value().code()));
      }
    }
  }

  private static boolean circles(String code, Map<String, String> above) {
    Set<String> passed = new HashSet<>();
    for (var place = above.get(code); place != null && passed.add(place); place = above.get(place)) {
      if (place.equals(code)) {
        return true;
      }
    }
    return false;
  }
}
