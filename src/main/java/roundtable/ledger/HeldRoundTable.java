package roundtable.ledger;

import java.time.LocalDate;
import java.util.List;
import roundtable.deliberation.PresidingKind;
import roundtable.deliberation.SeatCategory;
import roundtable.kernel.Level;

/**
 * A round-table at which people sat together.
 *
 * @param presiderPost the post that should have presided
 * @param presiding whether it did so itself; may be null
 * @param explained whether a reason was recorded for who was missing
 * @param sittings the leaders, party members and delegates on its list
 */
record HeldRoundTable(String number, String community, LocalDate day, Level level, String presiderPost,
    PresidingKind presiding, boolean explained, List<Sitting> sittings) {

  /** Names of those of a category who came. */
  List<String> present(SeatCategory category) {
    return sittings.stream().filter(sitting -> sitting.category() == category && sitting.present()).map(Sitting::name).toList();
  }

  /** Whether one of these people was expected, and none of them came: who promised to preside may still have stayed away. */
  boolean isAbsent(SeatCategory category, List<String> names) {
    var theirs = sittings.stream().filter(sitting -> sitting.category() == category && names.contains(sitting.name())).toList();
    return !theirs.isEmpty() && theirs.stream().noneMatch(Sitting::present);
  }

  /** Whether one of these people said beforehand why they would not come. */
  boolean isExcused(SeatCategory category, List<String> names) {
    return sittings.stream().anyMatch(sitting -> sitting.category() == category && !sitting.present() && sitting.excused()
        && names.contains(sitting.name()));
  }

  boolean isPresided(String post, PresidingKind how) {
    return post.equals(presiderPost) && presiding == how;
  }
}
