package roundtable.survey;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import roundtable.kernel.Refusal;

/** What a cadre types from a sheet, one question a line: {@code 1 A}, {@code 2 A、C}, {@code 3 东门的灯不亮}. */
final class SheetLines {

  private static final Pattern LINE = Pattern.compile("第?\\s*(\\d{1,2})\\s*题?\\s*[.．、:：)）]?\\s*(.*)");
  private static final Pattern SHEET = Pattern.compile("[0-9A-Z]([0-9A-Z-]*[0-9A-Z])?");

  private SheetLines() {}

  /** @throws Refusal naming the line that cannot be read */
  static Map<Integer, List<String>> read(String text, Questionnaire questionnaire) {
    var given = new TreeMap<Integer, List<String>>();
    var lines = text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    for (var at = 0; at < lines.size(); at++) {
      var line = LINE.matcher(lines.get(at));
      if (!line.matches()) {
        throw new Refusal("第%d行没有题号；每题写一行，先写题号，例如：1 A".formatted(at + 1));
      }
      put(given, Integer.parseInt(line.group(1)), line.group(2).strip(), questionnaire);
    }
    return given;
  }

  private static void put(Map<Integer, List<String>> given, int number, String answer, Questionnaire questionnaire) {
    var written = questionnaire.question(number).map(SurveyQuestion::isWritten).orElse(false);
    if (!answer.isEmpty() && given.put(number, written ? List.of(answer) : letters(answer)) != null) {
      throw new Refusal("第%d题写了两行，请写在一行里".formatted(number));
    }
  }

  /** A、C, A C and AC are the same, in letters of either width and size; what is no letter stays to be refused. */
  private static List<String> letters(String answer) {
    var plain = Normalizer.normalize(answer, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT).replaceAll("[\\s、,，;；.。/]", "");
    return plain.codePoints().mapToObj(Character::toString).distinct().toList();
  }

  /** 0012, 12 and １２ are the same sheet. */
  static String sheet(String typed) {
    var plain = Normalizer.normalize(typed.strip(), Normalizer.Form.NFKC).toUpperCase(Locale.ROOT).replaceAll("^第|[号\\s]", "");
    var number = plain.replaceFirst("^0+(?=[0-9])", "");
    if (!SHEET.matcher(number).matches()) {
      throw new Refusal("问卷编号只写数字和字母，例如 12 或 A-12，现为“%s”".formatted(typed));
    }
    return number;
  }
}
