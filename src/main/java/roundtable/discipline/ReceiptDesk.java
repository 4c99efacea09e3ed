package roundtable.discipline;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import roundtable.kernel.TopicNumber;
import roundtable.kernel.WrittenDate;
import roundtable.organisation.DutyRoster;
import roundtable.topic.TopicDesk;

/** 移送的查阅: who may read how much of a referral; everybody else is told that there is nothing. */
@Service
@Transactional(readOnly = true)
public class ReceiptDesk {

  private static final String UNKNOWN_DAY = "待国务院通知";
  private final Referrals referrals;
  private final Bundles bundles;
  private final ReferralJournal journal;
  private final ReferralRights rights;
  private final TopicDesk topics;
  private final DutyRoster roster;
  private final JdbcClient jdbc;
  private final Clock clock;

  ReceiptDesk(Referrals referrals, Bundles bundles, ReferralJournal journal, ReferralRights rights, TopicDesk topics,
      DutyRoster roster, JdbcClient jdbc, Clock clock) {
    this.referrals = referrals;
    this.bundles = bundles;
    this.journal = journal;
    this.rights = rights;
    this.topics = topics;
    this.roster = roster;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Every referral by number and state, for the secretariat and the commission, without those that they are kept from. */
  public List<Receipt> receipts(String person) {
    if (!rights.isOfTheCircle(person)) {
      throw ReferralRights.notTheirs();
    }
    var kept = rights.recusedFrom(person);
    return referrals.findAllByOrderByNumberDesc().stream().filter(referral -> !kept.contains(referral.number()))
        .map(ReceiptDesk::receipt).toList();
  }

  /** The whole of it, for the commission alone: proposal, bundle, sealed journal, disposition. */
  public List<ReferralLine> caseFile(String number, String person) {
    if (!rights.isCommission(person) || rights.isRecused(person, number)) {
      throw ReferralRights.notTheirs();
    }
    var referral = find(number);
    var lines = new ArrayList<>(forTheCommission(number));
    journal.events(number).forEach(event -> lines.add(new ReferralLine("经过：" + event.kind().label(),
        "%s｜%s｜%s".formatted(WrittenDate.of(LocalDateTime.ofInstant(event.happenedAt(), clock.getZone())),
            roster.nameOf(event.person()), event.detail()))));
    lines.add(new ReferralLine("状态", referral.state().label()));
    return lines;
  }

  /** Numbers of the referrals from which a person is kept away (回避). */
  public List<String> recusedFrom(String person) {
    return rights.recusedFrom(person);
  }

  /** What whoever confirms has to see: the proposal and what the table says to it. */
  public List<ReferralLine> forConfirmation(String number) {
    var referral = find(number);
    var proposal = referral.proposal();
    var topic = topics.topic(referral.topic());
    var lines = new ArrayList<>(List.of(
        new ReferralLine("议题", "%s %s（%s）".formatted(topic.number(), topic.intake().title(), topic.intake().place())),
        new ReferralLine("移送情形", proposal.ground().label()), new ReferralLine("事实", proposal.facts()),
        new ReferralLine("系统判断", "%s（%s）".formatted(suggested(proposal.ruling()), proposal.basis())),
        new ReferralLine("提请人", roster.nameOf(proposal.proposedBy())),
        new ReferralLine("涉及单位", String.join("、", rights.unitsOf(number).stream().map(this::unitName).toList()))));
    if (referral.returnReason() != null) {
      lines.add(new ReferralLine("纪委监委退回理由", referral.returnReason()));
    }
    return lines;
  }

  /** What the commission receives: the proposal and every item of the bundle, under its seal. */
  public List<ReferralLine> forTheCommission(String number) {
    var edition = find(number).edition();
    var lines = new ArrayList<>(forConfirmation(number));
    bundles.sealOf(number, edition).ifPresent(seal -> lines.add(new ReferralLine("案卷封印", "第%d版 %s".formatted(edition, seal))));
    bundles.items(number, edition).forEach(kept -> lines.add(new ReferralLine(
        "%d %s %s".formatted(kept.seq(), kept.item().kind().label(), kept.item().reference()), kept.item().content())));
    return lines;
  }

  /** All that a reminder and a receipt may say: number and state, no content. */
  public List<ReferralLine> forTheSecretariat(String number) {
    var receipt = receipt(find(number));
    return List.of(new ReferralLine("状态", receipt.state()), new ReferralLine("签收期限", receipt.acknowledgeBy()));
  }

  /** Whether those concerned may read that the topic has a referral; the table said so when it was proposed (A11). */
  public boolean isDisclosed(TopicNumber topic) {
    return jdbc.sql("select exists (select 1 from referral where topic = ? and disclosure = 'EXISTENCE'"
            + " and state in ('REFERRED', 'ACKNOWLEDGED', 'DISPOSED'))")
        .param(topic.value()).query(Boolean.class).single();
  }

  /** Whether the referral's bundle and journal are as they were written: one line, and whether all is well. */
  public Optional<String> fault(String number) {
    var referral = referrals.findByNumber(number);
    if (referral.isEmpty()) {
      return Optional.of("没有编号为%s的移送".formatted(number));
    }
    for (var edition = 1; edition <= referral.get().edition(); edition++) {
      var fault = bundles.fault(number, edition);
      if (fault.isPresent()) {
        return fault;
      }
    }
    return journal.firstBroken(number).map("经过第%d条与记录时不一致"::formatted);
  }

  /** The seal of the latest bundle; empty before it is referred. */
  public String seal(String number) {
    return bundles.sealOf(number, find(number).edition()).orElse("");
  }

  private Referral find(String number) {
    return referrals.findByNumber(number).orElseThrow(ReferralRights::notTheirs);
  }

  private static Receipt receipt(Referral referral) {
    var day = referral.acknowledgeBy().map(WrittenDate::of)
        .orElse(referral.referredAt() == null ? "" : UNKNOWN_DAY);
    return new Receipt(referral.number(), referral.topic().value(), referral.state().label(), day);
  }

  private static String suggested(String ruling) {
    return switch (ruling) {
      case "PROCRASTINATION" -> "久拖不决";
      case "PERFUNCTORY" -> "敷衍应付";
      default -> "未达到移送情形，请从严把握";
    };
  }

  private String unitName(String code) {
    return jdbc.sql("select name from unit where code = ? and valid_from <= ? order by valid_from desc limit 1")
        .params(code, LocalDate.now(clock))
        .query(String.class).optional().orElse(code);
  }
}
