package roundtable.ledger;

import java.time.LocalDate;
import java.util.List;
import roundtable.checkup.CheckupState;

/**
 * A 治理单元 and what its last checkup by a day came to.
 *
 * @param checkup number of the checkup; null, with all that follows, when there was none
 * @param faults what is not put right yet, a line a party; empty when nothing is
 * @param topic number of the topic as which it was raised; null elsewhere
 * @param faulty whether something is not put right yet: pressed, or on its way as a topic
 */
public record CheckupStanding(String code, String name, String community, String street, String checkup, LocalDate checkedOn, CheckupState state,
    List<String> faults, String measures, LocalDate dueOn, String topic, boolean faulty) {

  /** Whether it was looked at by that day at all. */
  public boolean isChecked() {
    return checkup != null;
  }

  /** Whether the last day for what has to be done has passed, and nobody has told that it was done. */
  public boolean isOverdue(LocalDate day) {
    return state == CheckupState.TO_RECTIFY && dueOn.isBefore(day);
  }

  CheckupStanding with(List<String> found) {
    return new CheckupStanding(code, name, community, street, checkup, checkedOn, state, found, measures, dueOn, topic, faulty);
  }
}
