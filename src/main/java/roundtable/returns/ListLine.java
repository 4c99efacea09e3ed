package roundtable.returns;

import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import roundtable.kernel.Official;

/** A unit or a person on one of the two lists: put there by hand with a reason, decided by hand (R102). */
public class ListLine {

  @Id private Long id;
  private final String batch;
  private final ListKind listed;
  private final String name;
  private final String reason;
  private ListState state = ListState.PROPOSED;
  private final String proposedBy;
  private String decidedBy;
  @Version private int version;

  ListLine(String batch, ListKind listed, String name, String reason, String proposedBy) {
    this.batch = batch;
    this.listed = listed;
    this.name = name;
    this.reason = reason;
    this.proposedBy = proposedBy;
  }

  void decide(boolean agreed, Official by) {
    state = agreed ? ListState.DECIDED : ListState.DROPPED;
    decidedBy = by.person();
  }

  public ListKind listed() {
    return listed;
  }

  /** Unit or person. */
  public String name() {
    return name;
  }

  public String reason() {
    return reason;
  }

  public ListState state() {
    return state;
  }

  String proposedBy() {
    return proposedBy;
  }

  /** As it is written on the form: 奖励名单，南站街道，连续三个季度第一. */
  public String written() {
    return "%s，%s，%s".formatted(listed.label(), name, reason);
  }

  /** 奖励名单：南站街道（连续三个季度第一）. */
  public String words() {
    return "%s：%s（%s）".formatted(listed.label(), name, reason);
  }
}
