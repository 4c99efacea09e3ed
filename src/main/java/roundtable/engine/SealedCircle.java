package roundtable.engine;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import roundtable.discipline.ReceiptDesk;
import roundtable.organisation.DutyRoster;

/**
 * Who may enter the sealed tenant in which referrals run (R97): whoever stands on one of its posts today by the duty roster,
 * not by a membership that an administrator can write; and no administrator. Within it everybody has their own tasks only.
 */
@Component
class SealedCircle {

  /** The tenant of every model, process, task, variable and job that nobody else may find. */
  static final String TENANT = "sealed";

  // asked for late: both need the database, the engine's settings do not
  private final ObjectProvider<DutyRoster> roster;
  private final ObjectProvider<ReceiptDesk> referrals;
  private final Clock clock;

  SealedCircle(ObjectProvider<DutyRoster> roster, ObjectProvider<ReceiptDesk> referrals, Clock clock) {
    this.roster = roster;
    this.referrals = referrals;
    this.clock = clock;
  }

  boolean admits(Authentication who) {
    return isAsked(who) && roster.getObject().postsOf(who.getUserId(), LocalDate.now(clock)).stream()
        .flatMap(EngineGroup::of).anyMatch(EngineGroup.REFERRAL_CIRCLE::equals);
  }

  /** Numbers of the referrals from which somebody of the circle is kept away (回避). */
  List<String> recusedFrom(Authentication who) {
    return referrals.getObject().recusedFrom(who.getUserId());
  }

  // the groups are known already: the roster is read for the few that it can concern
  private static boolean isAsked(Authentication who) {
    return who != null && who.getUserId() != null && who.getGroupIds() != null
        && who.getGroupIds().contains(EngineGroup.REFERRAL_CIRCLE.id())
        && !who.getGroupIds().contains(EngineGroup.ADMINISTRATORS.id());
  }
}
