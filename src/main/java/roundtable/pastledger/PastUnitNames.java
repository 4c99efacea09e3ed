package roundtable.pastledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import roundtable.pastledger.PastUnits.Named;

/** Units by name and by code. */
record PastUnitNames(Map<String, List<Named>> byName, Map<String, Named> byCode) {

  private static final List<String> ENDINGS = List.of("", "社区", "村", "社区居委会", "村委会", "街道", "镇");

  /** The community or village of that name, on that day or, where there was none, at all. */
  Optional<Named> community(String name, LocalDate day) {
    return ENDINGS.stream().map(ending -> find(name + ending, day).filter(unit -> unit.type().isCommunity())).flatMap(Optional::stream).findFirst();
  }

  Optional<Named> unit(String name, LocalDate day) {
    return find(name, day);
  }

  String nameOf(String code) {
    return byCode.containsKey(code) ? byCode.get(code).name() : code;
  }

  /** Whether that text means that unit. */
  boolean means(String text, String code) {
    return ENDINGS.stream().anyMatch(ending -> byName.getOrDefault(text + ending, List.of()).stream().anyMatch(unit -> unit.code().equals(code)));
  }

  private Optional<Named> find(String name, LocalDate day) {
    var named = byName.getOrDefault(name, List.of());
    return Stream.concat(named.stream().filter(unit -> unit.isOf(day)), named.stream()).findFirst();
  }
}
