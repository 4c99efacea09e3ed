package roundtable.dispatch;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import roundtable.implementation.NoteDesk;
import roundtable.journal.EventKind;
import roundtable.journal.Journal;
import roundtable.kernel.Official;
import roundtable.kernel.Refusal;
import roundtable.kernel.TopicNumber;
import roundtable.kernel.WrittenDate;
import roundtable.organisation.Organisation;

/** 议定事项: each resolution of a dispatch meeting is a unit's task with a last day, until the secretariat finds it carried out (R8, R100). */
@Service
@Transactional
public class DispatchResolutionDesk {

  private final DispatchResolutions resolutions;
  private final Organisation organisation;
  private final DispatchFlow flow;
  private final NoteDesk notes;
  private final Journal journal;
  private final Clock clock;

  DispatchResolutionDesk(DispatchResolutions resolutions, Organisation organisation, DispatchFlow flow, NoteDesk notes, Journal journal,
      Clock clock) {
    this.resolutions = resolutions;
    this.organisation = organisation;
    this.flow = flow;
    this.notes = notes;
    this.journal = journal;
    this.clock = clock;
  }

  void resolve(DispatchMeeting meeting, List<DispatchAssignment> assignments, Official by) {
    var known = new HashSet<String>();
    assignments.forEach(each -> {
      if (!known.add(each.topicNumber().strip() + " " + each.unit().strip())) {
        throw new Refusal("议题%s交给%s的事项列了两次，请合并成一行".formatted(each.topicNumber().strip(), each.unit().strip()));
      }
      resolve(meeting, each, by);
    });
  }

  private void resolve(DispatchMeeting meeting, DispatchAssignment assigned, Official by) {
    var today = LocalDate.now(clock);
    if (assigned.dueOn().isBefore(today)) {
      throw new Refusal("议题%s的完成日期%s已经过去，请重新填写".formatted(assigned.topicNumber().strip(), WrittenDate.of(assigned.dueOn())));
    }
    if (assigned.dueOn().isAfter(today.plusYears(2))) {
      throw new Refusal("议题%s的完成日期%s在两年以后，请核对年份".formatted(assigned.topicNumber().strip(), WrittenDate.of(assigned.dueOn())));
    }
    var unit = organisation.unitNamed(assigned.unit().strip(), today).orElseThrow(
        () -> new Refusal("没有找到单位“%s”，请填写单位全称，例如 区住建局、南站街道".formatted(assigned.unit().strip())));
    organisation.refuseCommission(unit);
    var topic = new TopicNumber(assigned.topicNumber().strip());
    var saved = resolutions.save(new DispatchResolution(meeting.id(), topic, unit.code(), assigned.requirement(), assigned.dueOn()));
    journal.record(topic, by, EventKind.DISPATCH_RESOLVED, "%s议定：%s在%s前%s".formatted(meeting.title(), unit.name(),
        WrittenDate.of(assigned.dueOn()), assigned.requirement()));
    flow.resolved(topic, saved.id());
  }

  /** What the unit did; empty words carry out nothing (R99). */
  public void tell(long id, DispatchAnswer answer, Official by) {
    var resolution = resolution(id);
    notes.answer(resolution.topic(), answer.carriedOut(), by);
    resolution.tell(answer.carriedOut(), by, Instant.now(clock));
    resolutions.save(resolution);
    journal.record(resolution.topic(), by, EventKind.DISPATCH_TOLD, "落实调度会议定事项“%s”：%s".formatted(resolution.requirement(), answer.carriedOut()));
  }

  /**
   * The secretariat's check.
   *
   * @return whether it is carried out
   */
  public boolean review(long id, DispatchReview review, Official by) {
    var resolution = resolution(id);
    if (review.accepted()) {
      resolution.carriedOut(Instant.now(clock));
      journal.record(resolution.topic(), by, EventKind.DISPATCH_REVIEWED, "调度会议定事项“%s”已落实".formatted(resolution.requirement()));
    } else {
      refusePast(review.until());
      resolution.sendBack(review.reason(), review.until());
      journal.record(resolution.topic(), by, EventKind.DISPATCH_REVIEWED, "调度会议定事项“%s”退回，限%s前：%s".formatted(resolution.requirement(),
          WrittenDate.of(review.until()), review.reason()));
    }
    resolutions.save(resolution);
    return review.accepted();
  }

  private void refusePast(LocalDate until) {
    if (until.isBefore(LocalDate.now(clock))) {
      throw new Refusal("新的完成日期%s已经过去，请重新填写".formatted(WrittenDate.of(until)));
    }
  }

  @Transactional(readOnly = true)
  public DispatchResolution resolution(long id) {
    return resolutions.findById(id).orElseThrow(() -> new Refusal("没有这项调度会议定事项"));
  }

  /** What a meeting decided, in the order in which it was written down. */
  @Transactional(readOnly = true)
  public List<DispatchResolution> of(DispatchMeeting meeting) {
    return resolutions.findByMeetingOrderById(meeting.id());
  }
}
