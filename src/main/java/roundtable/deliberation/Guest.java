package roundtable.deliberation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import roundtable.kernel.Refusal;

/**
 * Somebody at the table: category, name, unit (R50–R55).
 *
 * @param unit may be empty
 */
record Guest(SeatCategory category, String name, String unit) {

  /**
   * Reads a list as cadres paste it, one person a line: 类别，姓名，单位.
   *
   * @throws Refusal naming every line that cannot be read
   */
  static List<Guest> listedIn(String lines) {
    var guests = new ArrayList<Guest>();
    var faults = new ArrayList<String>();
    var number = 0;
    for (var line : lines.split("\\R")) {
      number++;
      if (!line.isBlank()) {
        read(line, number, guests, faults);
      }
    }
    if (!faults.isEmpty()) {
      throw new Refusal("参会人员名单有误：" + String.join("；", faults));
    }
    return guests;
  }

  private static void read(String line, int number, List<Guest> guests, List<String> faults) {
    var parts = line.strip().split("\\s*[,，、\\t]\\s*", 3);
    var category = Arrays.stream(SeatCategory.values()).filter(c -> c.label().equals(parts[0])).findFirst();
    if (category.isEmpty()) {
      faults.add("第%d行类别“%s”不认识，可填：%s".formatted(number, parts[0], labels()));
    } else if (parts.length < 2 || parts[1].isBlank() || parts[1].length() > 40) {
      faults.add("第%d行缺少姓名或姓名超过40字，应为：类别，姓名，单位".formatted(number));
    } else {
      guests.add(new Guest(category.get(), parts[1], parts.length == 3 ? shortened(parts[2]) : ""));
    }
  }

  private static String shortened(String unit) {
    return unit.length() > 100 ? unit.substring(0, 100) : unit;
  }

  private static String labels() {
    return Arrays.stream(SeatCategory.values()).map(SeatCategory::label).collect(Collectors.joining("、"));
  }
}
