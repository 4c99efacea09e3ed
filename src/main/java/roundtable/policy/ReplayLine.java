package roundtable.policy;

import java.util.stream.Collectors;
import roundtable.policy.ReplayReport.Outcome;
import roundtable.rules.RuledCase;
import roundtable.rules.Ruling;

/** What is told of a decision that would have gone another way: about what, what it came to, what it would have. */
record ReplayLine(String facts, Outcome before, Outcome after) {

  private static final int LONGEST_FACTS = 1000;
  private static final int LONGEST_OUTPUTS = 4000;

  ReplayLine {
    facts = shortened(facts, LONGEST_FACTS);
    before = shortened(before);
    after = shortened(after);
  }

  static ReplayLine of(ComparedCase found) {
    return new ReplayLine(facts(found.decided().ruledCase().orElseThrow()), outcome(found.before()), outcome(found.after()));
  }

  /** With more said about what was decided, and other words for what it came to. */
  static ReplayLine of(ComparedCase found, String more, String before, String after) {
    return new ReplayLine(facts(found.decided().ruledCase().orElseThrow()) + "；" + more,
        new Outcome(rules(found.before()), before), new Outcome(rules(found.after()), after));
  }

  private static String facts(RuledCase ruledCase) {
    return ruledCase.table().inputs().stream()
        .map(input -> input.label() + " " + input.words(ruledCase.facts().get(input.name()))).collect(Collectors.joining("；"));
  }

  private static Outcome outcome(Ruling ruling) {
    return new Outcome(rules(ruling), ruling.rows().stream().map(row -> ruling.table().outputs().stream()
        .map(output -> output.label() + " " + output.words(row.get(output.name()))).collect(Collectors.joining("；")))
        .collect(Collectors.joining(" / ")));
  }

  private static String rules(Ruling ruling) {
    return String.join("、", ruling.rules());
  }

  private static Outcome shortened(Outcome outcome) {
    return new Outcome(shortened(outcome.rules(), LONGEST_FACTS), shortened(outcome.outputs(), LONGEST_OUTPUTS));
  }

  private static String shortened(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
  }
}
