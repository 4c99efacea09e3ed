package roundtable.discipline;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import roundtable.kernel.AccessRefusal;
import roundtable.kernel.Official;
import roundtable.kernel.Refusal;
import roundtable.organisation.DutyRoster;
import roundtable.organisation.Recusal;
import roundtable.organisation.Role;

/** Who may know of a referral: the commission all of it, the secretariat that it is there; nobody of a unit concerned. */
@Component
class ReferralRights {

  private final DutyRoster roster;
  private final Recusal recusal;
  private final JdbcClient jdbc;
  private final Clock clock;

  ReferralRights(DutyRoster roster, Recusal recusal, JdbcClient jdbc, Clock clock) {
    this.roster = roster;
    this.recusal = recusal;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  boolean isCommission(String person) {
    return holds(person, Role.DISCIPLINE_COMMISSION);
  }

  /** The person as one of the commission. */
  Official commissioner(String person) {
    var role = "." + Role.DISCIPLINE_COMMISSION.code();
    return roster.postsOf(person, LocalDate.now(clock)).stream().filter(post -> post.contains(role)).findFirst()
        .map(post -> new Official(person, post))
        .orElseThrow(() -> new Refusal("只有区纪委区监委承办人可以自行提起移送处置"));
  }

  /** Whether any of it is this person's business. */
  boolean isOfTheCircle(String person) {
    return isCommission(person) || holds(person, Role.SECRETARY_GENERAL) || holds(person, Role.SECRETARIAT);
  }

  boolean isRecused(String person, String referral) {
    return recusal.isRecused(person, unitsOf(referral), LocalDate.now(clock));
  }

  /** 回避: refuses whoever stands in a unit concerned. */
  void refuseRecused(Official by, List<String> units) {
    if (recusal.isRecused(by.person(), units, LocalDate.now(clock))) {
      throw new Refusal("您在涉及的单位任职，应当回避，请由同岗位的其他人办理");
    }
  }

  /** Whether it exists is not told either. */
  static AccessRefusal notTheirs() {
    return new AccessRefusal("没有找到可以查看的内容");
  }

  /** Codes of the units concerned. */
  List<String> unitsOf(String referral) {
    return jdbc.sql("select unit from referral_unit where referral = ? order by unit").param(referral)
        .query(String.class).list();
  }

  /** Numbers of the referrals that concern a unit in which the person stands today. */
  List<String> recusedFrom(String person) {
    return jdbc.sql("""
            select distinct u.referral from referral_unit u join post p on p.unit = u.unit
                join holding h on h.post = p.code
              where h.person = :person and h.held_from <= :on and (h.held_to is null or h.held_to >= :on)""")
        .param("person", person).param("on", LocalDate.now(clock)).query(String.class).list();
  }

  private boolean holds(String person, Role role) {
    return roster.unitActedFor(person, role, LocalDate.now(clock)).isPresent();
  }
}
