package roundtable.discipline;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import roundtable.kernel.Official;
import roundtable.kernel.Refusal;
import roundtable.kernel.TopicNumber;
import roundtable.overdue.ReferralGround;
import roundtable.rules.RuleBook;
import roundtable.rules.RuleTable;

/** Opens a referral: its number, the units concerned, and what the table says to the counted facts. */
@Component
class Proposals {

  private static final List<ReferralState> OPEN = List.of(ReferralState.PROPOSED, ReferralState.REFERRED,
      ReferralState.RETURNED, ReferralState.ACKNOWLEDGED);
  private static final int LONGEST_FACTS = 2000;
  private final Referrals referrals;
  private final ReferralNumbers numbers;
  private final CaseFile caseFile;
  private final RuleBook rules;
  private final JdbcClient jdbc;
  private final Clock clock;

  Proposals(Referrals referrals, ReferralNumbers numbers, CaseFile caseFile, RuleBook rules, JdbcClient jdbc,
      Clock clock) {
    this.referrals = referrals;
    this.numbers = numbers;
    this.caseFile = caseFile;
    this.rules = rules;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  Referral open(TopicNumber topic, Long clockId, ReferralOrigin origin, ReferralGround ground, String facts,
      Official by) {
    var now = Instant.now(clock).truncatedTo(ChronoUnit.MILLIS);
    var ruling = rules.decide(RuleTable.REFERRAL_CRITERIA, now, caseFile.facts(clockId));
    var proposal = new Proposal(clockId, origin, ground, facts, ruling.text("ground"),
        ruling.ruledCase().text(), ruling.basis(), ruling.version(), ruling.text("disclosure"), now, by.person(), by.post());
    var number = numbers.next(now.atZone(clock.getZone()).getYear());
    return referrals.save(new Referral(number, topic, proposal, ReferralLimits.of(ruling)));
  }

  /** The referral that the topic has already; who asks at the same moment waits for the answer. */
  Optional<Referral> underWay(TopicNumber topic) {
    jdbc.sql("select number from topic where number = ? for update").param(topic.value()).query(String.class).single();
    return referrals.findFirstByTopicAndStateInOrderByNumber(topic, OPEN);
  }

  /** Whether people of the unit are kept away from the referral. */
  boolean concerns(String number, String unit) {
    return jdbc.sql("select exists (select 1 from referral_unit where referral = ? and unit = ?)").params(number, unit)
        .query(Boolean.class).single();
  }

  /** Adds units to those whose people are kept away. */
  void concern(String number, List<String> units) {
    units.stream().distinct().forEach(unit -> jdbc.sql("""
            insert into referral_unit (referral, unit) select cast(? as varchar(20)), cast(? as varchar(40))
              where not exists (select 1 from referral_unit where referral = ? and unit = ?)""")
        .params(number, unit, number, unit).update());
  }

  static void refuseIncomplete(ReferralGround ground, String facts) {
    if (ground == null) {
      throw new Refusal("请选择移送情形：久拖不决或者敷衍应付");
    }
    if (facts == null || facts.isBlank() || facts.length() > LONGEST_FACTS) {
      throw new Refusal("请写明提请移送的事实，不超过%d字".formatted(LONGEST_FACTS));
    }
  }
}
