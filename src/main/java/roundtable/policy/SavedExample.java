package roundtable.policy;

import java.util.List;
import java.util.Map;

/**
 * A case kept to see what an edit does.
 *
 * @param facts what the table is asked about, by input column
 * @param expected the rows that fire in the version in force
 * @param fired the rows that fire in the draft
 * @param expectedResult what comes of it in the version in force, in words
 * @param result what comes of it in the draft
 * @param passed neither row nor result is another one
 */
public record SavedExample(Map<String, Object> facts, List<String> expected, List<String> fired, String expectedResult, String result,
    boolean passed) {}
