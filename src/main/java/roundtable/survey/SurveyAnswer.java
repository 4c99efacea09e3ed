package roundtable.survey;

import java.util.List;
import java.util.Map;

/**
 * 一份答卷, without a name.
 *
 * @param survey its number
 * @param revision which questions were read; {@link Survey#revision}
 * @param community code of the community or village it is about
 * @param given by question, the letters that were ticked or the one text that was written; questions without an answer left out
 */
public record SurveyAnswer(String survey, int revision, String community, Map<Integer, List<String>> given) {}
