package roundtable.ledger;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import roundtable.organisation.LeaderLinkage;
import roundtable.organisation.LeaderPerson;

/**
 * The linked leaders beside the communities for which they answer: a linkage to a street is one to each of its communities.
 *
 * @param communities only these are looked at; a leader without any of them is left out
 */
record LeadersAtWork(List<LeaderLinkage> linkages, List<LeaderPerson> people, List<CommunityMonth> communities) {

  List<LeaderAttendance> attendance(List<HeldRoundTable> held, LocalDate asOf) {
    var byCommunity = held.stream().collect(groupingBy(HeldRoundTable::community));
    return byPost().values().stream().map(linked -> attendance(linked, byCommunity, asOf)).toList();
  }

  List<LeaderYear> year(LocalDate asOf) {
    return byPost().values().stream().map(linked -> new LeaderYear(linked.get(0).post(), linked.get(0).title(),
        names(linked.get(0).post(), asOf), linked.stream().flatMap(this::of).distinct().toList())).toList();
  }

  private Map<String, List<LeaderLinkage>> byPost() {
    return linkages.stream().filter(linkage -> of(linkage).findAny().isPresent())
        .collect(groupingBy(LeaderLinkage::post, LinkedHashMap::new, toList()));
  }

  private LeaderAttendance attendance(List<LeaderLinkage> linked, Map<String, List<HeldRoundTable>> held, LocalDate asOf) {
    var leader = linked.get(0);
    var attendable = new LinkedHashSet<HeldRoundTable>();
    linked.forEach(linkage -> of(linkage).flatMap(community -> held.getOrDefault(community.code(), List.of()).stream())
        .filter(roundTable -> linkage.covers(roundTable.day())).forEach(attendable::add));
    var counts = attendable.stream().collect(groupingBy(
        roundTable -> Presence.of(leader, names(leader.post(), roundTable.day()), roundTable), counting()));
    var presided = count(counts, Presence.PRESIDED);
    return new LeaderAttendance(leader.post(), leader.title(), names(leader.post(), asOf), attendable.size(),
        presided + count(counts, Presence.SAT), presided, count(counts, Presence.REPRESENTED),
        count(counts, Presence.EXPLAINED), count(counts, Presence.MISSED));
  }

  private Stream<CommunityMonth> of(LeaderLinkage linkage) {
    return communities.stream().filter(community ->
        linkage.unit().equals(community.code()) || linkage.unit().equals(community.streetCode()));
  }

  private List<String> names(String post, LocalDate day) {
    return people.stream().filter(person -> person.post().equals(post) && person.covers(day)).map(LeaderPerson::name)
        .distinct().toList();
  }

  private static int count(Map<Presence, Long> counts, Presence presence) {
    return counts.getOrDefault(presence, 0L).intValue();
  }
}
