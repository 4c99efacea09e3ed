package roundtable.deliberation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.springframework.stereotype.Component;
import roundtable.kernel.Refusal;
import roundtable.kernel.WrittenDate;
import roundtable.organisation.OnlinePilots;
import roundtable.organisation.Organisation;
import roundtable.organisation.UnitType;

/** Which kinds of round-table are open to a community: a department's, and online where it is tried out (R56, R57). */
@Component
class MeetingSettings {

  private final Organisation organisation;
  private final OnlinePilots pilots;
  private final Clock clock;

  MeetingSettings(Organisation organisation, OnlinePilots pilots, Clock clock) {
    this.organisation = organisation;
    this.pilots = pilots;
    this.clock = clock;
  }

  /** What was chosen in ①; asks nothing for an ordinary round-table. */
  MeetingSetting of(RoundTable roundTable, TopicSelection selection) {
    var kind = Objects.requireNonNullElse(selection.meetingKind(), MeetingKind.COMMUNITY);
    var setting = new MeetingSetting(kind, convenor(kind, selection.convenorUnit()),
        Objects.requireNonNullElse(selection.meetingMode(), MeetingMode.ON_SITE));
    refuseUnlessPilot(roundTable.community(), setting, selection.meetingOn());
    return setting;
  }

  void refuseUnlessPilot(String community, MeetingSetting setting, LocalDate on) {
    if (setting.isOnline() && !pilots.isPilot(community, on)) {
      throw new Refusal("“云直播”和线上协商只在试点社区（村）开展，%s在%s不是试点，请选择现场召开".formatted(
          organisation.unit(community, LocalDate.now(clock)).name(), WrittenDate.of(on)));
    }
  }

  /** Whether online meetings are tried out there today. */
  boolean isPilot(String community) {
    return pilots.isPilot(community, LocalDate.now(clock));
  }

  /** The department's name; empty where the community itself organises. */
  String convenorName(MeetingSetting setting) {
    return setting.convenor() == null ? "" : organisation.nameOf(setting.convenor(), LocalDate.now(clock));
  }

  private String convenor(MeetingKind kind, String name) {
    if (kind == MeetingKind.COMMUNITY) {
      if (Talk.isFilled(name)) {
        throw new Refusal("社区（村）圆桌会由社区（村）自己组织，不填组织单位；由部门组织的，请选企业或者行业圆桌会");
      }
      return null;
    }
    if (!Talk.isFilled(name)) {
      throw new Refusal("%s由职能部门组织，请选择组织单位".formatted(kind.label()));
    }
    return organisation.unitNamed(name, LocalDate.now(clock)).filter(unit -> unit.type() == UnitType.DEPARTMENT)
        .orElseThrow(() -> new Refusal("组织单位“%s”不是区直部门，请从清单中选择".formatted(name))).code();
  }
}
