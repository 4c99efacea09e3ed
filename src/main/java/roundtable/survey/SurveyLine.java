package roundtable.survey;

/**
 * A survey in a list.
 *
 * @param unit who asks
 * @param period from when to when, in words
 */
public record SurveyLine(String number, String title, int planYear, String unit, SurveyState state, String period) {}
