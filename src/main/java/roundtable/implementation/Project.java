package roundtable.implementation;

import java.time.Instant;
import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import roundtable.kernel.Money;
import roundtable.kernel.Refusal;
import roundtable.kernel.TopicNumber;

/** 项目: what was agreed and published, on its way to 销号. */
public class Project {

  @Id private final TopicNumber topic;
  private final int edition;
  private final String undertakingUnit;
  private final LocalDate targetDate;
  private final Money plannedAmount;
  private final String approvals;
  private final String contractNumber;
  private final String contractor;
  private final String fundingGapNote;
  private final LocalDate startedOn;
  private final String startedBy;
  private Instant finishedAt;
  private String finishedBy;
  private Instant signedOffAt;
  private String signedOffBy;
  private String signOffRemark;
  @Version private int version;

  Project(TopicNumber topic, int edition, String undertakingUnit, LocalDate targetDate, Money plannedAmount,
      String approvals, String contractNumber, String contractor, String fundingGapNote, LocalDate startedOn,
      String startedBy) {
    this.topic = topic;
    this.edition = edition;
    this.undertakingUnit = undertakingUnit;
    this.targetDate = targetDate;
    this.plannedAmount = plannedAmount;
    this.approvals = approvals;
    this.contractNumber = contractNumber;
    this.contractor = contractor;
    this.fundingGapNote = fundingGapNote;
    this.startedOn = startedOn;
    this.startedBy = startedBy;
  }

  void finish(UnitCount count, Instant at, String by) {
    count.refuseUnlessComplete("不能报告完工");
    finishedAt = at;
    finishedBy = by;
  }

  void signOff(UnitCount count, String remark, Instant at, String by) {
    count.refuseUnlessComplete("不能销号");
    if (by.equals(finishedBy) || by.equals(startedBy)) {
      throw new Refusal("销号须由经办人以外的第二人核验，请换人办理");
    }
    signedOffAt = at;
    signedOffBy = by;
    signOffRemark = remark;
  }

  /** The residents' judgement has opened it again. */
  void reopen() {
    signedOffAt = null;
    signedOffBy = null;
    signOffRemark = null;
  }

  boolean isSignedOff() {
    return signedOffAt != null;
  }

  public TopicNumber topic() {
    return topic;
  }

  /** Code of the undertaking unit. */
  public String undertakingUnit() {
    return undertakingUnit;
  }

  /** Who builds, by name; null when nobody was hired. Has no post in the system (R99). */
  public String contractor() {
    return contractor;
  }

  public LocalDate targetDate() {
    return targetDate;
  }

  /** When the whole was reported finished; null before. */
  public Instant finishedAt() {
    return finishedAt;
  }

  /** When it was signed off; null before. */
  public Instant signedOffAt() {
    return signedOffAt;
  }
}
