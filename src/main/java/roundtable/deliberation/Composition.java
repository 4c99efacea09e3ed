package roundtable.deliberation;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import roundtable.kernel.Refusal;
import roundtable.rules.Ruling;

/**
 * What {@code round-table-composition} demands of a level (R48–R50, A7).
 *
 * @param leader who must sit at the table
 * @param substituteAllowed whether a recorded reason may stand in for the leader
 * @param fixedSeats who sits at every table; the others are flexible (R49)
 */
record Composition(int atLeast, int atMost, SeatCategory leader, boolean substituteAllowed, Set<SeatCategory> fixedSeats) {

  static Composition of(Ruling ruling) {
    return new Composition(ruling.number("atLeast"), ruling.number("atMost"),
        SeatCategory.valueOf(ruling.text("leader")), ruling.flag("substituteAllowed"), Arrays.stream(
            ruling.text("fixedSeats").split(",")).map(SeatCategory::valueOf).collect(Collectors.toUnmodifiableSet()));
  }

  /**
   * Checks who is invited or who came.
   *
   * @param reason recorded reason for another number of people, or for the leader's substitute; may be empty
   */
  void check(List<Guest> guests, String reason) {
    var explained = Talk.isFilled(reason);
    if (guests.stream().map(Guest::category).distinct().count() < 2) {
      throw new Refusal("圆桌会应当主体多元，至少要有两类人员参加");
    }
    if (guests.stream().noneMatch(g -> g.category() == leader) && !(substituteAllowed && explained)) {
      throw new Refusal(substituteAllowed
          ? "没有%s参加，请填写由谁代为参加及理由".formatted(leader.label())
          : "区级议题必须有%s参加，不能由他人代替".formatted(leader.label()));
    }
    if ((guests.size() < atLeast || guests.size() > atMost) && !explained) {
      throw new Refusal("圆桌会一般由%d至%d人组成，现为%d人，请填写人数说明".formatted(atLeast, atMost, guests.size()));
    }
  }
}
