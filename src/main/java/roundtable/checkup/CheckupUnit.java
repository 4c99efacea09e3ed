package roundtable.checkup;

import java.util.Map;
import roundtable.kernel.Refusal;
import roundtable.organisation.OwnOrganisation;
import roundtable.organisation.PropertyCare;

/**
 * The 治理单元 that is looked at, as the organisation has it today.
 *
 * @param organisation null where there is none yet
 * @param care null where nobody looks after the property
 */
record CheckupUnit(String code, String name, String community, String street, OwnOrganisation organisation, PropertyCare care) {

  /** What does not exist cannot work, and of what exists something is told. */
  void refuseImpossible(Map<CheckupPoint, CheckupGrade> grades) {
    for (var party : CheckupParty.values()) {
      if (exists(party)) {
        refuseNothingSeen(party, grades);
      } else {
        refuseWorking(party, grades);
      }
    }
  }

  private boolean exists(CheckupParty party) {
    return switch (party) {
      case COMMITTEE_OF_RESIDENTS -> true;
      case OWN_ORGANISATION -> organisation != null;
      case PROPERTY_SERVICE -> care != null;
    };
  }

  private void refuseNothingSeen(CheckupParty party, Map<CheckupPoint, CheckupGrade> grades) {
    if (CheckupPoint.of(party).stream().allMatch(point -> grades.get(point) == CheckupGrade.NOT_APPLICABLE)) {
      throw new Refusal("“%s”的%s三项都填了“不适用”，等于没有检查，请如实填写".formatted(name, party.label()));
    }
  }

  private void refuseWorking(CheckupParty party, Map<CheckupPoint, CheckupGrade> grades) {
    var points = CheckupPoint.of(party);
    if (grades.get(points.get(0)) != CheckupGrade.FAULTY) {
      throw new Refusal("登记的是“%s”还没有%s，“%s”请填“有问题”；已经有了的，先请理事会办公室更正治理单元登记".formatted(name, party.label(),
          points.get(0).label()));
    }
    if (points.stream().anyMatch(point -> grades.get(point) == CheckupGrade.FINE)) {
      throw new Refusal("“%s”还没有%s，其余两项不能填“正常”，请填“不适用”或“有问题”".formatted(name, party.label()));
    }
  }

  /** 业主委员会，物业公司市场化. */
  String words() {
    return "%s，%s".formatted(organisation == null ? "还没有业委会" : organisation.label(), care == null ? "还没有物业服务" : care.label());
  }
}
