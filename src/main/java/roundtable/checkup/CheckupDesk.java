package roundtable.checkup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import roundtable.kernel.Official;
import roundtable.kernel.Refusal;
import roundtable.kernel.WrittenDate;
import roundtable.organisation.DutyRoster;
import roundtable.organisation.Role;

/** 开展三驾马车体检: a community looks at a 治理单元 of its own (R110). */
@Service
@Transactional
public class CheckupDesk {

  private static final Set<Role> CADRES = Set.of(Role.COMMUNITY_CADRE, Role.COMMUNITY_SECRETARY);
  private final Checkups checkups;
  private final CheckupUnits units;
  private final CheckupFindings findings;
  private final CheckupDays days;
  private final DutyRoster roster;
  private final Clock clock;

  CheckupDesk(Checkups checkups, CheckupUnits units, CheckupFindings findings, CheckupDays days, DutyRoster roster, Clock clock) {
    this.checkups = checkups;
    this.units = units;
    this.findings = findings;
    this.days = days;
    this.roster = roster;
    this.clock = clock;
  }

  /** The units of the communities of which somebody is cadre; what was never looked at first, without those whose checkup is open. */
  @Transactional(readOnly = true)
  public List<String> choices(String person) {
    return units.of(posts(person).keySet(), today()).stream().filter(each -> each.state() == null || !each.state().isOpen())
        .map(each -> "%s %s（%s；%s）".formatted(each.unit().code(), each.unit().name(), each.unit().words(),
            each.checkedOn() == null ? "从未体检" : "%s体检，%s".formatted(WrittenDate.of(each.checkedOn()), each.state().label()))).toList();
  }

  /**
   * Keeps what was found.
   *
   * @return open where something is wrong, else closed at once
   */
  public Checkup checkUp(CheckupReport report, String person) {
    var posts = posts(person);
    if (posts.isEmpty()) {
      throw new Refusal("三驾马车体检由社区（村）专干或党组织书记开展，您目前不在这些岗位上");
    }
    var code = report.unit().strip().split("\\s", 2)[0];
    var unit = units.unit(code, today()).filter(each -> posts.containsKey(each.community()))
        .orElseThrow(() -> new Refusal("本社区（村）没有这个治理单元，请从列表中选择"));
    unit.refuseImpossible(report.grades());
    checkups.findByOpenUnit(code).ifPresent(open -> {
      throw new Refusal("“%s”的体检%s现在“%s”，办完以后再开展下一次".formatted(unit.name(), open.number(), open.state().label()));
    });
    if (report.dueOn() != null) {
      days.refuseUnlessAhead(report.dueOn());
    }
    return kept(Checkup.of(unit, report, today(), posts.get(unit.community())), report, posts.get(unit.community()));
  }

  private Checkup kept(Checkup found, CheckupReport report, Official by) {
    var checkup = checkups.save(found);
    findings.keep(checkup.id(), report);
    findings.happened(checkup.id(), "体检", report.isFaulty() ? "有问题，限%s前整改".formatted(WrittenDate.of(report.dueOn()))
        : CheckupState.SOUND.label(), by);
    return checkup;
  }

  // for each community the post for which they act
  private Map<String, Official> posts(String person) {
    var posts = new LinkedHashMap<String, Official>();
    roster.postsOf(person, today()).stream().filter(post -> Role.ofPost(post).filter(CADRES::contains).isPresent())
        .forEach(post -> posts.putIfAbsent(post.substring(0, post.indexOf('.')), new Official(person, post)));
    return posts;
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
