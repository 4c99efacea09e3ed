package roundtable.checkup;

import java.util.Arrays;
import java.util.List;
import roundtable.kernel.Labelled;

/** What is looked at, three points of each party; 本系统默认，文件未规定. */
public enum CheckupPoint implements Labelled {
  GUIDES(CheckupParty.COMMITTEE_OF_RESIDENTS, "指导帮助业委会开展工作"),
  CONSULTS(CheckupParty.COMMITTEE_OF_RESIDENTS, "召集三方定期商量"),
  RESPONDS(CheckupParty.COMMITTEE_OF_RESIDENTS, "居民反映有回应"),
  ESTABLISHED(CheckupParty.OWN_ORGANISATION, "及时成立、按期换届"),
  DECIDES(CheckupParty.OWN_ORGANISATION, "按规则议事、日常履职"),
  DISCLOSES(CheckupParty.OWN_ORGANISATION, "收支和公共收益公开"),
  ATTENDED(CheckupParty.PROPERTY_SERVICE, "有人管，保洁保安到位"),
  REPAIRS(CheckupParty.PROPERTY_SERVICE, "报修、投诉及时处理"),
  CHARGES(CheckupParty.PROPERTY_SERVICE, "收费规范、账目公开");

  private final CheckupParty party;
  private final String label;

  CheckupPoint(CheckupParty party, String label) {
    this.party = party;
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }

  /** Whose point it is. */
  public CheckupParty party() {
    return party;
  }

  /** The points of a party, in the order of the form; the first asks whether there is such a party at all. */
  public static List<CheckupPoint> of(CheckupParty party) {
    return Arrays.stream(values()).filter(point -> point.party == party).toList();
  }
}
