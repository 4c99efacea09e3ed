package roundtable.publicity;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import roundtable.calendar.MovedLimit;
import roundtable.calendar.WorkingCalendar;
import roundtable.calendar.WorkingCalendarChange;
import roundtable.journal.EventKind;
import roundtable.journal.Journal;
import roundtable.kernel.Official;
import roundtable.kernel.TopicNumber;

/** A new working calendar: every running window is counted again, never shortened, republished with both dates. */
@Component
class WindowRecalculation implements WorkingCalendarChange {

  private final Notices notices;
  private final NoticeTexts texts;
  private final PlanDesk plans;
  private final PublicityFlow flow;
  private final WorkingCalendar calendar;
  private final Journal journal;
  private final Clock clock;

  WindowRecalculation(Notices notices, NoticeTexts texts, PlanDesk plans, PublicityFlow flow, WorkingCalendar calendar,
      Journal journal, Clock clock) {
    this.notices = notices;
    this.texts = texts;
    this.plans = plans;
    this.flow = flow;
    this.calendar = calendar;
    this.journal = journal;
    this.clock = clock;
  }

  @Override
  public void recount(int version) {
    notices.findByState(NoticeState.RUNNING).forEach(running -> recount(running.topic(), running.number(), version));
  }

  private void recount(TopicNumber topic, String number, int version) {
    notices.findByTopicOrderByPublishedAt(topic).stream()
        .filter(n -> n.number().equals(number) && n.state() == NoticeState.RUNNING)
        .forEach(notice -> recount(notice, version));
  }

  private void recount(Notice notice, int version) {
    var before = notice.countedDays();
    var window = calendar.window(notice.publishedAt(), notice.workingDays(), notice.closingHour(), version);
    var moved = notice.move(window);
    notices.save(notice);
    if (moved) {
      var reason = "工作日历调整，原为：%s；现为：%s".formatted(before, notice.countedDays());
      texts.publish(notice, plans.edition(notice.topic(), notice.edition()), Instant.now(clock), reason);
      journal.record(notice.topic(), Official.SYSTEM, EventKind.WINDOW_MOVED, reason, MovedLimit.basis(version));
      flow.windowMoved(notice.topic(), notice.number(), notice.closesAt());
    }
  }
}
