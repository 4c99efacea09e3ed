package roundtable.discipline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import roundtable.calendar.MovedLimit;
import roundtable.kernel.Official;
import roundtable.kernel.Refusal;
import roundtable.kernel.TopicNumber;

/** 移送: from the proposal to the commission's disposition (R96, R97). */
class Referral {

  @Id private final String number;
  private final TopicNumber topic;
  @Embedded.Nullable private final Proposal proposal;
  @Embedded.Nullable private final ReferralLimits limits;
  private ReferralState state = ReferralState.PROPOSED;
  private Instant decidedAt;
  private String decidedBy;
  private String decisionReason;
  private int edition;
  private Instant referredAt;
  private LocalDate acknowledgeBy;
  private Instant acknowledgedAt;
  private String acknowledgedBy;
  private String returnReason;
  @Embedded.Nullable private Disposition disposition;
  private Instant disposedAt;
  private String disposedBy;
  @Version private int version;

  Referral(String number, TopicNumber topic, Proposal proposal, ReferralLimits limits) {
    this.number = number;
    this.topic = topic;
    this.proposal = proposal;
    this.limits = limits;
  }

  /** A second person looks; what comes back from the commission is looked at again. */
  void decide(Confirmation made, Official by, Instant at) {
    refuseUnless(state == ReferralState.PROPOSED || state == ReferralState.RETURNED, "不能再确认");
    if (by.person().equals(proposal.proposedBy())) {
      throw new Refusal("移送须由提请人以外的人确认，请由同岗位的其他人办理");
    }
    if (made.decision() == ConfirmationDecision.DECLINE) {
      state = ReferralState.DECLINED;
    }
    decidedAt = at;
    decidedBy = by.person();
    decisionReason = made.reason();
  }

  /** The bundle of the next edition is frozen and goes to the commission. */
  int refer(Instant at, Optional<LocalDate> lastDay) {
    refuseUnless(state == ReferralState.PROPOSED || state == ReferralState.RETURNED, "不能移送");
    state = ReferralState.REFERRED;
    referredAt = at;
    acknowledgeBy = lastDay.orElse(null);
    return ++edition;
  }

  /** Takes over a later last day of receipt; empty when there is none. */
  Optional<MovedLimit> move(Optional<LocalDate> counted) {
    var before = acknowledgeBy;
    acknowledgeBy = MovedLimit.later(before, counted);
    return MovedLimit.of(before, acknowledgeBy);
  }

  void acknowledge(Acknowledgement made, Official by, Instant at) {
    refuseUnless(state == ReferralState.REFERRED, "不能签收");
    if (made.decision() == AcknowledgementDecision.RETURN && proposal.origin() == ReferralOrigin.OWN_INITIATIVE) {
      throw new Refusal("本委自行提起的事项不能退回，请签收后在处置中写明");
    }
    state = made.decision() == AcknowledgementDecision.RETURN ? ReferralState.RETURNED : ReferralState.ACKNOWLEDGED;
    acknowledgedAt = at;
    acknowledgedBy = by.person();
    returnReason = made.returnReason();
  }

  void dispose(Disposition made, Official by, Instant at) {
    refuseUnless(state == ReferralState.ACKNOWLEDGED, "不能登记处置");
    state = ReferralState.DISPOSED;
    disposition = made;
    disposedAt = at;
    disposedBy = by.person();
  }

  private void refuseUnless(boolean possible, String otherwise) {
    if (!possible) {
      throw new Refusal("移送%s%s，%s；请刷新后再看".formatted(number, state.label(), otherwise));
    }
  }

  String number() {
    return number;
  }

  TopicNumber topic() {
    return topic;
  }

  Proposal proposal() {
    return proposal;
  }

  ReferralLimits limits() {
    return limits;
  }

  ReferralState state() {
    return state;
  }

  int edition() {
    return edition;
  }

  Instant referredAt() {
    return referredAt;
  }

  /** The last day for the receipt; empty while the year's schedule is unknown (待国务院通知). */
  Optional<LocalDate> acknowledgeBy() {
    return Optional.ofNullable(acknowledgeBy);
  }

  Instant acknowledgedAt() {
    return acknowledgedAt;
  }

  String decisionReason() {
    return decisionReason;
  }

  String returnReason() {
    return returnReason;
  }

  /** Sealed; null until the commission is done. */
  Disposition disposition() {
    return disposition;
  }
}
