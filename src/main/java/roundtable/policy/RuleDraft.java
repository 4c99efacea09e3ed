package roundtable.policy;

import java.time.Instant;
import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import roundtable.kernel.Refusal;
import roundtable.rules.RuleTable;

/** 草稿: the next version of a table on its way; what is in force is not touched before a second person publishes it. */
public class RuleDraft {

  @Id private Long id;
  private final String ruleTable;
  private String openFor;
  private final int base;
  private final int supersedes;
  private DraftState state = DraftState.DRAFT;
  private final String author;
  private String editedBy;
  private Instant editedAt;
  private String dmn;
  private String reason;
  private String documentNumber;
  private LocalDate inForceFrom;
  private String returned;
  private Integer published;
  private String factory;
  @Version private int revision;

  RuleDraft(String ruleTable, int base, int supersedes, String author, String editedBy, Instant editedAt, String dmn) {
    this.ruleTable = ruleTable;
    this.base = base;
    this.supersedes = supersedes;
    this.author = author;
    this.editedBy = editedBy;
    this.editedAt = editedAt;
    this.dmn = dmn;
  }

  // not in the constructor: what was closed is read with it, and its column is empty
  static RuleDraft begin(RuleTable table, int base, int supersedes, String author, Instant now, String dmn) {
    var draft = new RuleDraft(table.id(), base, supersedes, author, author, now, dmn);
    draft.openFor = draft.ruleTable;
    return draft;
  }

  /** Begun from the table that the product brings along. */
  void beginFrom(String factoryDmn, String digest) {
    dmn = factoryDmn;
    factory = digest;
  }

  void edit(String text, String person, Instant now) {
    require(DraftState.DRAFT, "已交他人发布，不能再改；要改的，请先退回");
    dmn = text;
    editedBy = person;
    editedAt = now;
  }

  void handOn(String why, String document, LocalDate from, Instant now) {
    require(DraftState.DRAFT, "已交他人发布");
    state = DraftState.HANDED_ON;
    reason = why;
    documentNumber = document;
    inForceFrom = from;
    returned = null;
    editedAt = now;
  }

  void giveBack(String why, Instant now) {
    require(DraftState.HANDED_ON, "还没有交他人发布，不必退回");
    state = DraftState.DRAFT;
    returned = why;
    editedAt = now;
  }

  void publishAs(int version, Instant now) {
    state = DraftState.PUBLISHED;
    openFor = null;
    published = version;
    editedAt = now;
  }

  void withdraw(Instant now) {
    requireOpen();
    state = DraftState.WITHDRAWN;
    openFor = null;
    editedAt = now;
  }

  void requireHandedOn() {
    require(DraftState.HANDED_ON, "还没有交他人发布");
  }

  private void require(DraftState wanted, String otherwise) {
    requireOpen();
    if (state != wanted) {
      throw new Refusal("《%s》的草稿%s".formatted(table().label(), otherwise));
    }
  }

  void requireOpen() {
    if (openFor == null) {
      throw new Refusal("《%s》的这份草稿%s".formatted(table().label(), state.label()));
    }
  }

  RuleTable table() {
    return RuleTable.of(ruleTable);
  }

  Long id() {
    return id;
  }

  int base() {
    return base;
  }

  int supersedes() {
    return supersedes;
  }

  DraftState state() {
    return state;
  }

  String author() {
    return author;
  }

  String editedBy() {
    return editedBy;
  }

  Instant editedAt() {
    return editedAt;
  }

  String dmn() {
    return dmn;
  }

  String reason() {
    return reason;
  }

  String documentNumber() {
    return documentNumber;
  }

  LocalDate inForceFrom() {
    return inForceFrom;
  }

  String returned() {
    return returned;
  }

  Integer published() {
    return published;
  }

  int revision() {
    return revision;
  }
}
