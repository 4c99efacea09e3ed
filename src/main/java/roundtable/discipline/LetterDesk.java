package roundtable.discipline;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import roundtable.kernel.Refusal;
import roundtable.kernel.WrittenDate;
import roundtable.topic.TopicDesk;

/** 移送书: for the commission, and for whoever confirmed the referral and signs the letter; everybody else finds nothing. */
@Service
@Transactional(readOnly = true)
public class LetterDesk {

  private final Referrals referrals;
  private final Bundles bundles;
  private final ReferralRights rights;
  private final TopicDesk topics;
  private final JdbcClient jdbc;
  private final Clock clock;

  LetterDesk(Referrals referrals, Bundles bundles, ReferralRights rights, TopicDesk topics, JdbcClient jdbc, Clock clock) {
    this.referrals = referrals;
    this.bundles = bundles;
    this.rights = rights;
    this.topics = topics;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * What the letter says.
   *
   * @throws Refusal when nothing has been handed over yet
   */
  public ReferralLetter letter(String number, String person) {
    var referral = referrals.findByNumber(number).filter(each -> isTheirs(number, person)).orElseThrow(ReferralRights::notTheirs);
    if (referral.proposal().origin() == ReferralOrigin.OWN_INITIATIVE) {
      throw new Refusal("%s由区纪委区监委自行提起，没有移送书".formatted(number));
    }
    if (referral.referredAt() == null) {
      throw new Refusal("%s还没有移送，移送后才有移送书".formatted(number));
    }
    var topic = topics.topic(referral.topic());
    return new ReferralLetter(number, topic.number().value(), topic.intake().title(), referral.proposal().ground().label(),
        referral.proposal().facts(), units(number), orNone(referral.decisionReason()),
        referral.acknowledgeBy().map(WrittenDate::of).orElse("待国务院通知"), bundles.sealOf(number, referral.edition()).orElse(""),
        WrittenDate.of(LocalDate.ofInstant(referral.referredAt(), clock.getZone())), contents(number, referral.edition()));
  }

  private boolean isTheirs(String number, String person) {
    return (rights.isCommission(person) || isConfirmer(number, person)) && !rights.isRecused(person, number);
  }

  private boolean isConfirmer(String number, String person) {
    return rights.isOfTheCircle(person) && jdbc.sql("select exists (select 1 from referral where number = ? and decided_by = ?)")
        .params(number, person).query(Boolean.class).single();
  }

  private List<String> contents(String number, int edition) {
    var kinds = new LinkedHashMap<BundleItem.Kind, Integer>();
    bundles.items(number, edition).forEach(kept -> kinds.merge(kept.item().kind(), 1, Integer::sum));
    return kinds.entrySet().stream().map(each -> "%s %d件".formatted(each.getKey().label(), each.getValue())).toList();
  }

  private String units(String number) {
    return String.join("、", rights.unitsOf(number).stream().map(code -> jdbc
        .sql("select name from unit where code = ? order by valid_from desc limit 1").param(code).query(String.class).single()).toList());
  }

  private static String orNone(String text) {
    return text == null || text.isBlank() ? "无" : text;
  }
}
