package roundtable.checkup;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import roundtable.implementation.NoteDesk;
import roundtable.kernel.Official;
import roundtable.kernel.Refusal;
import roundtable.kernel.WrittenDate;
import roundtable.organisation.DutyRoster;
import roundtable.organisation.Role;

/** 督促整改、复核: what is wrong in a 治理单元 is pressed until it is put right or lies on the round-table (R110, R115). */
@Service
@Transactional
public class CheckupFollowUpDesk {

  private final Checkups checkups;
  private final CheckupFindings findings;
  private final CheckupTopics topics;
  private final CheckupDays days;
  private final NoteDesk notes;
  private final DutyRoster roster;
  private final Clock clock;

  CheckupFollowUpDesk(Checkups checkups, CheckupFindings findings, CheckupTopics topics, CheckupDays days, NoteDesk notes, DutyRoster roster,
      Clock clock) {
    this.checkups = checkups;
    this.findings = findings;
    this.topics = topics;
    this.days = days;
    this.notes = notes;
    this.roster = roster;
    this.clock = clock;
  }

  /** What the community did; empty words press nobody (R99). */
  public void tell(String number, CheckupAnswer answer, Official by) {
    notes.refuseEmptyWords("督促整改情况", answer.carriedOut());
    var checkup = checkup(number);
    checkup.tell(answer, Instant.now(clock));
    checkups.save(checkup);
    findings.happened(checkup.id(), "督促整改", "%s：%s".formatted(answer.settled().label(), answer.carriedOut()), by);
  }

  /** What the street found; where it is raised, its topic stands in the seven steps afterwards. */
  public CheckupDecision review(String number, CheckupReview review, Official by) {
    var checkup = checkup(number);
    findings.happened(checkup.id(), "复核", words(review), by);
    switch (review.decision()) {
      case PUT_RIGHT -> checkup.putRight(LocalDate.now(clock));
      case PRESSED_ON -> pressOn(checkup, review.until());
      case RAISED -> checkup.raise(topics.raise(checkup, review, by), LocalDate.now(clock));
    }
    checkups.save(checkup);
    return review.decision();
  }

  private void pressOn(Checkup checkup, LocalDate until) {
    days.refuseUnlessAhead(until);
    checkup.pressOn(until);
  }

  private static String words(CheckupReview review) {
    return switch (review.decision()) {
      case PUT_RIGHT -> "已整改：%s".formatted(review.opinion());
      case PRESSED_ON -> "继续督促，限%s前：%s".formatted(WrittenDate.of(review.until()), review.opinion());
      case RAISED -> "提交圆桌会（%s）：%s".formatted(review.title(), review.opinion());
    };
  }

  /** The community's secretary, or who stands in; of a dissolved community it is the secretariat. */
  public String secretary(String number) {
    var checkup = checkup(number);
    return onDuty(checkup, checkup.community(), Role.COMMUNITY_SECRETARY);
  }

  /** The street's contact, or who stands in. */
  public String reviewer(String number) {
    var checkup = checkup(number);
    return onDuty(checkup, checkup.street(), Role.STREET_CLERK);
  }

  private String onDuty(Checkup checkup, String unit, Role role) {
    var duty = roster.successorOf("%s.%s".formatted(unit, role.code()), LocalDate.now(clock));
    if (!duty.skipped().isEmpty()) {
      findings.happened(checkup.id(), "岗位空缺", "%s空缺，由%s承办".formatted(duty.skipped().stream().map(roster::titleOf).collect(Collectors.joining("、")), duty.title()),
          Official.SYSTEM);
    }
    return duty.post();
  }

  /** The last day for the review. */
  public LocalDate reviewUntil(String number) {
    return days.reviewUntil(checkup(number).dueOn().orElseThrow());
  }

  @Transactional(readOnly = true)
  public Checkup checkup(String number) {
    return CheckupNumber.find(number).map(CheckupNumber::id).flatMap(checkups::findById).orElseThrow(() -> new Refusal("没有编号为%s的体检".formatted(number)));
  }

  /** What is wrong, a line a party. */
  @Transactional(readOnly = true)
  public Map<CheckupParty, String> faults(String number) {
    return findings.faults(checkup(number).id());
  }

  /** What happened so far, oldest first. */
  @Transactional(readOnly = true)
  public List<CheckupEvent> history(String number) {
    return findings.events(checkup(number).id());
  }
}
