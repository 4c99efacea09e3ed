package roundtable.returns;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import roundtable.kernel.Refusal;
import roundtable.organisation.NameDesk;
import roundtable.organisation.Named;

/**
 * Names on the two lists mean somebody: a unit, a post or a person of the organisation, as it stood at the end of the time or stands
 * today; each stands once on a list, and on both only with a word of why (R102).
 */
@Component
class ListNames {

  private static final String HOW = "请写单位全称（如 南站街道）、岗位名称（如 南站街道圆桌会联络员）或者姓名（岗位）";
  private final NameDesk names;
  private final Clock clock;

  ListNames(NameDesk names, Clock clock) {
    this.names = names;
    this.clock = clock;
  }

  /**
   * The same lines with the names as the organisation writes them.
   *
   * @param end the last day of the time
   * @param remark what was said of the whole draft; null when nothing was
   * @throws Refusal with what to write instead
   */
  List<ListedName> checked(List<ListedName> written, LocalDate end, String remark) {
    var listed = new HashMap<String, ListKind>();
    var seen = new HashSet<String>();
    return written.stream().map(line -> {
      var meant = meant(line.name(), end);
      if (!seen.add(line.listed() + " " + meant.code())) {
        throw new Refusal("“%s”在%s上列了两次，请只列一次".formatted(meant.name(), line.listed().label()));
      }
      var other = listed.putIfAbsent(meant.code(), line.listed());
      if (other != null && (remark == null || remark.isBlank())) {
        throw new Refusal("“%s”同时列在两个名单上，请只列一个，或者在“说明”里写明为什么两个都列".formatted(meant.name()));
      }
      return new ListedName(line.listed(), meant.name(), line.reason());
    }).toList();
  }

  private Named meant(String written, LocalDate end) {
    var found = Stream.of(end, LocalDate.now(clock)).map(day -> names.named(written, day)).filter(each -> !each.isEmpty()).findFirst()
        .orElseThrow(() -> new Refusal("“%s”不是本区的单位、岗位或者在岗人员，%s".formatted(written.strip(), HOW)));
    if (found.size() > 1) {
      throw new Refusal("“%s”不止一个，请写清楚是哪一个：%s".formatted(written.strip(), found.stream().map(Named::name).collect(Collectors.joining("、"))));
    }
    return found.get(0);
  }
}
