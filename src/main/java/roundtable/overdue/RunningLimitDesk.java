package roundtable.overdue;

import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import roundtable.kernel.Official;
import roundtable.kernel.TopicNumber;

/**
 * 在办时限: running steps keep the limits with which they began; shown here, and moved by an explicit act alone, to the
 * {@code time-limits} in force (design.md 3). A topic whose notice runs is never touched (R36).
 */
@Service
public class RunningLimitDesk {

  private static final Logger LOG = LoggerFactory.getLogger(RunningLimitDesk.class);
  /** A quarter of a minute on a busy machine: nobody in between gives the request up. */
  private static final int MOST = 1_000;
  private final LimitMoves moves;
  private final LimitMove move;

  RunningLimitDesk(LimitMoves moves, LimitMove move) {
    this.moves = moves;
    this.move = move;
  }

  /** Every running step whose dates would move, sooner ones too. */
  @Transactional(readOnly = true)
  public List<RunningLimit> preview() {
    return moves.all(true).stream().map(LimitMoves.Move::shown).toList();
  }

  /** Topics that stay as they are because their notice runs. */
  @Transactional(readOnly = true)
  public List<String> leftOut() {
    return moves.leftOut();
  }

  /**
   * Moves them, topic by topic, {@value #MOST} at a time. What somebody works on in that very moment stays, and shows in the
   * next preview.
   *
   * @param sooner whether dates may come sooner than was given out; otherwise those stay
   * @param why with the number of the document, for every topic's timeline
   */
  public RunningLimits move(boolean sooner, String why, Official by) {
    var all = moves.all(sooner);
    var moved = all.stream().limit(MOST).map(each -> move(each.clock().topic(), sooner, why, by)).flatMap(Optional::stream).toList();
    return new RunningLimits(moved, all.size() - moved.size());
  }

  private Optional<RunningLimit> move(TopicNumber topic, boolean sooner, String why, Official by) {
    try {
      return move.move(topic, sooner, why, by);
    } catch (ConcurrencyFailureException atWork) {
      LOG.info("{}: somebody works on it, its limit was not moved", topic);
      return Optional.empty();
    }
  }
}
