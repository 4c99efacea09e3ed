package roundtable.survey;

/**
 * How many answered in a place.
 *
 * @param code null for several places together, each of which is too small to be told alone
 */
public record PlaceAnswers(String code, String name, int answers) {}
