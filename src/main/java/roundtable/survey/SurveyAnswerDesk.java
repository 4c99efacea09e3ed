package roundtable.survey;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import roundtable.kernel.Refusal;
import roundtable.kernel.WrittenDate;
import roundtable.organisation.DutyRoster;
import roundtable.resident.Sender;
import roundtable.resident.SubmissionDesk;
import roundtable.survey.SurveyAnswers.Way;

/** 网络问卷、上门入户 (R69): each form and each sheet counts once, until the second at which the survey ends. */
@Service
public class SurveyAnswerDesk {

  private final Surveys surveys;
  private final SurveyAnswers answers;
  private final SurveyOfficials officials;
  private final SubmissionDesk submissions;
  private final DutyRoster roster;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Clock clock;

  SurveyAnswerDesk(Surveys surveys, SurveyAnswers answers, SurveyOfficials officials, SubmissionDesk submissions, DutyRoster roster,
      JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
    this.surveys = surveys;
    this.answers = answers;
    this.officials = officials;
    this.submissions = submissions;
    this.roster = roster;
    this.jdbc = jdbc;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  /**
   * Takes in an answer from the portal, once for each form.
   *
   * @return whether the form had been sent before, and nothing was taken in anew
   */
  public boolean answer(String form, Sender sender, SurveyAnswer answer) {
    if (!submissions.isForm(form)) {
      throw new Refusal("这一页不完整，没有收到您填写的内容。请重新打开页面再提交");
    }
    var hash = submissions.hash(form);
    if (isKnown(hash, answer.survey())) {
      return true;
    }
    submissions.count(sender);
    return transaction.execute(status -> take(hash, answer));
  }

  private boolean take(String hash, SurveyAnswer answer) {
    var survey = surveys.running(answer.survey());
    if (isKnown(hash, survey.number())) {
      return true;
    }
    if (survey.revision() != answer.revision()) {
      throw new Refusal("题目刚刚改过，没有收到。请重新打开页面，看过新的题目再提交");
    }
    answers.take(survey, answer.community(), answer.given(), new Way(hash, null, null));
    return false;
  }

  /**
   * Takes in a sheet of paper of the cadre's own community.
   *
   * @return the survey's number
   */
  public String enter(SheetEntry entry, String person) {
    return transaction.execute(status -> {
      var by = officials.cadre(person);
      var survey = surveys.running(entry.survey());
      var sheet = SheetLines.sheet(entry.sheet());
      refuseRepeated(survey, by.unit(), sheet);
      answers.take(survey, by.unit(), SheetLines.read(entry.answers(), surveys.questionnaire(survey)), new Way(null, sheet, person));
      return survey.number();
    });
  }

  /** @throws Refusal when the form was sent to another survey: a form's secret is of no use there */
  private boolean isKnown(String hash, String number) {
    var first = jdbc.sql("select survey from survey_answer where form_hash = ?").param(hash).query(String.class).optional();
    if (first.isPresent() && !first.get().equals(number)) {
      throw new Refusal("这一页已经提交过别的内容，这一次没有收到。请重新打开页面再提交");
    }
    return first.isPresent();
  }

  private void refuseRepeated(Survey survey, String community, String sheet) {
    jdbc.sql("select entered_by, given_at from survey_answer where survey = ? and community = ? and sheet = ?")
        .params(survey.number(), community, sheet).query((row, n) -> "%s于%s".formatted(roster.nameOf(row.getString(1)), WrittenDate.of(
            LocalDateTime.ofInstant(row.getObject(2, OffsetDateTime.class).toInstant(), clock.getZone())))).optional().ifPresent(first -> {
          throw new Refusal("本社区（村）第%s号问卷已由%s录入，一份问卷只录一次；请核对编号".formatted(sheet, first));
        });
  }
}
