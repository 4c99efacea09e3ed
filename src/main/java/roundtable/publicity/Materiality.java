package roundtable.publicity;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.LevenshteinDistance;
import roundtable.rules.Ruling;

/**
 * Tells a material change of a published plan from a slip of the pen, by {@code publicity-rules}.
 *
 * @param materialFields fields whose change is material
 * @param editorialCharacters up to so many changed characters of a text are editorial, as long as no figure changes
 */
record Materiality(Set<PlanField> materialFields, int editorialCharacters) {

  private static final String NUMERAL = "[0-9０-９零〇一二两三四五六七八九十百千万亿半壹贰叁肆伍陆柒捌玖拾佰仟]";
  // the unit counts only after a real figure: 一致, 统一 and 一起 are words
  private static final Pattern FIGURE = Pattern.compile("(?:[0-9０-９]|%1$s(?=%1$s))(?:%1$s|[.．:：/-](?=%1$s))*"
      .formatted(NUMERAL) + "(?:[%％‰]|[^\\s\\p{P}])?|" + NUMERAL);

  static Materiality of(Ruling ruling) {
    var fields = Arrays.stream(ruling.text("materialFields").split("\\s*,\\s*")).map(PlanField::valueOf)
        .collect(Collectors.toSet());
    return new Materiality(fields, ruling.number("editorialCharacters"));
  }

  /** The fields whose change makes the notice void; empty when only slips were corrected. */
  List<PlanField> materialChanges(TaskPlan before, TaskPlan after) {
    return before.differences(after).stream().filter(field -> isMaterial(field, before, after)).toList();
  }

  private boolean isMaterial(PlanField field, TaskPlan before, TaskPlan after) {
    if (field.isProse() && isSlip(before.values().get(field), after.values().get(field))) {
      return false;
    }
    return field == PlanField.PLAN_TEXT || materialFields.contains(field);
  }

  private boolean isSlip(String before, String after) {
    return figures(before).equals(figures(after))
        && new LevenshteinDistance(editorialCharacters).apply(before, after) >= 0;
  }

  /** A changed amount, date or number of households, or its unit (41万元, 300米, 10%), is never a slip. */
  private static List<String> figures(String text) {
    return FIGURE.matcher(text).results().map(MatchResult::group).toList();
  }
}
