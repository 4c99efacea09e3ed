package roundtable.checkup;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;

/**
 * 开展三驾马车体检: three points of each party, what is wrong in words, and what has to be done about it by when.
 *
 * @param unit as chosen from the list: XH-NZ-TLSC-01, words may follow
 * @param measures 督促事项; only where something is wrong
 */
public record CheckupReport(
    @NotBlank(message = "请选择治理单元") @Size(max = 300, message = "请从列表中选择治理单元") String unit,
    @NotNull(message = "请填写居委会“指导帮助业委会开展工作”的情况") CheckupGrade guides,
    @NotNull(message = "请填写居委会“召集三方定期商量”的情况") CheckupGrade consults,
    @NotNull(message = "请填写居委会“居民反映有回应”的情况") CheckupGrade responds,
    @Size(max = 300, message = "居委会的问题不超过300字") String committeeRemark,
    @NotNull(message = "请填写业委会“及时成立、按期换届”的情况") CheckupGrade established,
    @NotNull(message = "请填写业委会“按规则议事、日常履职”的情况") CheckupGrade decides,
    @NotNull(message = "请填写业委会“收支和公共收益公开”的情况") CheckupGrade discloses,
    @Size(max = 300, message = "业委会的问题不超过300字") String organisationRemark,
    @NotNull(message = "请填写物业“有人管，保洁保安到位”的情况") CheckupGrade attended,
    @NotNull(message = "请填写物业“报修、投诉及时处理”的情况") CheckupGrade repairs,
    @NotNull(message = "请填写物业“收费规范、账目公开”的情况") CheckupGrade charges,
    @Size(max = 300, message = "物业的问题不超过300字") String propertyRemark,
    @Size(max = 500, message = "督促事项不超过500字") String measures,
    LocalDate dueOn) {

  @AssertTrue(message = "居委会有一项“有问题”的，请写明居委会的问题")
  boolean isCommitteeExplained() {
    return isExplained(CheckupParty.COMMITTEE_OF_RESIDENTS);
  }

  @AssertTrue(message = "业委会有一项“有问题”的，请写明业委会的问题")
  boolean isOrganisationExplained() {
    return isExplained(CheckupParty.OWN_ORGANISATION);
  }

  @AssertTrue(message = "物业有一项“有问题”的，请写明物业的问题")
  boolean isPropertyExplained() {
    return isExplained(CheckupParty.PROPERTY_SERVICE);
  }

  @AssertTrue(message = "有问题的，请填写督促事项和整改期限")
  boolean isFollowedUp() {
    return !isFaulty() || measures != null && dueOn != null;
  }

  @AssertTrue(message = "没有一项有问题，请不填督促事项和整改期限，或者改正检查结果")
  boolean isNothingLeftOver() {
    return isFaulty() || measures == null && dueOn == null;
  }

  /** Every point with what was found. */
  Map<CheckupPoint, CheckupGrade> grades() {
    var grades = new EnumMap<CheckupPoint, CheckupGrade>(CheckupPoint.class);
    grades.put(CheckupPoint.GUIDES, guides);
    grades.put(CheckupPoint.CONSULTS, consults);
    grades.put(CheckupPoint.RESPONDS, responds);
    grades.put(CheckupPoint.ESTABLISHED, established);
    grades.put(CheckupPoint.DECIDES, decides);
    grades.put(CheckupPoint.DISCLOSES, discloses);
    grades.put(CheckupPoint.ATTENDED, attended);
    grades.put(CheckupPoint.REPAIRS, repairs);
    grades.put(CheckupPoint.CHARGES, charges);
    return grades;
  }

  /** What is wrong with a party in words; null where nobody wrote anything. */
  String remark(CheckupParty party) {
    return switch (party) {
      case COMMITTEE_OF_RESIDENTS -> committeeRemark;
      case OWN_ORGANISATION -> organisationRemark;
      case PROPERTY_SERVICE -> propertyRemark;
    };
  }

  boolean isFaulty() {
    return grades().containsValue(CheckupGrade.FAULTY);
  }

  private boolean isExplained(CheckupParty party) {
    var grades = grades();
    return CheckupPoint.of(party).stream().noneMatch(point -> grades.get(point) == CheckupGrade.FAULTY) || remark(party) != null;
  }
}
