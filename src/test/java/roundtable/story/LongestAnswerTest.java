package roundtable.story;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import roundtable.analysis.AnalysisReport;
import roundtable.deliberation.DeliberationPlan;
import roundtable.deliberation.FollowUp;
import roundtable.deliberation.LedgerClose;
import roundtable.deliberation.MeetingNotice;
import roundtable.deliberation.MeetingRecord;
import roundtable.deliberation.MemberList;
import roundtable.deliberation.Presiding;
import roundtable.deliberation.Pressing;
import roundtable.deliberation.ResultPublication;
import roundtable.deliberation.Talk;
import roundtable.deliberation.TopicSelection;
import roundtable.evaluation.EvaluationReport;
import roundtable.escalation.LiftAnswer;
import roundtable.implementation.ProgressEntry;
import roundtable.implementation.ProjectStart;
import roundtable.implementation.SignOff;
import roundtable.kernel.TopicNumber;
import roundtable.opinion.OpinionSurvey;
import roundtable.publicity.ConsentAnswer;
import roundtable.publicity.ObjectionAnswer;
import roundtable.publicity.Publication;
import roundtable.publicity.TaskPlanDraft;
import roundtable.publicity.WatchEntry;
import roundtable.supervision.CheckReport;
import roundtable.supervision.Rectification;
import roundtable.topic.Intake;
import roundtable.topic.Review;
import roundtable.topic.Screening;
import roundtable.topic.TopicState;

/** What a form lets people write is kept to the last character: nobody fills in two pages for an error of the database. */
class LongestAnswerTest extends Story {

  /** Names that must be somebody's or something's. */
  private static final Set<String> NAMES = Set.of("undertakingUnit", "consentUnits", "stakeholders", "units", "doneUnits",
      "absentees", "checker", "verifier", "convenorUnit", "onlineAddress", "onlineJoin", "recording");

  private void convened(TopicNumber topic) {
    complete(topic, "selectTopic", longest(Answers.selection("2022-01-08"), TopicSelection.class));
    complete(topic, "appointMembers", longest(Answers.members("街道（镇）挂点领导"), MemberList.class));
    complete(topic, "draftPlan", longest(Answers.plan("2022-01-08T09:00"), DeliberationPlan.class));
    complete(topic, "communicateFirst", longest(Answers.talk("2022-01-04"), Talk.class));
    complete(topic, "confirmPlan", longest(Answers.presiding(), Presiding.class));
    complete(topic, "sendNotice", longest(Answers.notice(), MeetingNotice.class));
  }

  @Test
  @DisplayName("每一步都写到字数上限，照样从登记走到销号")
  void everyStepTakesTheLongestAnswers() {
    clock.set("2022-01-04T09:00:00+08:00");
    var topic = raise("tlsc.zhuangan", longest(Answers.intake("楼道照明"), Intake.class));
    complete(topic, "screenTopic", longest(Answers.screening(), Screening.class));
    complete(topic, "visitHouseholds", Answers.visits());
    complete(topic, "collectOpinions", longest(Answers.opinions(), OpinionSurvey.class));
    complete(topic, "analyseTopic", longest(Answers.analysis(), AnalysisReport.class));
    complete(topic, "acceptTopic", longest(Answers.accepted(), LiftAnswer.class));
    convened(topic);
    clock.set("2022-01-08T12:00:00+08:00");
    complete(topic, "deliberate", longest(Answers.notAgreed("2022-01-08T09:00", "NO_AGREEMENT"), MeetingRecord.class));
    complete(topic, "reviewStalled", longest(Map.of("decision", "RESUME", "divertTo", "x"), Review.class));
    complete(topic, "analyseTopic", longest(Answers.analysis(), AnalysisReport.class));
    clock.set("2022-01-08T08:00:00+08:00");
    convened(topic);
    clock.set("2022-01-08T12:00:00+08:00");
    complete(topic, "deliberate", longest(Answers.meeting("2022-01-08T09:00"), MeetingRecord.class));
    complete(topic, "publishResult", longest(Answers.resultPublication("2022-01-08"), ResultPublication.class));
    complete(topic, "followProgress", longest(Answers.followUp(), FollowUp.class));
    complete(topic, "pressSupervision", longest(Answers.pressing(), Pressing.class));
    complete(topic, "draftTaskPlan", with(longest(Answers.taskPlan("南站街道"), TaskPlanDraft.class), "units",
        "长".repeat(100) + "\n4栋4单元", "stakeholders", "长".repeat(100)));
    agree(topic);
    publishChangedAndPassed(topic);
    complete(topic, "appointCommittee", with(Answers.committee(), "communityMembers", "长".repeat(40)));
    complete(topic, "startProject", longest(Answers.start("2022-01-18"), ProjectStart.class));
    complete(topic, "recordProgress", longest(Answers.progress("长".repeat(100) + "\n4栋4单元", true), ProgressEntry.class));
    complete(topic, "checkProgress", with(longest(Answers.check(), CheckReport.class), "passed", "false"));
    complete(topic, "rectify", longest(Map.of(), Rectification.class));
    complete(topic, "checkProgress", longest(Answers.check(), CheckReport.class));
    complete(topic, "signOff", longest(Answers.signOff(), SignOff.class));
    complete(topic, "evaluateResult", longest(Answers.evaluation(), EvaluationReport.class));
    complete(topic, "closeLedger", longest(Answers.ledgerClose(), LedgerClose.class));
    assertThat(topic(topic).state()).isEqualTo(TopicState.CLOSED);
    assertThat(journal.firstBrokenEntry(topic)).isEmpty();
  }

  @Test
  @DisplayName("暂缓后转办，理由和去向都写满")
  void aReasonAndADestinationAreKeptTogether() {
    var topic = raise("tlsc.zhuangan", Answers.intake("楼道照明"));
    complete(topic, "screenTopic", with(Answers.screening(), "ready", "false"));
    complete(topic, "reviewPostponed", longest(Map.of("decision", "DIVERT"), Review.class));
    assertThat(topic(topic).stateReason()).hasSizeGreaterThan(500);
  }

  private void publishChangedAndPassed(TopicNumber topic) {
    clock.set("2022-01-10T10:00:00+08:00");
    complete(topic, "publishNotice", longest(Answers.publication(), Publication.class));
    complete(topic, "watchNotice", longest(Map.of("kind", "OBJECTION", "receivedAt", "2022-01-10T10:00"), WatchEntry.class));
    complete(topic, "answerObjection", with(longest(Map.of("decision", "UPHELD"), ObjectionAnswer.class), "changes",
        rows("[{\"field\": \"RESPONSIBLE_PERSON\", \"newValue\": \"%s\"}]".formatted("新".repeat(40)))));
    agree(topic);
    complete(topic, "publishNotice", longest(Answers.publication(), Publication.class));
    itIs(topic, "2022-01-18T00:00:00+08:00");
  }

  private void agree(TopicNumber topic) {
    tasks.createTaskQuery().processInstanceBusinessKey(topic.value()).taskDefinitionKey("userTask_agreeToPlan").list()
        .forEach(asked -> complete(holderOf(asked), asked, longest(Answers.agreed(), ConsentAnswer.class)));
  }

  /** The answers, each text as long as its form allows. */
  private static Map<String, Object> longest(Map<String, Object> answers, Class<?> form) {
    var longest = new LinkedHashMap<>(answers);
    Arrays.stream(form.getRecordComponents())
        .filter(field -> field.getType() == String.class && !NAMES.contains(field.getName()))
        .forEach(field -> longest.put(field.getName(), "长".repeat(field.getAccessor().getAnnotation(Size.class).max())));
    return longest;
  }
}
