package roundtable.delay;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import roundtable.calendar.MovedLimit;
import roundtable.organisation.Duty;

/** 逾期任务: one open task over its date, from the day it is urged until it is done; how far up it was put is kept. */
public class Delay {

  @Id private Long id;
  private final String task;
  @Embedded.Empty private final DelayedWork work;
  private final String holder;
  private final Instant urgedAt;
  private int raised;
  private String supervisor;
  private String supervisorTitle;
  private LocalDate countedFrom;
  private int countedDays;
  private LocalDate nextOn;
  private Instant remarkedAt;
  private String remarkedBy;
  private String remark;
  private Instant endedAt;
  @Version private int version;

  Delay(String task, DelayedWork work, String holder, Instant urgedAt) {
    this.task = task;
    this.work = work;
    this.holder = holder;
    this.urgedAt = urgedAt;
  }

  /** The day from which the next post is asked, so many working days after another; null while the schedule is unknown. */
  void countFrom(LocalDate day, int workingDays, LocalDate next) {
    countedFrom = day;
    countedDays = workingDays;
    nextOn = next;
  }

  /** One post further up has to see to it. */
  void raiseTo(Duty duty) {
    raised++;
    supervisor = duty.post();
    supervisorTitle = duty.title();
  }

  /** Nobody is left above: it stays on the list until it is done. */
  void stay() {
    countFrom(null, 0, null);
  }

  /** Never moved forward in time before what was set. */
  void recount(BiFunction<LocalDate, Integer, Optional<LocalDate>> afterWorkingDays) {
    if (countedFrom != null) {
      nextOn = MovedLimit.later(nextOn, afterWorkingDays.apply(countedFrom, countedDays));
    }
  }

  void remark(DelayRemark given, Instant at, String by) {
    remark = given.remark();
    remarkedAt = at;
    remarkedBy = by;
  }

  void end(Instant at) {
    endedAt = at;
  }

  public long id() {
    return id;
  }

  /** Id of the open task. */
  public String task() {
    return task;
  }

  /** What it is, and who has it. */
  public DelayedWork work() {
    return work;
  }

  /** Title of the post that had it when it was urged. */
  String holder() {
    return holder;
  }

  /** How many posts have been asked to see to it, 0 while it was only urged. */
  public int raised() {
    return raised;
  }

  /** Code of the post that was asked last; null while it was only urged. */
  public String supervisor() {
    return supervisor;
  }

  /** The day on which the next post is asked; empty while the schedule is unknown, or when nobody is left. */
  public Optional<LocalDate> nextOn() {
    return Optional.ofNullable(nextOn);
  }

  boolean isEnded() {
    return endedAt != null;
  }
}
