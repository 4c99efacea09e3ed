package roundtable.deliberation;

import java.time.LocalDate;

/** 协商决议: what, who, by when, with what means, who disagreed; or what follows (R78). */
public record Resolution(ResolutionOutcome outcome, String resolution, String responsible, LocalDate dueOn, String means,
    String dissent, String nextStep) {

  static Resolution from(MeetingRecord meeting) {
    return new Resolution(meeting.result(), meeting.resolution(), meeting.responsible(), meeting.dueOn(),
        meeting.means(), meeting.dissent(), meeting.nextStep());
  }
}
