package roundtable.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.Spin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import roundtable.ProductTest;
import roundtable.SqlMeter;
import roundtable.TestClock;
import roundtable.WebAppSession;
import roundtable.engine.PostMemberships;
import roundtable.journal.EventKind;
import roundtable.journal.Journal;
import roundtable.journal.TopicEvent;
import roundtable.kernel.Refusal;
import roundtable.kernel.TopicNumber;
import roundtable.ledger.LedgerCheck;
import roundtable.organisation.DistrictFiles;
import roundtable.organisation.DistrictImport;
import roundtable.organisation.DutyRoster;
import roundtable.organisation.Organisation;
import roundtable.organisation.UnitType;
import roundtable.topic.Topic;
import roundtable.topic.TopicDesk;

/** People of the sample district do their tasks as they would in the Tasklist: under their own login, for their post. */
@ProductTest
@Import({PassedFlows.class, SqlMeter.class})
abstract class Story {

  static final String ADMINISTRATORS = "only-for-the-tests";
  private static final String PASSWORD = "a-password-of-their-own";
  private static final Set<TopicNumber> PAST_THE_DESKS = ConcurrentHashMap.newKeySet();
  @LocalServerPort int port;
  @Autowired RuntimeService runtime;
  @Autowired TaskService tasks;
  @Autowired ManagementService management;
  @Autowired IdentityService identity;
  @Autowired RepositoryService repository;
  @Autowired DistrictImport district;
  @Autowired PostMemberships memberships;
  @Autowired Organisation organisation;
  @Autowired DutyRoster roster;
  @Autowired TopicDesk topics;
  @Autowired Journal journal;
  @Autowired LedgerCheck ledgerCheck;
  @Autowired JdbcClient jdbc;
  @Autowired TestClock clock;
  @Autowired SqlMeter meter;

  @BeforeEach
  void theDistrictIsInPlace() {
    clock.set("2022-01-04T09:00:00+08:00");
    if (organisation.units(UnitType.STREET, LocalDate.now(clock)).isEmpty()) {
      assertThat(district.importFrom(DistrictFiles.onClasspath("district")).badRows()).isEmpty();
      memberships.synchronize();
    }
  }

  /** Whatever happened in a story, the ledger that follows from the journal says the same as the facts. */
  @AfterEach
  void theLedgerAgreesWithTheFacts() {
    var touched = jdbc.sql("select topic from journal_head where unread = true").query(String.class).list().stream()
        .map(TopicNumber::new).filter(topic -> !PAST_THE_DESKS.contains(topic) && journal.firstBrokenEntry(topic).isEmpty()).toList();
    assertThat(ledgerCheck.differences(touched)).isEmpty();
  }

  /** A fact of that topic was changed by a hand in the database: the journal cannot know of it. */
  static void pastTheDesks(TopicNumber topic) {
    PAST_THE_DESKS.add(topic);
  }

  // ——— acting

  /** Starts 议题登记 as that person. */
  TopicNumber raise(String person, Map<String, Object> answers) {
    return as(person, () -> new TopicNumber(
        runtime.startProcessInstanceByKey("seven-step-flow", answers).getBusinessKey()));
  }

  /** Completes the topic's only task of that name as somebody whose post has it. */
  void complete(TopicNumber topic, String task, Map<String, Object> answers) {
    var open = task(topic, task);
    complete(holderOf(open), open, answers);
  }

  /** Completes a task as that person. */
  void complete(String person, Task task, Map<String, Object> answers) {
    as(person, () -> {
      tasks.complete(task.getId(), answers);
      return null;
    });
  }

  /** What the person who tries reads; the task must stay open with nothing of it kept. */
  String refused(TopicNumber topic, String task, Map<String, Object> answers) {
    return refused(holderOf(task(topic, task)), topic, task, answers);
  }

  String refused(String person, TopicNumber topic, String task, Map<String, Object> answers) {
    var before = journal.timeline(topic).size();
    var open = task(topic, task);
    var thrown = catchThrowable(() -> complete(person, open, answers));
    assertThat(task(topic, task).getId()).isEqualTo(open.getId());
    assertThat(journal.timeline(topic)).hasSize(before);
    return wordsOf(thrown);
  }

  static String wordsOf(Throwable thrown) {
    for (var cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof Refusal refusal) {
        return refusal.getMessage();
      }
    }
    throw new AssertionError("not refused in words", thrown);
  }

  <T> T as(String person, Callable<T> act) {
    var groups = identity.createGroupQuery().groupMember(person).list().stream().map(g -> g.getId()).toList();
    identity.setAuthentication(person, groups);
    try {
      return act.call();
    } catch (RuntimeException failed) {
      throw failed;
    } catch (Exception failed) {
      throw new IllegalStateException(failed);
    } finally {
      identity.clearAuthentication();
    }
  }

  /** Logged in to the web apps as that person. */
  WebAppSession session(String person) {
    var session = new WebAppSession(port);
    assertThat(session.login(person, passwordOf(person)).statusCode()).isEqualTo(200);
    return session;
  }

  /** The administrator keeps the password of the settings: every story shares the account. */
  private String passwordOf(String person) {
    if (person.equals("admin")) {
      return ADMINISTRATORS;
    }
    var user = identity.createUserQuery().userId(person).singleResult();
    user.setPassword(PASSWORD);
    identity.saveUser(user);
    return PASSWORD;
  }

  /** Moves the clock and runs what became due for the topic, and what follows from it, in the order of the dates. */
  void itIs(TopicNumber topic, String time) {
    clock.set(time);
    for (var due = dueJobs(topic); !due.isEmpty(); due = dueJobs(topic)) {
      management.executeJob(due.get(0));
    }
  }

  List<String> dueJobs(TopicNumber topic) {
    return runtime.createProcessInstanceQuery().processInstanceBusinessKey(topic.value()).list().stream()
        .flatMap(p -> management.createJobQuery().processInstanceId(p.getId()).executable().list().stream())
        .sorted(Comparator.comparing(Job::getDuedate)).map(Job::getId).toList();
  }

  // ——— a topic that stands where the story begins

  /** A topic for which a round-table was called; it stands in step 3, at ① 选议题. */
  TopicNumber called(String person, String title) {
    clock.set("2022-01-04T09:00:00+08:00");
    var topic = raise(person, Answers.intake(title));
    complete(topic, "screenTopic", Answers.screening());
    complete(topic, "visitHouseholds", Answers.visits());
    complete(topic, "collectOpinions", Answers.opinions());
    analysed(topic, Answers.analysis());
    return topic;
  }

  /** The analysis, and where it leads to a higher level, that level's acceptance; then a round-table is called. */
  void analysed(TopicNumber topic, Map<String, Object> analysis) {
    complete(topic, "analyseTopic", analysis);
    if (openTasks(topic).contains("acceptTopic")) {
      complete(topic, "acceptTopic", Answers.accepted());
    }
  }

  /** ① to ⑤: the members know of the meeting. */
  void convene(TopicNumber topic, String meetingAt) {
    chooseDay(topic, meetingAt.substring(0, 10));
    complete(topic, "appointMembers", Answers.members("街道（镇）挂点领导"));
    complete(topic, "draftPlan", Answers.plan(meetingAt));
    complete(topic, "communicateFirst", Answers.noTalk());
    complete(topic, "confirmPlan", Answers.presiding());
    complete(topic, "sendNotice", Answers.notice());
  }

  /** ①, with the council's consent where the day needs it. */
  void chooseDay(TopicNumber topic, String day) {
    complete(topic, "selectTopic", Answers.selection(day));
    if (openTasks(topic).contains("proposeDay")) {
      complete(topic, "proposeDay", Answers.dayProposal(day));
      complete(topic, "consentToDay", Answers.dayConsent());
    }
  }

  /** A topic whose members know of the meeting, on its day; it stands in step 4, at ⑥ 议好事. */
  TopicNumber planned(String person, String title) {
    var topic = called(person, title);
    convene(topic, "2022-01-08T09:00");
    clock.set("2022-01-08T12:00:00+08:00");
    return topic;
  }

  /** A topic with a resolution, which the community follows; it stands in step 5, before the plan. */
  TopicNumber resolved(String person, String title) {
    var topic = planned(person, title);
    complete(topic, "deliberate", Answers.meeting("2022-01-08T09:00"));
    complete(topic, "publishResult", Answers.resultPublication("2022-01-08"));
    complete(topic, "followProgress", Answers.followUp());
    complete(topic, "pressSupervision", Answers.pressing());
    return topic;
  }

  /** A topic whose plan everybody agreed to; it stands before publication. */
  TopicNumber agreed(String person, Map<String, Object> taskPlan) {
    var topic = resolved(person, "中山村小区加装电梯");
    complete(topic, "draftTaskPlan", taskPlan);
    allAgree(topic);
    return topic;
  }

  void allAgree(TopicNumber topic) {
    tasks.createTaskQuery().processInstanceBusinessKey(topic.value()).taskDefinitionKey("userTask_agreeToPlan").list()
        .forEach(consent -> complete(holderOf(consent), consent, Answers.agreed()));
  }

  /** A topic whose notice was published at that time; it stands in its window. */
  TopicNumber published(String time) {
    var topic = agreed("tlsc.zhuangan", Answers.taskPlan("南站街道"));
    clock.set(time);
    complete(topic, "publishNotice", Answers.publication());
    return topic;
  }

  /** A topic whose notice has passed; it stands in step 6. */
  TopicNumber passed(String person, Map<String, Object> taskPlan) {
    var topic = agreed(person, taskPlan);
    clock.set("2022-01-10T10:00:00+08:00");
    complete(topic, "publishNotice", Answers.publication());
    itIs(topic, "2022-01-18T00:00:00+08:00");
    return topic;
  }

  /** The number of the topic's latest notice. */
  String notice(TopicNumber topic) {
    return jdbc.sql("select max(number) from notice where topic = ?").param(topic.value()).query(String.class).single();
  }

  // ——— looking

  Task task(TopicNumber topic, String name) {
    return tasks.createTaskQuery().processInstanceBusinessKey(topic.value()).taskDefinitionKey("userTask_" + name)
        .singleResult();
  }

  /** What the topic's own way waits for; what its delay brings along is the supervision's story. */
  List<String> openTasks(TopicNumber topic) {
    return tasks.createTaskQuery().processInstanceBusinessKey(topic.value())
        .processDefinitionKeyIn("seven-step-flow", "publicity-window", "ten-step-method", "round-table-consent",
            "escalation").list().stream()
        .map(t -> t.getTaskDefinitionKey().substring("userTask_".length())).sorted().toList();
  }

  String postOf(Task task) {
    return tasks.getIdentityLinksForTask(task.getId()).stream().map(link -> link.getGroupId()).findFirst().orElseThrow();
  }

  String holderOf(Task task) {
    assertThat(task).isNotNull();
    var post = postOf(task);
    return roster.memberships(LocalDate.now(clock)).stream().filter(m -> m.post().equals(post)).findFirst()
        .orElseThrow().person();
  }

  Topic topic(TopicNumber number) {
    return topics.topic(number);
  }

  List<EventKind> happened(TopicNumber topic) {
    return journal.timeline(topic).stream().map(TopicEvent::kind).toList();
  }

  int count(String sql, Object... params) {
    return jdbc.sql(sql).params(params).query(Integer.class).single();
  }

  // ——— answers

  static Map<String, Object> with(Map<String, Object> answers, Object... changes) {
    var copy = new LinkedHashMap<>(answers);
    for (var i = 0; i < changes.length; i += 2) {
      copy.put((String) changes[i], changes[i + 1]);
    }
    return copy;
  }

  /** A list of a form, as the Tasklist sends it. */
  static Object rows(String json) {
    return Spin.JSON(json);
  }

  /** A topic of 铁路四村 that is closed on that day. */
  TopicNumber closedAt(String time) {
    var topic = resolved("tlsc.zhuangan", "楼道照明");
    complete(topic, "draftTaskPlan", with(Answers.taskPlan("南站街道"), "units", ""));
    allAgree(topic);
    clock.set("2022-01-10T10:00:00+08:00");
    complete(topic, "publishNotice", Answers.publication());
    itIs(topic, "2022-01-18T00:00:00+08:00");
    complete(topic, "appointCommittee", Answers.committee());
    complete(topic, "startProject", Answers.start("2022-01-18"));
    complete(topic, "recordProgress", Answers.progress(topic(topic).intake().title(), true));
    complete(topic, "checkProgress", Answers.check());
    clock.set(time);
    complete(topic, "signOff", Answers.signOff());
    complete(topic, "evaluateResult", Answers.evaluation());
    complete(topic, "closeLedger", Answers.ledgerClose());
    return topic;
  }
}
