package roundtable.engine;

import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;
import roundtable.analysis.AnalysisDesk;
import roundtable.analysis.AnalysisReport;
import roundtable.deliberation.MeetingDesk;
import roundtable.deliberation.ResolutionOutcome;
import roundtable.escalation.EscalationDesk;
import roundtable.evaluation.EvaluationDesk;
import roundtable.evaluation.EvaluationReport;
import roundtable.implementation.ProgressEntry;
import roundtable.implementation.ProjectDesk;
import roundtable.implementation.ProjectStart;
import roundtable.implementation.SignOff;
import roundtable.kernel.Official;
import roundtable.kernel.SevenStep;
import roundtable.kernel.TopicNumber;
import roundtable.opinion.OpinionDesk;
import roundtable.opinion.OpinionSurvey;
import roundtable.opinion.VisitReport;
import roundtable.organisation.Role;
import roundtable.overdue.OverdueDesk;
import roundtable.publicity.Consent;
import roundtable.publicity.ConsentAnswer;
import roundtable.publicity.PlanDesk;
import roundtable.publicity.Publication;
import roundtable.publicity.PublicityDesk;
import roundtable.publicity.TaskPlanDraft;
import roundtable.rules.RuleTable;
import roundtable.supervision.CheckReport;
import roundtable.supervision.CommitteeDraft;
import roundtable.supervision.Rectification;
import roundtable.supervision.SupervisionDesk;
import roundtable.topic.Intake;
import roundtable.topic.Review;
import roundtable.topic.Screening;
import roundtable.topic.TopicDesk;
import roundtable.topic.TopicState;

/** {@code seven-step-flow.bpmn} on one page: its ids, and what its tasks record, in the order of the diagram. */
@Component
public class SevenStepFlow {

  private final CompletedForms forms;
  private final TaskPosts posts;
  private final EngineRuleBook rules;
  private final OverdueDesk clocks;
  private final StepLimits limits;
  private final TopicDesk topics;
  private final OpinionDesk opinions;
  private final AnalysisDesk analyses;
  private final MeetingDesk meetings;
  private final PlanDesk plans;
  private final PublicityDesk publicity;
  private final SupervisionDesk supervision;
  private final ProjectDesk projects;
  private final EvaluationDesk evaluations;
  private final EscalationDesk escalations;
  private final RoundTableMessages roundTables;
  private final TopicEnd ends;

  SevenStepFlow(CompletedForms forms, TaskPosts posts, EngineRuleBook rules, OverdueDesk clocks, StepLimits limits,
      TopicDesk topics, OpinionDesk opinions, AnalysisDesk analyses, MeetingDesk meetings, PlanDesk plans,
      PublicityDesk publicity, SupervisionDesk supervision, ProjectDesk projects, EvaluationDesk evaluations,
      EscalationDesk escalations, RoundTableMessages roundTables, TopicEnd ends) {
    this.forms = forms;
    this.posts = posts;
    this.rules = rules;
    this.clocks = clocks;
    this.limits = limits;
    this.topics = topics;
    this.opinions = opinions;
    this.analyses = analyses;
    this.meetings = meetings;
    this.plans = plans;
    this.publicity = publicity;
    this.supervision = supervision;
    this.projects = projects;
    this.evaluations = evaluations;
    this.escalations = escalations;
    this.roundTables = roundTables;
    this.ends = ends;
  }

  // ——— every step: its clock, its rules, its posts

  public void beginStep(DelegateExecution execution) {
    clocks.begin(CompletedForms.topic(execution), step(execution));
  }

  public void endStep(DelegateExecution execution) {
    clocks.end(CompletedForms.topic(execution), step(execution));
  }

  /** When the step is overdue, for its timer; the engine asks before it says that the step starts. */
  public Date overdueTimer(DelegateExecution execution) {
    beginStep(execution);
    return limits.overdue(CompletedForms.topic(execution));
  }

  /** The last moment of the running step; null while the year's schedule is unknown. */
  public Date dueDate(DelegateExecution execution) {
    return limits.dueDate(CompletedForms.topic(execution));
  }

  /** From when on a task is listed under 即将到期; null while the year's schedule is unknown. */
  public Date remindDate(DelegateExecution execution) {
    return limits.remindDate(CompletedForms.topic(execution));
  }

  /** The version of a table that was in force when the running step began. */
  public int tableVersion(DelegateExecution execution, String table) {
    return rules.versionInForce(RuleTable.of(table), limits.began(CompletedForms.topic(execution)));
  }

  public String communitySecretary(DelegateExecution execution) {
    return posts.owner(CompletedForms.topic(execution), Role.COMMUNITY_SECRETARY);
  }

  public String communityCadre(DelegateExecution execution) {
    return posts.owner(CompletedForms.topic(execution), Role.COMMUNITY_CADRE);
  }

  public String residentsCouncil(DelegateExecution execution) {
    return posts.owner(CompletedForms.topic(execution), Role.RESIDENTS_COUNCIL);
  }

  public String supervisionCommittee(DelegateExecution execution) {
    return posts.owner(CompletedForms.topic(execution), Role.SUPERVISION_COMMITTEE);
  }

  public String consentingPost(DelegateExecution execution) {
    return plans.consent(consentId(execution)).post();
  }

  public String undertakingUnit(DelegateExecution execution) {
    var topic = CompletedForms.topic(execution);
    return posts.contact(topic, plans.latest(topic).undertakingUnit());
  }

  // ——— step 1 确定议题

  /** What a resident raised on the portal is registered already. */
  public void registerTopic(DelegateExecution execution) {
    if (CompletedForms.isOfAResident(execution)) {
      topics.refuseUnlessPending(CompletedForms.topic(execution));
      return;
    }
    var form = forms.of(execution);
    var registrar = posts.registrar(form.by().person());
    var topic = topics.register(form.as(Intake.class), registrar.community(), registrar.official());
    execution.setProcessBusinessKey(topic.number().value());
  }

  public void screenTopic(DelegateTask task) {
    var form = forms.of(task);
    topics.screen(form.topic(), form.as(Screening.class), form.by());
  }

  public Map<String, Object> screeningFacts(DelegateExecution execution) {
    return topics.screeningFacts(CompletedForms.topic(execution));
  }

  public void decideScreening(DelegateExecution execution) {
    var ruling = rules.lastRuling(RuleTable.TOPIC_SCREENING);
    outcome(execution, topics.decideScreening(CompletedForms.topic(execution), ruling, Official.SYSTEM));
  }

  public void reviewPostponed(DelegateTask task) {
    var form = forms.of(task);
    form.outcome(topics.review(form.topic(), form.as(Review.class), TopicState.PENDING, form.by()));
  }

  // ——— step 2 征求意见

  public void visitHouseholds(DelegateTask task) {
    var form = forms.of(task);
    opinions.recordVisits(form.topic(), form.as(VisitReport.class), form.by());
  }

  public void collectOpinions(DelegateTask task) {
    var form = forms.of(task);
    opinions.recordSurvey(form.topic(), form.as(OpinionSurvey.class), form.by());
  }

  // ——— step 3 分析研判

  public void analyseTopic(DelegateTask task) {
    var form = forms.of(task);
    analyses.analyse(form.topic(), form.as(AnalysisReport.class), form.by());
  }

  public Map<String, Object> levelFacts(DelegateExecution execution) {
    return analyses.levelFacts(CompletedForms.topic(execution));
  }

  /** A topic of a higher level is put before it; until it is accepted there, it stays where it is. */
  public void placeTopic(DelegateExecution execution) {
    var reported = escalations.place(CompletedForms.topic(execution), rules.lastRuling(RuleTable.RESPONSIBLE_LEVEL), Official.SYSTEM);
    execution.setVariable(RoutingVariable.OUTCOME.id(), reported ? "REPORTED" : "OWN_LEVEL");
  }

  /** For topics that began with a diagram of before: there the level is decided at once. */
  public void decideLevel(DelegateExecution execution) {
    topics.placeAtLevel(CompletedForms.topic(execution), rules.lastRuling(RuleTable.RESPONSIBLE_LEVEL),
        Official.SYSTEM);
  }

  // ——— step 4 协商议事: the round-table has its own process, ten-step-method.bpmn

  public void takeResolution(DelegateExecution execution) {
    var conclusion = meetings.conclusion(CompletedForms.topic(execution));
    if (conclusion == ResolutionOutcome.BEYOND_LEVEL) {
      escalations.beyondLevel(CompletedForms.topic(execution));
    }
    outcome(execution, conclusion);
  }

  public void reviewStalled(DelegateTask task) {
    var form = forms.of(task);
    form.outcome(topics.review(form.topic(), form.as(Review.class), TopicState.IN_PROGRESS, form.by()));
  }

  // ——— step 5 项目公示

  public void draftTaskPlan(DelegateTask task) {
    var form = forms.of(task);
    plans.draft(form.topic(), form.as(TaskPlanDraft.class), form.by());
  }

  public List<Long> consents(DelegateExecution execution) {
    return plans.consents(CompletedForms.topic(execution)).stream().map(Consent::id).toList();
  }

  public void agreeToPlan(DelegateTask task) {
    var form = forms.of(task);
    plans.answer(form.topic(), consentId(task.getExecution()), form.as(ConsentAnswer.class), form.by());
    form.outcome(plans.isAgreed(form.topic()) ? "AGREED" : "NOT_AGREED");
  }

  public void publishNotice(DelegateTask task) {
    var form = forms.of(task);
    publicity.publish(form.topic(), form.as(Publication.class), form.by());
  }

  // ——— step 6 项目实施

  public void appointCommittee(DelegateTask task) {
    var form = forms.of(task);
    supervision.appoint(form.topic(), form.as(CommitteeDraft.class), form.by());
  }

  public void startProject(DelegateTask task) {
    var form = forms.of(task);
    projects.start(form.topic(), form.as(ProjectStart.class), form.by());
  }

  public void recordProgress(DelegateTask task) {
    var form = forms.of(task);
    form.outcome(projects.report(form.topic(), form.as(ProgressEntry.class), form.by()) ? "FINISHED" : "RUNNING");
    clocks.reported(form.topic());
  }

  // ——— step 7 监督执行

  public void checkProgress(DelegateTask task) {
    var form = forms.of(task);
    form.outcome(supervision.check(form.topic(), form.as(CheckReport.class), form.by()) ? "PASSED" : "FAILED");
  }

  public void rectify(DelegateTask task) {
    var form = forms.of(task);
    supervision.rectify(form.topic(), form.as(Rectification.class), form.by());
    clocks.reported(form.topic());
  }

  public void signOff(DelegateTask task) {
    var form = forms.of(task);
    supervision.signOff(form.topic(), form.as(SignOff.class), form.by());
  }

  public void evaluateResult(DelegateTask task) {
    var form = forms.of(task);
    evaluations.evaluate(form.topic(), form.as(EvaluationReport.class), form.by());
  }

  public void closeTopic(DelegateExecution execution) {
    topics.close(CompletedForms.topic(execution), Official.SYSTEM);
    roundTables.topicClosed(CompletedForms.topic(execution));
  }

  /** Closed, diverted or not accepted. */
  public void topicEnded(DelegateExecution execution) {
    ends.ended(CompletedForms.topic(execution));
  }

  private static void outcome(DelegateExecution execution, Enum<?> outcome) {
    execution.setVariable(RoutingVariable.OUTCOME.id(), outcome.name());
  }

  private static long consentId(DelegateExecution execution) {
    return ((Number) execution.getVariable(RoutingVariable.CONSENT_ID.id())).longValue();
  }

  private static SevenStep step(DelegateExecution execution) {
    return SevenStep.ofSubProcess(execution.getCurrentActivityId());
  }
}
