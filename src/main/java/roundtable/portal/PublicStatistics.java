package roundtable.portal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import roundtable.kernel.AccessRefusal;
import roundtable.portal.StatisticsFacts.Pair;
import roundtable.portal.StatisticsFacts.Place;
import roundtable.portal.StatisticsFacts.Spot;

/** 统计: the district, each street, each community, of a year and in all (R105, R106, A16). */
@Service
public class PublicStatistics {

  private static final Comparator<Spot> BY_CODE = Comparator.comparing(Spot::community);
  private final StatisticsFacts facts;
  private final Clock clock;

  PublicStatistics(StatisticsFacts facts, Clock clock) {
    this.facts = facts;
    this.clock = clock;
  }

  /** The years with topics, and this one; the latest first. */
  public List<Integer> years() {
    var years = new TreeSet<>(facts.numbersGiven().keySet());
    years.add(LocalDate.now(clock).getYear());
    return List.copyOf(years.descendingSet());
  }

  /**
   * All places, in a number of statements that does not depend on how many there are.
   *
   * @throws AccessRefusal for a year without topics
   */
  public StatisticsSheet of(int year) {
    return of(year, facts.numbersGiven());
  }

  private StatisticsSheet of(int year, Map<Integer, Integer> given) {
    if (!given.containsKey(year) && year != LocalDate.now(clock).getYear()) {
      throw new AccessRefusal("没有%d年的统计".formatted(year));
    }
    var found = facts.of(year);
    var now = facts.numbersGiven();
    if (!now.equals(given)) {
      // somebody raised a topic in between: counted, but not yet among the numbers
      return of(year, now);
    }
    var places = facts.places();
    var whole = found.values().stream().reduce(Pair.NONE, Pair::plus);
    var ofAllYears = given.entrySet().stream().filter(each -> each.getKey() <= year).mapToInt(Map.Entry::getValue).sum();
    var district = places.stream().filter(place -> place.type().equals("DISTRICT")).findFirst();
    return new StatisticsSheet(year, new PlaceStatistics(district.map(Place::code).orElse(""), "",
        district.map(Place::name).orElse("全区"), whole.year().received(given.getOrDefault(year, 0)), whole.total().received(ofAllYears)),
        streets(found, places));
  }

  private static List<StatisticsSheet.Street> streets(Map<Spot, Pair> found, List<Place> places) {
    var byCode = places.stream().collect(Collectors.toMap(Place::code, place -> place));
    var spots = new HashMap<String, Set<Spot>>();
    found.keySet().forEach(spot -> spots.computeIfAbsent(spot.street(), any -> new TreeSet<>(BY_CODE)).add(spot));
    for (var place : places) {
      if (place.stands() && isStreet(place)) {
        spots.computeIfAbsent(place.code(), any -> new TreeSet<>(BY_CODE));
      } else if (place.stands() && !place.type().equals("DISTRICT")) {
        spots.computeIfAbsent(place.parent(), any -> new TreeSet<>(BY_CODE)).add(new Spot(place.parent(), place.code()));
      }
    }
    return spots.keySet().stream().sorted().map(code -> street(code, spots.get(code), found, byCode)).toList();
  }

  private static StatisticsSheet.Street street(String code, Set<Spot> spots, Map<Spot, Pair> found, Map<String, Place> byCode) {
    var name = name(code, byCode);
    var parts = new ArrayList<PlaceStatistics>();
    var whole = Pair.NONE;
    for (var spot : spots) {
      var numbers = found.getOrDefault(spot, Pair.NONE);
      whole = whole.plus(numbers);
      parts.add(new PlaceStatistics(spot.community(), name, name(spot.community(), byCode), numbers.year(), numbers.total()));
    }
    return new StatisticsSheet.Street(new PlaceStatistics(code, "", name, whole.year(), whole.total()), parts);
  }

  private static String name(String code, Map<String, Place> byCode) {
    return byCode.containsKey(code) ? byCode.get(code).name() : code;
  }

  private static boolean isStreet(Place place) {
    return place.type().equals("STREET") || place.type().equals("TOWN");
  }
}
