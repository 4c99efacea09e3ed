package roundtable.engine;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import roundtable.deliberation.ReplyDesk;
import roundtable.deliberation.RoundTableDesk;
import roundtable.kernel.MethodStep;
import roundtable.kernel.WrittenDate;
import roundtable.ledger.Line;
import roundtable.ledger.TopicSheet;
import roundtable.topic.TopicDesk;

/**
 * Every form as the paper it replaces: headed with the topic's number, title, place and step, with what was decided so far,
 * with pick-lists from the organisation and sensible defaults; the same in the Tasklist and over {@code /engine-rest}.
 */
@Component
class FormSheets extends AbstractProcessEnginePlugin {

  private final ObjectMapper json = new ObjectMapper();
  // asked for late: the engine is built before the domain
  private final ObjectProvider<TopicDesk> topics;
  private final ObjectProvider<TopicSheet> sheets;
  private final ObjectProvider<FormFacts> facts;
  private final ObjectProvider<RoundTableDesk> roundTables;
  private final ObjectProvider<MethodLimits> limits;
  private final ObjectProvider<ReplyDesk> replies;
  private final ObjectProvider<ComplaintLines> complaints;
  private final ObjectProvider<SealedSheet> sealed;
  private final ObjectProvider<OrderPapers> orders;
  private final ObjectProvider<AnswerLines> answers;
  private final Clock clock;

  FormSheets(ObjectProvider<TopicDesk> topics, ObjectProvider<TopicSheet> sheets, ObjectProvider<FormFacts> facts,
      ObjectProvider<RoundTableDesk> roundTables, ObjectProvider<MethodLimits> limits,
      ObjectProvider<ReplyDesk> replies, ObjectProvider<ComplaintLines> complaints, ObjectProvider<SealedSheet> sealed,
      ObjectProvider<OrderPapers> orders, ObjectProvider<AnswerLines> answers, Clock clock) {
    this.topics = topics;
    this.sheets = sheets;
    this.facts = facts;
    this.roundTables = roundTables;
    this.limits = limits;
    this.replies = replies;
    this.complaints = complaints;
    this.sealed = sealed;
    this.orders = orders;
    this.answers = answers;
    this.clock = clock;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    engine.setFormService(new Filling());
  }

  private class Filling extends FormServiceImpl {

    @Override
    public InputStream getDeployedTaskForm(String taskId) {
      var form = super.getDeployedTaskForm(taskId);
      return getCommandExecutor().execute(new OpenTask.Read(taskId)).map(task -> filled(form, task)).orElse(form);
    }

    @Override
    public InputStream getDeployedStartForm(String definitionId) {
      return filled(super.getDeployedStartForm(definitionId));
    }
  }

  /** A form with which a process begins: nothing is known of a topic yet, the pick-lists are the person's. */
  private InputStream filled(InputStream form) {
    var sheet = new FormSheet(json, form);
    sheet.fill(facts.getObject(), null);
    return new ByteArrayInputStream(sheet.bytes());
  }

  private InputStream filled(InputStream form, OpenTask task) {
    var sheet = new FormSheet(json, form);
    if (task.referral() != null) {
      sealed.getObject().fill(sheet, task);
      return new ByteArrayInputStream(sheet.bytes());
    }
    if (task.order() != null) {
      orders.getObject().fill(sheet, task);
      return new ByteArrayInputStream(sheet.bytes());
    }
    var lines = new ArrayList<>(sheets.getObject().decidedSoFar(task.topic()));
    task.about().forEach((variable, id) -> lines.addAll(sheets.getObject().about(variable.id(), id)));
    if (task.method() == MethodStep.DELIBERATE) {
      replies.getObject().state(task.topic()).forEach(line -> lines.add(new Line("会议回复", line)));
    }
    lines.addAll(answers.getObject().of(task));
    lines.addAll(complaints.getObject().of(task));
    sheet.tell(heading(task), lines);
    sheet.fill(facts.getObject(), task.topic());
    return new ByteArrayInputStream(sheet.bytes());
  }

  private String method(OpenTask task) {
    var step = task.method();
    var evidence = limits.getObject().ruling(roundTables.getObject().latest(task.topic()), step).text("evidence");
    return "　圆桌会%s第%d步 %s　佐证材料：%s".formatted(step.stage().label(), step.number(), step.label(), evidence);
  }

  private String heading(OpenTask task) {
    var topic = topics.getObject().topic(task.topic());
    var step = task.step() != null ? "　第%d步 %s".formatted(task.step().number(), task.step().label())
        : task.method() != null ? method(task) : "";
    var due = task.due() == null ? "未定"
        : WrittenDate.of(LocalDate.ofInstant(task.due(), clock.getZone()));
    // whoever carries out what a dispatch meeting decided reads the topic's line (R8)
    var ledger = task.about().containsKey(RoutingVariable.DISPATCH_RESOLUTION_ID) ? "　[打开台账](/ledger/topics/%s)".formatted(topic.number()) : "";
    return "### %s %s\n%s%s　办理期限：%s%s\n".formatted(topic.number(), FormSheet.shown(topic.intake().title()),
        FormSheet.shown(topic.intake().place()), step, due, ledger);
  }
}
