package roundtable.policy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import roundtable.ledger.MemberDuty;
import roundtable.ledger.MemberQuotas;
import roundtable.organisation.MemberKind;
import roundtable.policy.ReplayLines.Place;
import roundtable.rules.RuleBook;
import roundtable.rules.RuleTable;
import roundtable.policy.DistinctCase.Key;
import roundtable.rules.RuledCase;

/** 履职指标: who came how often in the finished months and years of a period, measured anew; nobody's name is told (R38, R39). */
@Component
class QuotaCases implements DecidedCases {

  private static final int MOST_OF_A_KIND = 1_000_000;
  private final MemberQuotas members;
  private final RuleBook rules;
  private final ReplayLines lines;
  private final Clock clock;

  QuotaCases(MemberQuotas members, RuleBook rules, ReplayLines lines, Clock clock) {
    this.members = members;
    this.rules = rules;
    this.lines = lines;
    this.clock = clock;
  }

  /** A finished month, or a finished year. */
  private record Span(YearMonth month, Integer year) {

    static Span of(String text) {
      return text.contains("-") ? new Span(YearMonth.parse(text), null) : new Span(null, Integer.valueOf(text));
    }

    String text() {
      return month != null ? month.toString() : year.toString();
    }

    String written() {
      return month != null ? "%d年%d月".formatted(month.getYear(), month.getMonthValue()) : year + "年";
    }

    LocalDate lastDay() {
      return month != null ? month.atEndOfMonth() : LocalDate.of(year, 12, 31);
    }

    String column() {
      return month != null ? "perMonth" : "perYear";
    }
  }

  @Override
  public List<DistinctCase> distinct(ReplayPeriod period) {
    return period.table() != RuleTable.ATTENDANCE_QUOTAS ? List.of() : spans(period).flatMap(this::distinct).toList();
  }

  private Stream<Span> spans(ReplayPeriod period) {
    var from = period.from().isBefore(members.beginning()) ? members.beginning() : period.from();
    var today = LocalDate.now(clock);
    var to = period.to().isBefore(today) ? period.to() : today.minusDays(1);
    if (to.isBefore(from)) {
      return Stream.empty();
    }
    var months = Stream.iterate(YearMonth.from(from), month -> !month.atEndOfMonth().isAfter(to), month -> month.plusMonths(1))
        .map(month -> new Span(month, null));
    var years = IntStream.rangeClosed(from.getYear(), to.getYear()).mapToObj(year -> new Span(null, year))
        .filter(span -> !span.lastDay().isAfter(to));
    return Stream.concat(months, years);
  }

  private Stream<DistinctCase> distinct(Span span) {
    var theirs = members(span);
    var version = rules.versionInForce(RuleTable.ATTENDANCE_QUOTAS, span.lastDay().atStartOfDay(clock.getZone()).toInstant());
    return Arrays.stream(MemberKind.values()).map(kind -> new DistinctCase(version,
            Optional.of(new RuledCase(RuleTable.ATTENDANCE_QUOTAS, Map.of("kind", kind.name()))), new Key(span.text(), kind.name(), kind.ordinal()),
            (int) theirs.stream().filter(member -> member.kind() == kind).count()))
        .filter(each -> each.count() > 0);
  }

  @Override
  public int keep(long replay, ReplayPeriod period, ComparedCase found) {
    var span = Span.of(found.decided().key().text());
    var before = found.before().number(span.column());
    var after = found.after().number(span.column());
    var changed = members(span).stream().filter(member -> member.kind().name().equals(found.decided().key().basis()))
        .filter(member -> (member.attended() >= before) != (member.attended() >= after)).toList();
    var first = found.decided().key().place() * MOST_OF_A_KIND;
    return lines.keep(replay, IntStream.range(0, changed.size()).mapToObj(n -> new Place(span.written(), first + n,
            changed.get(n).street(), span.lastDay().atStartOfDay(clock.getZone()).toInstant().atOffset(ZoneOffset.UTC))).toList(),
        changed.stream().map(member -> ReplayLine.of(found, "%s参加%d次".formatted(member.community(), member.attended()),
            verdict(member, before), verdict(member, after))).toList());
  }

  private List<MemberDuty> members(Span span) {
    return span.month() != null ? members.members(span.month(), Optional.empty()) : members.members(span.year(), Optional.empty());
  }

  private static String verdict(MemberDuty member, int quota) {
    return "应参加%d次，%s".formatted(quota, member.attended() >= quota ? "达到" : "没有达到");
  }
}
