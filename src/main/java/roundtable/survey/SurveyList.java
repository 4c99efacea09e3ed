package roundtable.survey;

import java.util.List;

/**
 * A page of surveys.
 *
 * @param number counted from 1
 * @param more whether there is another one
 */
public record SurveyList(List<SurveyLine> rows, int number, boolean more) {}
