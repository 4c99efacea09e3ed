package roundtable.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import roundtable.ledger.LedgerStatisticsDesk;
import roundtable.ledger.StatisticsKind;
import roundtable.ledger.StatisticsLine;
import roundtable.organisation.LeaderLinkage;
import roundtable.organisation.Leaders;
import roundtable.organisation.UnitType;

/** 按挂点领导: whoever reads a part of the district reads of the leaders who answer for a place in it, and of no others (R105). */
class LeaderStatisticsTest extends Story {

  @Autowired private LedgerStatisticsDesk statistics;
  @Autowired private Leaders leaders;

  @Test
  @DisplayName("街道看到的挂点领导，是挂点本街道和本街道社区（村）的；区里看到全部")
  void aStreetSeesTheLeadersOfItsOwnPlaces() {
    raise("tlsc.zhuangan", Answers.intake("楼道照明"));
    var today = LocalDate.now(clock);
    var places = places(today);
    var linkages = leaders.linkages(today, today);
    var own = linkages.stream().filter(each -> places.contains(each.unit())).map(LeaderLinkage::post).collect(Collectors.toSet());
    var all = linkages.stream().map(LeaderLinkage::post).collect(Collectors.toSet());
    assertThat(own).isNotEmpty().isNotEqualTo(all);
    assertThat(seenBy("nz.lianluo")).isEqualTo(own);
    assertThat(seenBy("lsh.zhuanzhi01")).isEqualTo(all);
  }

  private Set<String> places(LocalDate today) {
    var places = List.of(UnitType.COMMUNITY, UnitType.VILLAGE, UnitType.FAMILY_COMMITTEE).stream().flatMap(type -> organisation.units(type, today).stream())
        .filter(unit -> organisation.streetOf(unit.code(), today).code().equals("XH-NZ")).map(unit -> unit.code()).collect(Collectors.toSet());
    places.add("XH-NZ");
    return places;
  }

  private Set<String> seenBy(String person) {
    return statistics.of(StatisticsKind.LEADER, null, null, null, person).lines().stream().map(StatisticsLine::code).collect(Collectors.toSet());
  }
}
