package roundtable.publicity;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import roundtable.calendar.WorkingWindow;
import roundtable.kernel.Refusal;
import roundtable.kernel.TopicNumber;

/** 公示: one publication of one edition of a plan, with the rules it was published under, frozen (R36, R82). */
public class Notice {

  @Id private final String number;
  private final TopicNumber topic;
  private int edition;
  private NoticeState state = NoticeState.RUNNING;
  private final String places;
  private final String tipOffPhone;
  private final Instant publishedAt;
  private final String publishedBy;
  private final int rulesVersion;
  private int calendarVersion;
  private final int workingDays;
  private final int closingHour;
  private String countedDays;
  private Instant closesAt;
  private Instant closedAt;
  private String voidReason;
  @Version private int version;

  Notice(String number, TopicNumber topic, int edition, String places, String tipOffPhone, Instant publishedAt,
      String publishedBy, int rulesVersion, int workingDays, int closingHour) {
    this.number = number;
    this.topic = topic;
    this.edition = edition;
    this.places = places;
    this.tipOffPhone = tipOffPhone;
    this.publishedAt = publishedAt;
    this.publishedBy = publishedBy;
    this.rulesVersion = rulesVersion;
    this.workingDays = workingDays;
    this.closingHour = closingHour;
  }

  void run(WorkingWindow window) {
    calendarVersion = window.calendarVersion();
    countedDays = window.text();
    closesAt = window.closesAt().orElse(null);
  }

  /**
   * Takes over a recomputed window; what was published is never shortened (design.md 4).
   *
   * @return whether the end moved
   */
  boolean move(WorkingWindow window) {
    calendarVersion = window.calendarVersion();
    var later = window.closesAt().filter(end -> closesAt == null || end.isAfter(closesAt));
    later.ifPresent(end -> {
      closesAt = end;
      countedDays = window.text();
    });
    return later.isPresent();
  }

  /** Whether something received at that moment comes after the window. */
  boolean isLate(Instant received) {
    return state == NoticeState.PASSED || (closesAt != null && !received.isBefore(closesAt));
  }

  void expire(Instant now, boolean unanswered) {
    if (state != NoticeState.RUNNING) {
      throw new Refusal("公示%s为“%s”，不能再次期满".formatted(number, state.label()));
    }
    if (closesAt == null || now.isBefore(closesAt)) {
      throw new Refusal("公示%s尚未期满：%s".formatted(number, countedDays));
    }
    state = unanswered ? NoticeState.AWAITING_ANSWERS : NoticeState.PASSED;
    closedAt = now;
  }

  void pass() {
    if (state == NoticeState.AWAITING_ANSWERS) {
      state = NoticeState.PASSED;
    }
  }

  void correct(int newEdition) {
    refuseUnlessOpen();
    edition = newEdition;
  }

  void voidFor(String reason, Instant now) {
    refuseUnlessOpen();
    state = NoticeState.VOIDED;
    voidReason = reason;
    closedAt = now;
  }

  private void refuseUnlessOpen() {
    if (!isOpen()) {
      throw new Refusal("公示%s为“%s”，不能再变更计划".formatted(number, state.label()));
    }
  }

  /** Running, or over with objections still to be answered. */
  public boolean isOpen() {
    return state == NoticeState.RUNNING || state == NoticeState.AWAITING_ANSWERS;
  }

  public String number() {
    return number;
  }

  public TopicNumber topic() {
    return topic;
  }

  /** Edition of the plan that is published. */
  public int edition() {
    return edition;
  }

  public NoticeState state() {
    return state;
  }

  public Instant publishedAt() {
    return publishedAt;
  }

  /** The counted days in words, as printed on the notice. */
  public String countedDays() {
    return countedDays;
  }

  /** The last moment, exclusive; null while the year's schedule is unknown (待国务院通知). */
  public Instant closesAt() {
    return closesAt;
  }

  /** Version of {@code publicity-rules} that the notice keeps. */
  public int rulesVersion() {
    return rulesVersion;
  }

  public int calendarVersion() {
    return calendarVersion;
  }

  public int workingDays() {
    return workingDays;
  }

  public int closingHour() {
    return closingHour;
  }

  public String places() {
    return places;
  }

  public String tipOffPhone() {
    return tipOffPhone;
  }

  public String voidReason() {
    return voidReason;
  }
}
