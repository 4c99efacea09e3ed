package roundtable.engine;

import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;
import roundtable.deliberation.DeliberationPlan;
import roundtable.deliberation.FollowUp;
import roundtable.deliberation.FollowUpDesk;
import roundtable.deliberation.InvitationDesk;
import roundtable.deliberation.LedgerClose;
import roundtable.deliberation.MeetingDayDesk;
import roundtable.deliberation.MeetingDesk;
import roundtable.deliberation.MeetingNotice;
import roundtable.deliberation.MeetingRecord;
import roundtable.deliberation.MemberList;
import roundtable.deliberation.Presiding;
import roundtable.deliberation.Pressing;
import roundtable.deliberation.ResultPublication;
import roundtable.deliberation.RoundTable;
import roundtable.deliberation.RoundTableDesk;
import roundtable.deliberation.Talk;
import roundtable.deliberation.TopicSelection;
import roundtable.implementation.ProgressNoteDesk;
import roundtable.kernel.MethodStep;
import roundtable.kernel.Official;
import roundtable.organisation.Role;
import roundtable.rules.RuleTable;
import roundtable.topic.TopicDesk;

/** {@code ten-step-method.bpmn} on one page: its ids, and what its tasks record, in the order of the diagram. */
@Component
public class TenStepMethod {

  private final CompletedForms forms;
  private final TaskPosts posts;
  private final EngineRuleBook rules;
  private final MethodLimits limits;
  private final TopicDesk topics;
  private final RoundTableDesk roundTables;
  private final MeetingDayDesk days;
  private final InvitationDesk invitations;
  private final MeetingDesk meetings;
  private final FollowUpDesk followUps;
  private final ProgressNoteDesk progress;

  TenStepMethod(CompletedForms forms, TaskPosts posts, EngineRuleBook rules, MethodLimits limits, TopicDesk topics,
      RoundTableDesk roundTables, MeetingDayDesk days, InvitationDesk invitations, MeetingDesk meetings, FollowUpDesk followUps,
      ProgressNoteDesk progress) {
    this.forms = forms;
    this.posts = posts;
    this.rules = rules;
    this.limits = limits;
    this.topics = topics;
    this.roundTables = roundTables;
    this.days = days;
    this.invitations = invitations;
    this.meetings = meetings;
    this.followUps = followUps;
    this.progress = progress;
  }

  // ——— every step: its post and its limit come from the table working-method

  public String post(DelegateExecution execution) {
    var roundTable = roundTable(execution);
    var role = limits.ruling(roundTable, step(execution)).text("role");
    return posts.owner(roundTable.topic(), roundTable.convenor(), Role.valueOf(role));
  }

  /** The last moment of the step; null while the year's schedule is unknown. */
  public Date dueDate(DelegateExecution execution) {
    return limits.dueDate(roundTable(execution), step(execution));
  }

  /** From when on a task is listed under 即将到期; null while the year's schedule is unknown. */
  public Date remindDate(DelegateExecution execution) {
    return limits.remindDate(roundTable(execution), step(execution));
  }

  /** The version of a table that was in force when the round-table was called. */
  public int tableVersion(DelegateExecution execution, String table) {
    return rules.versionInForce(RuleTable.of(table), roundTable(execution).calledAt());
  }

  public String presider(DelegateExecution execution) {
    return roundTable(execution).presiderPost();
  }

  /** The presider's word is wanted by when the notice has to go out. */
  public Date presiderDueDate(DelegateExecution execution) {
    return limits.dueDate(roundTable(execution), MethodStep.SEND_NOTICE);
  }

  public Date presiderRemindDate(DelegateExecution execution) {
    return limits.remindDate(roundTable(execution), MethodStep.SEND_NOTICE);
  }

  // ——— 会前

  public void selectTopic(DelegateTask task) {
    var form = forms.of(task);
    form.outcome(days.choose(form.topic(), form.as(TopicSelection.class), form.by()) ? "REGULAR_DAY" : "OTHER_DAY");
  }

  public void appointMembers(DelegateTask task) {
    var form = forms.of(task);
    roundTables.appoint(form.topic(), form.as(MemberList.class), form.by());
  }

  public void draftPlan(DelegateTask task) {
    var form = forms.of(task);
    roundTables.plan(form.topic(), form.as(DeliberationPlan.class), form.by());
  }

  public void communicateFirst(DelegateTask task) {
    var form = forms.of(task);
    roundTables.talk(form.topic(), form.as(Talk.class), form.by());
  }

  public Map<String, Object> presiderFacts(DelegateExecution execution) {
    return roundTables.presiderFacts(CompletedForms.topic(execution));
  }

  public void decidePresider(DelegateExecution execution) {
    roundTables.decidePresider(CompletedForms.topic(execution), rules.lastRuling(RuleTable.PRESIDER), Official.SYSTEM);
  }

  public void confirmPlan(DelegateTask task) {
    var form = forms.of(task);
    form.outcome(roundTables.preside(form.topic(), form.as(Presiding.class), form.by()));
  }

  public void sendNotice(DelegateTask task) {
    var form = forms.of(task);
    invitations.notifyMembers(form.topic(), form.as(MeetingNotice.class), form.by());
  }

  // ——— 会中

  public void deliberate(DelegateTask task) {
    var form = forms.of(task);
    form.outcome(meetings.hold(form.topic(), form.as(MeetingRecord.class), form.by()));
  }

  // ——— 会后

  public void publishResult(DelegateTask task) {
    var form = forms.of(task);
    followUps.publish(form.topic(), form.as(ResultPublication.class), form.by());
  }

  public void followProgress(DelegateTask task) {
    var form = forms.of(task);
    progress.follow(form.topic(), form.as(FollowUp.class), form.by());
  }

  public void pressSupervision(DelegateTask task) {
    var form = forms.of(task);
    followUps.press(form.topic(), form.as(Pressing.class), form.by());
    form.outcome(topics.topic(form.topic()).isEnded() ? "ENDED" : "RUNNING");
  }

  public void closeLedger(DelegateTask task) {
    var form = forms.of(task);
    followUps.close(form.topic(), form.as(LedgerClose.class), form.by());
  }

  private RoundTable roundTable(DelegateExecution execution) {
    return roundTables.latest(CompletedForms.topic(execution));
  }

  private static MethodStep step(DelegateExecution execution) {
    return MethodStep.ofTask(execution.getCurrentActivityId());
  }
}
