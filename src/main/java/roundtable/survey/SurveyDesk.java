package roundtable.survey;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import roundtable.kernel.Refusal;
import roundtable.kernel.WrittenDate;

/** 开展群众需求普查: set up and opened by the council's office, a street or a department (R43, R69). */
@Service
@Transactional
public class SurveyDesk {

  private static final int LONGEST_DAYS = 180;
  private final Surveys surveys;
  private final SurveyPlaces places;
  private final SurveyOfficials officials;
  private final SurveyEvents events;
  private final JdbcClient jdbc;
  private final Clock clock;

  SurveyDesk(Surveys surveys, SurveyPlaces places, SurveyOfficials officials, SurveyEvents events, JdbcClient jdbc, Clock clock) {
    this.surveys = surveys;
    this.places = places;
    this.officials = officials;
    this.events = events;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Opens a survey; from its first day on it can be answered.
   *
   * @return its number
   */
  public String open(SurveyDraft draft, String person) {
    var by = officials.organiser(person);
    refuseImpossible(draft);
    var questionnaire = QuestionLines.read(draft.questions());
    var communities = places.meant(draft.places(), by);
    var number = next(LocalDate.now(clock).getYear());
    refuseRepeated(draft, by.unit());
    var survey = surveys.save(new Survey(number, number, 1, draft.title(), draft.purpose(), draft.planYear(), by.unit(),
        begin(draft.firstDay()), draft.lastDay().plusDays(1).atStartOfDay(clock.getZone()).toInstant()));
    surveys.ask(survey, questionnaire);
    places.ask(survey, communities);
    events.record(survey, SurveyEvents.OPENED, null, by.official());
    return number;
  }

  private Instant begin(LocalDate day) {
    return day.equals(LocalDate.now(clock)) ? Instant.now(clock) : day.atStartOfDay(clock.getZone()).toInstant();
  }

  private void refuseImpossible(SurveyDraft draft) {
    var today = LocalDate.now(clock);
    if (draft.firstDay().isBefore(today)) {
      throw new Refusal("开始日期最早是今天，现为%s".formatted(WrittenDate.of(draft.firstDay())));
    }
    refuseTooLong(draft.firstDay(), draft.lastDay());
    refuseAfterThePlan(draft.lastDay(), draft.planYear());
    if (draft.planYear() > draft.lastDay().getYear() + 1) {
      throw new Refusal("%d年截止的普查，用于%d年度或者%d年度的计划".formatted(draft.lastDay().getYear(), draft.lastDay().getYear(),
          draft.lastDay().getYear() + 1));
    }
  }

  static void refuseTooLong(LocalDate firstDay, LocalDate lastDay) {
    if (lastDay.isBefore(firstDay) || lastDay.isAfter(firstDay.plusDays(LONGEST_DAYS))) {
      throw new Refusal("截止日期应在开始日期之后%d日以内，现为%s".formatted(LONGEST_DAYS, WrittenDate.of(lastDay)));
    }
  }

  /** 在制定年度民生实事计划前 (R43): not when the year is over. */
  static void refuseAfterThePlan(LocalDate lastDay, int planYear) {
    if (lastDay.getYear() > planYear) {
      throw new Refusal("普查要在制定%d年度民生实事计划之前完成，截止日期不能晚于%d年12月31日，现为%s".formatted(planYear, planYear,
          WrittenDate.of(lastDay)));
    }
  }

  private void refuseRepeated(SurveyDraft draft, String unit) {
    jdbc.sql("select number from survey where unit = ? and title = ? and closes_at > ? order by number limit 1")
        .params(unit, draft.title(), Instant.now(clock).atOffset(ZoneOffset.UTC)).query(String.class).optional().ifPresent(known -> {
          throw new Refusal("本单位的《%s》已经在普查（%s），不必重复开展；要改的，请办“变更普查”".formatted(draft.title(), known));
        });
  }

  // whoever takes the year's number holds it: two that are sent at once follow each other
  private String next(int year) {
    if (jdbc.sql("update survey_sequence set last_number = last_number + 1 where survey_year = ?").param(year).update() == 0) {
      jdbc.sql("insert into survey_sequence (survey_year, last_number) values (?, 1)").param(year).update();
    }
    return "XQ-%d-%03d".formatted(year, jdbc.sql("select last_number from survey_sequence where survey_year = ?").param(year)
        .query(Integer.class).single());
  }
}
