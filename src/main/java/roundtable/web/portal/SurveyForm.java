package roundtable.web.portal;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.util.MultiValueMap;
import roundtable.survey.SurveyAnswer;

/**
 * An answered questionnaire as it is sent.
 *
 * @param given by question what was ticked or written; questions without an answer left out
 * @param form the form's secret
 * @param homepage nobody sees the field; who fills it in is a machine
 */
record SurveyForm(String community, int revision, Map<Integer, List<String>> given, String form, String homepage) {

  private static final Pattern QUESTION = Pattern.compile("q(\\d{1,4})");

  static SurveyForm empty(String secret, int revision, String community) {
    return new SurveyForm(community, revision, Map.of(), secret, "");
  }

  static SurveyForm of(MultiValueMap<String, String> sent) {
    var given = new TreeMap<Integer, List<String>>();
    sent.forEach((name, values) -> {
      var question = QUESTION.matcher(name);
      var answers = values.stream().map(Typed::text).filter(each -> !each.isEmpty()).distinct().toList();
      if (question.matches() && !answers.isEmpty()) {
        given.put(Integer.parseInt(question.group(1)), answers);
      }
    });
    return new SurveyForm(Typed.line(sent.getFirst("community")), number(sent.getFirst("revision")), given, sent.getFirst("form"),
        sent.getFirst("homepage"));
  }

  public boolean isTicked(int question, String letter) {
    return given.getOrDefault(question, List.of()).contains(letter);
  }

  public String words(int question) {
    return String.join("\n", given.getOrDefault(question, List.of()));
  }

  SurveyAnswer answer(String survey) {
    return new SurveyAnswer(survey, revision, community, given);
  }

  boolean isOfAMachine() {
    return homepage != null && !homepage.isEmpty();
  }

  private static int number(String text) {
    return text != null && text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
  }
}
