package roundtable.survey;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import roundtable.kernel.Refusal;
import roundtable.kernel.WrittenDate;

/** 变更普查: questions while nobody has answered, a new edition afterwards, a later or an earlier end; by the unit that asks. */
@Service
@Transactional
public class SurveyChangeDesk {

  private final Surveys surveys;
  private final SurveyPlaces places;
  private final SurveyOfficials officials;
  private final SurveyEvents events;
  private final Clock clock;

  SurveyChangeDesk(Surveys surveys, SurveyPlaces places, SurveyOfficials officials, SurveyEvents events, Clock clock) {
    this.surveys = surveys;
    this.places = places;
    this.officials = officials;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Changes what has not ended.
   *
   * @return its number, or that of the new edition
   */
  public String change(SurveyChangeDraft draft, String person) {
    var by = officials.organiser(person);
    var survey = surveys.held(draft.survey());
    refuseUnlessOpen(survey, by);
    var changed = switch (draft.change()) {
      case QUESTIONS -> questions(survey, draft);
      case EDITION -> edition(survey, draft, by);
      case EXTENSION -> extended(survey, draft.lastDay());
      case END -> ended(survey);
    };
    events.record(survey, draft.change().name(), draft.reason(), by.official());
    return changed.number();
  }

  private void refuseUnlessOpen(Survey survey, SurveyOfficials.Acting by) {
    if (!by.mayChange(survey)) {
      throw new Refusal("《%s》由开展它的单位或者理事会办公室变更".formatted(survey.title()));
    }
    if (survey.state(Instant.now(clock)) == SurveyState.ENDED) {
      throw new Refusal("《%s》已于%s截止，不能再变更；需要再查的，请另行开展".formatted(survey.title(), surveys.ended(survey)));
    }
  }

  private Survey questions(Survey survey, SurveyChangeDraft draft) {
    survey.changeQuestions();
    surveys.ask(survey, QuestionLines.read(draft.questions()));
    return surveys.save(survey);
  }

  private Survey edition(Survey survey, SurveyChangeDraft draft, SurveyOfficials.Acting by) {
    survey.refuseUnlessLocked();
    var now = Instant.now(clock);
    var next = surveys.save(survey.next(now));
    survey.endAt(now);
    surveys.save(survey);
    surveys.ask(next, QuestionLines.read(draft.questions()));
    places.askTheSame(next, survey);
    events.record(next, SurveyEvents.OPENED, draft.reason(), by.official());
    return next;
  }

  private Survey extended(Survey survey, LocalDate lastDay) {
    var end = lastDay.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
    if (!end.isAfter(survey.closesAt())) {
      throw new Refusal("现在的截止日期是%s，延长的要晚于它，现填%s；要提前的，请选“%s”".formatted(surveys.ended(survey),
          WrittenDate.of(lastDay), SurveyChangeKind.END.label()));
    }
    SurveyDesk.refuseAfterThePlan(lastDay, survey.planYear());
    SurveyDesk.refuseTooLong(LocalDate.ofInstant(survey.opensAt(), clock.getZone()), lastDay);
    survey.endAt(end);
    return surveys.save(survey);
  }

  private Survey ended(Survey survey) {
    var now = Instant.now(clock);
    survey.endAt(now);
    return surveys.save(survey);
  }
}
