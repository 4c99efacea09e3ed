package roundtable.overdue;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import roundtable.implementation.NoteDesk;
import roundtable.journal.EventKind;
import roundtable.journal.Journal;
import roundtable.kernel.Official;
import roundtable.kernel.Refusal;
import roundtable.kernel.WrittenDate;

/** 催办: an overdue step's owner has to answer, with something new (R46, R99). */
@Service
@Transactional
public class UrgeDesk {

  private final Urges urges;
  private final RunningClocks clocks;
  private final NoteDesk notes;
  private final Journal journal;
  private final Clock clock;

  UrgeDesk(Urges urges, RunningClocks clocks, NoteDesk notes, Journal journal, Clock clock) {
    this.urges = urges;
    this.clocks = clocks;
    this.notes = notes;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * Urges whoever has the step.
   *
   * @param posts codes of the posts, with commas between them
   * @param titles the same for people to read
   */
  public void urge(long clockId, String posts, String titles) {
    var late = clocks.clock(clockId);
    urges.save(new Urge(clockId, late.topic(), posts, Instant.now(clock)));
    journal.record(late.topic(), Official.SYSTEM, EventKind.URGED,
        "催办“%s”：请%s说明原因、措施和完成日期".formatted(late.step().label(), titles));
  }

  /** The posts that were urged. */
  @Transactional(readOnly = true)
  public String urgedPosts(long clockId) {
    return urge(clockId).posts();
  }

  /** Records the answer; one without anything new answers nothing. */
  public void answer(long clockId, UrgeAnswer answer, Official by) {
    var late = clocks.clock(clockId);
    var urge = urge(clockId);
    urge.answer(answer, Instant.now(clock), by.person());
    notes.answer(late.topic(), answer.measures(), by);
    urges.save(urge);
    journal.record(late.topic(), by, EventKind.URGE_ANSWERED, "原因：%s；措施：%s；预计%s完成"
        .formatted(answer.cause(), answer.measures(), WrittenDate.of(answer.doneBy())));
  }

  private Urge urge(long clockId) {
    return urges.findFirstByClockIdOrderByIdDesc(clockId).orElseThrow(() -> new Refusal("没有这次催办的记录"));
  }
}
