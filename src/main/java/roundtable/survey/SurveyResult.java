package roundtable.survey;

import java.util.List;

/**
 * 普查结果 of a place.
 *
 * @param onPaper how many of the answers came on paper
 * @param told whether there are enough answers to tell what they say
 * @param parts together they are the place; empty when it has none
 * @param silent parts from which nobody answered
 * @param above the street that a community belongs to; null else
 */
public record SurveyResult(PlaceAnswers place, int onPaper, boolean told, List<QuestionTally> questions, List<PlaceAnswers> parts,
    int silent, PlaceAnswers above) {

  /**
   * A question, counted.
   *
   * @param answered how many answered it
   * @param choices none for what was written
   */
  public record QuestionTally(SurveyQuestion question, int answered, List<Choice> choices) {}

  /**
   * A choice, counted.
   *
   * @param planned the line of the year's plan in which it stands; null when it stands in none
   */
  public record Choice(String letter, String words, int answers, String planned) {}
}
