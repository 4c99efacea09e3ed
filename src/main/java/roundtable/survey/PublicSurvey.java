package roundtable.survey;

import java.time.LocalDate;
import java.util.List;

/**
 * A survey as residents see it.
 *
 * @param editions all of its series, the first one first; one when there is no other
 * @param revision which questions these are
 * @param streets where it is asked
 * @param answers how many have answered so far, everywhere
 * @param events the latest last
 */
public record PublicSurvey(SurveyLine line, String purpose, int edition, List<String> editions, int revision,
    Questionnaire questionnaire, List<Street> streets, int answers, List<Moment> events) {

  /** A street or town with those of its communities that are asked. */
  public record Street(String code, String name, List<Community> communities) {}

  /** A community, family committee or village. */
  public record Community(String code, String name) {}

  /** What was done with it. */
  public record Moment(LocalDate day, String what, String reason) {}

  public boolean isRunning() {
    return line.state() == SurveyState.RUNNING;
  }

  public boolean isEnded() {
    return line.state() == SurveyState.ENDED;
  }
}
