package roundtable.ledger;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import roundtable.organisation.MemberKind;
import roundtable.rules.RuleBook;
import roundtable.rules.RuleTable;

/** 在职党员、党代表、人大代表、政协委员: how often each came to the round-tables of their contact point, beside the quota (R38, R39). */
@Service
@Transactional(readOnly = true)
public class MemberQuotas {

  private static final String EACH_MONTH = "perMonth";
  private static final String EACH_YEAR = "perYear";
  private final MemberFacts facts;
  private final Periods periods;
  private final RuleBook rules;
  private final Clock clock;

  MemberQuotas(MemberFacts facts, Periods periods, RuleBook rules, Clock clock) {
    this.facts = facts;
    this.periods = periods;
    this.rules = rules;
    this.clock = clock;
  }

  /** The first day of which anything is told. */
  public LocalDate beginning() {
    return periods.beginning();
  }

  /** Each person's month, by street and community. */
  public List<MemberDuty> members(YearMonth month, Optional<String> street) {
    return facts.members(periods.month(month), street);
  }

  /** Each person's year so far. */
  public List<MemberDuty> members(int year, Optional<String> street) {
    return facts.members(periods.year(year), street);
  }

  /** How often each kind should come in that month, by the table in force on its last day. */
  public Map<MemberKind, Integer> quotas(YearMonth month) {
    return quotas(periods.month(month), EACH_MONTH);
  }

  /** How often each kind should come in that year. */
  public Map<MemberKind, Integer> quotas(int year) {
    return quotas(periods.year(year), EACH_YEAR);
  }

  /** Actual against quota, a line for each kind. */
  public static List<QuotaLine> lines(List<MemberDuty> members, Map<MemberKind, Integer> quotas) {
    return Arrays.stream(MemberKind.values()).map(kind -> {
      var theirs = members.stream().filter(member -> member.kind() == kind).toList();
      return new QuotaLine(kind, quotas.get(kind), theirs.size(),
          (int) theirs.stream().filter(member -> member.attended() >= quotas.get(kind)).count(),
          theirs.stream().mapToInt(MemberDuty::attended).sum());
    }).toList();
  }

  private Map<MemberKind, Integer> quotas(Period period, String each) {
    var asOf = period.asOf().atStartOfDay(clock.getZone()).toInstant();
    var version = rules.versionInForce(RuleTable.ATTENDANCE_QUOTAS, asOf);
    var quotas = new EnumMap<MemberKind, Integer>(MemberKind.class);
    Arrays.stream(MemberKind.values()).forEach(kind -> quotas.put(kind,
        rules.decide(RuleTable.ATTENDANCE_QUOTAS, version, Map.of("kind", kind.name())).number(each)));
    return quotas;
  }
}
