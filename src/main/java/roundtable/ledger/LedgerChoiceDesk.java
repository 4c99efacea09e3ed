package roundtable.ledger;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import roundtable.kernel.AccessRefusal;
import roundtable.organisation.LeaderLinkage;
import roundtable.organisation.Leaders;

/** 选项 of the ledger's filters: the places that somebody sees, who undertakes there, who answers for them. */
@Service
public class LedgerChoiceDesk {

  private static final String PLACES = """
      select u.code, u.name, coalesce(u.parent, '') as within, u.type from unit u
       where u.type in ('STREET', 'TOWN', 'COMMUNITY', 'FAMILY_COMMITTEE', 'VILLAGE') and u.valid_from <= :on
         and u.valid_from = (select max(v.valid_from) from unit v where v.code = u.code and v.valid_from <= :on) order by u.code""";
  private static final String UNDERTAKING = """
      select distinct c.street, c.code from ledger_count c where c.basis = 'RECEIVED' and c.dimension = 'UNIT' and c.code <> '' and c.topics > 0 order by c.code""";
  private final JdbcClient jdbc;
  private final LedgerReaches reaches;
  private final LedgerNames names;
  private final Leaders leaders;
  private final Clock clock;

  LedgerChoiceDesk(JdbcClient jdbc, LedgerReaches reaches, LedgerNames names, Leaders leaders, Clock clock) {
    this.jdbc = jdbc;
    this.reaches = reaches;
    this.names = names;
    this.leaders = leaders;
    this.clock = clock;
  }

  private record Place(LedgerChoice choice, boolean street) {}

  /** @throws AccessRefusal for somebody who reads no part of the ledger */
  public LedgerChoices of(String person) {
    var today = LocalDate.now(clock);
    var reach = reaches.of(person);
    var all = jdbc.sql(PLACES).param("on", today).query((row, n) -> new Place(
        new LedgerChoice(row.getString("code"), row.getString("name"), row.getString("within")), List.of("STREET", "TOWN").contains(row.getString("type")))).list();
    var communities = all.stream().filter(place -> !place.street() && isSeen(reach, place.choice())).map(Place::choice).toList();
    var streets = all.stream().filter(Place::street).map(Place::choice).filter(street -> reach.district() || reach.streets().contains(street.code())
        || communities.stream().anyMatch(each -> each.within().equals(street.code()))).toList();
    var leading = !reach.kinds().contains(StatisticsKind.LEADER) ? List.<LedgerChoice>of()
        : leading(Stream.of(streets, communities).flatMap(List::stream).map(LedgerChoice::code).toList(), today);
    return new LedgerChoices(today, firstYear(today), reach.district(), streets, communities, undertaking(reach, streets, today), leading, reach.kinds());
  }

  private int firstYear(LocalDate today) {
    return jdbc.sql("select min(counted_month) from ledger_count where basis = 'RECEIVED' and dimension = 'COMMUNITY' and topics > 0 and counted_month <> ''")
        .query(String.class).optional().map(month -> Integer.valueOf(month.substring(0, 4))).orElse(today.getYear());
  }

  private static boolean isSeen(LedgerReach reach, LedgerChoice community) {
    return reach.district() || reach.streets().contains(community.within()) || reach.communities().contains(community.code());
  }

  private List<LedgerChoice> undertaking(LedgerReach reach, List<LedgerChoice> streets, LocalDate today) {
    var seen = streets.stream().map(LedgerChoice::code).toList();
    var units = names.unitsOn(today);
    return jdbc.sql(UNDERTAKING).query((row, n) -> Map.entry(row.getString(1), row.getString(2))).list().stream()
        .filter(each -> reach.district() || seen.contains(each.getKey()) || reach.units().contains(each.getValue()))
        .map(Map.Entry::getValue).distinct().map(code -> new LedgerChoice(code, units.getOrDefault(code, code), ""))
        .sorted(Comparator.comparing(LedgerChoice::code)).toList();
  }

  private List<LedgerChoice> leading(List<String> places, LocalDate today) {
    return leaders.linkages(today, today).stream().filter(each -> places.contains(each.unit()))
        .collect(Collectors.toMap(LeaderLinkage::post, LeaderLinkage::title, (one, other) -> one, LinkedHashMap::new)).entrySet().stream()
        .map(each -> new LedgerChoice(each.getKey(), each.getValue(), "")).toList();
  }
}
