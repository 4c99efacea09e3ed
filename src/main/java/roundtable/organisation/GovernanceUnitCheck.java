package roundtable.organisation;

import java.util.List;
import java.util.stream.Collectors;
import roundtable.organisation.CsvTable.Line;

/** Holds governance-units.csv against the units: existing communities, one line at a time, a company where a company looks after it. */
class GovernanceUnitCheck {

  private final DistrictDraft draft;

  GovernanceUnitCheck(DistrictDraft draft) {
    this.draft = draft;
  }

  void check() {
    draft.governanceUnits().lines().forEach(this::checkCommunity);
    draft.governanceUnits().lines().stream().filter(line -> (line.value().care() == PropertyCare.BY_COMPANY) == line.value().company().isEmpty())
        .forEach(line -> line.at().bad(line.value().company().isEmpty() ? "“物业公司市场化”的请填写物业服务企业" : "不是“物业公司市场化”的不填物业服务企业"));
    List.copyOf(draft.governanceUnits().lines().stream().collect(Collectors.groupingBy(line -> line.value().code())).values()).forEach(lines ->
        Overlaps.refuse(lines, GovernanceUnit::span, (unit, other) -> "与第%d行是同一治理单元，日期重叠".formatted(other)));
  }

  private void checkCommunity(Line<GovernanceUnit> line) {
    var code = line.value().community();
    var versions = draft.units().values().stream().filter(unit -> unit.code().equals(code)).toList();
    if (versions.stream().noneMatch(unit -> unit.type().isCommunity() && unit.validOn(line.value().span().from()))
        && !draft.units().doubtful(code)) {
      line.at().bad("“%s”在%s不是有效的社区（村）".formatted(code, line.value().span().from()));
    }
  }
}
