package roundtable.tipoff;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import roundtable.kernel.AccessRefusal;
import roundtable.organisation.DutyRoster;
import roundtable.organisation.Role;

/** Whose post it is to read tip-offs: the discipline commission's by the duty roster, and no administrator's. */
@Component
class TipOffReaders {

  private final DutyRoster roster;
  private final Clock clock;

  TipOffReaders(DutyRoster roster, Clock clock) {
    this.roster = roster;
    this.clock = clock;
  }

  void refuseOthers(String person) {
    var today = LocalDate.now(clock);
    if (roster.unitActedFor(person, Role.DISCIPLINE_COMMISSION, today).isEmpty()
        || roster.unitActedFor(person, Role.ADMINISTRATOR, today).isPresent()) {
      throw notTheirs();
    }
  }

  static AccessRefusal notTheirs() {
    return new AccessRefusal("没有找到可以查看的内容");
  }
}
