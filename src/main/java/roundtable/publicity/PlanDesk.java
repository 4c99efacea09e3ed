package roundtable.publicity;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import roundtable.deliberation.RoundTableLevelDesk;
import roundtable.journal.EventKind;
import roundtable.journal.Journal;
import roundtable.kernel.Level;
import roundtable.kernel.Money;
import roundtable.kernel.Official;
import roundtable.kernel.Refusal;
import roundtable.kernel.TopicNumber;
import roundtable.kernel.WrittenDate;
import roundtable.memory.TransactionMemory;
import roundtable.organisation.DutyRoster;
import roundtable.organisation.Organisation;
import roundtable.organisation.Role;
import roundtable.organisation.Unit;
import roundtable.topic.Topic;
import roundtable.topic.TopicDesk;

/** 第五步 项目公示, before the notice: the four-part plan and the consent of those it binds (R80, R81). */
@Service
@Transactional
public class PlanDesk {

  private static final int LONGEST_PARTY = 100;
  private final TaskPlans plans;
  private final Consents consents;
  private final TopicDesk topics;
  private final RoundTableLevelDesk roundTables;
  private final Organisation organisation;
  private final DutyRoster roster;
  private final Journal journal;
  private final Clock clock;
  private final TransactionMemory<TopicNumber, TaskPlan> latest = new TransactionMemory<>();
  private final TransactionMemory<Long, Consent> asked = new TransactionMemory<>();
  private final TransactionMemory<TopicNumber, List<Long>> parties = new TransactionMemory<>();

  PlanDesk(TaskPlans plans, Consents consents, TopicDesk topics, RoundTableLevelDesk roundTables,
      Organisation organisation, DutyRoster roster, Journal journal, Clock clock) {
    this.plans = plans;
    this.consents = consents;
    this.topics = topics;
    this.roundTables = roundTables;
    this.organisation = organisation;
    this.roster = roster;
    this.journal = journal;
    this.clock = clock;
  }

  /** Draws up a plan, or another edition of it, and lists who must agree (R80, R81). */
  public TaskPlan draft(TopicNumber number, TaskPlanDraft draft, Official by) {
    refusePast(draft.targetDate());
    var topic = topics.topic(number);
    var unit = unitNamed(draft.undertakingUnit());
    var edition = plans.findFirstByTopicOrderByEditionDesc(number).map(p -> p.edition() + 1).orElse(1);
    var plan = plans.save(new TaskPlan(null, number, edition, draft.planText(), draft.timetable(), draft.roadmap(),
        draft.responsiblePerson(), draft.planOwner(), unit.code(), draft.targetDate(), new Money(draft.amount()),
        draft.funding(), draft.resources(), unitsOf(draft, topic), now(), by.person(), sponsor(topic)));
    latest.keep(number, plan);
    ask(number, parties(topic, draft, unit, edition));
    journal.record(number, by, EventKind.PLAN_DRAFTED, "任务计划书第%d稿：承办单位%s，完成时限%s，金额%s"
        .formatted(edition, unit.name(), WrittenDate.of(plan.targetDate()), plan.amount()), plan.told());
    return plan;
  }

  /** The latest edition of the topic's plan. */
  @Transactional(readOnly = true)
  public TaskPlan latest(TopicNumber number) {
    return latest.get(number, () -> plans.findFirstByTopicOrderByEditionDesc(number)
        .orElseThrow(() -> new Refusal("议题%s还没有任务计划书".formatted(number))));
  }

  /** Who must agree to the latest edition, in order. */
  @Transactional(readOnly = true)
  public List<Consent> consents(TopicNumber number) {
    return parties.get(number, () -> remembered(consents.findOfLatestEdition(number))).stream().map(this::consent).toList();
  }

  /** One party's consent. */
  @Transactional(readOnly = true)
  public Consent consent(long id) {
    return asked.get(id, () -> consents.findById(id).orElseThrow(() -> new Refusal("没有这份征求意见的记录")));
  }

  /** Records a party's answer (R81). */
  public void answer(TopicNumber number, long consentId, ConsentAnswer answer, Official by) {
    // read together: whether all have agreed is asked next
    consents(number);
    var consent = consent(consentId);
    if (!consent.topic().equals(number) || consent.agreed() != null) {
      throw new Refusal("%s已经答复过，不必再答".formatted(consent.party()));
    }
    asked.keep(consentId, consents.save(consent.answered(answer, now(), by.person())));
    journal.record(number, by, EventKind.CONSENT_ANSWERED,
        "%s：%s".formatted(consent.party(), answer.agreed() ? "原则同意" : "不同意，" + answer.remark()));
  }

  /** Whether everybody whom the latest edition binds has agreed. */
  @Transactional(readOnly = true)
  public boolean isAgreed(TopicNumber number) {
    return consents(number).stream().allMatch(c -> Boolean.TRUE.equals(c.agreed()));
  }

  /** Applies changes: another edition, to which the same parties are asked to agree again when {@code askAgain}. */
  TaskPlan change(TaskPlan current, TaskPlan changed, boolean askAgain) {
    if (!changed.targetDate().equals(current.targetDate())) {
      refusePast(changed.targetDate());
    }
    var saved = latest.keep(current.topic(), plans.save(changed));
    ask(current.topic(), consents.findByTopicAndEditionOrderById(current.topic(), current.edition()).stream()
        .map(c -> new Consent(null, c.topic(), saved.edition(), c.party(), c.post(), askAgain ? null : c.agreed(),
            askAgain ? null : c.remark(), askAgain ? null : c.answeredAt(), askAgain ? null : c.answeredBy()))
        .toList());
    return saved;
  }

  TaskPlan edition(TopicNumber number, int edition) {
    return plans.findByTopicAndEdition(number, edition).orElseThrow();
  }

  String unitCode(String name) {
    return unitNamed(name).code();
  }

  // 区/街道领导亲自挂帅督办 (R85): whom the table presider named for the topic's level
  private String sponsor(Topic topic) {
    return topic.level() == Level.COMMUNITY ? null : roundTables.leader(topic.number(), LocalDate.now(clock));
  }

  private void ask(TopicNumber number, List<Consent> unasked) {
    parties.keep(number, remembered(consents.saveAll(unasked)));
  }

  private List<Long> remembered(List<Consent> all) {
    return all.stream().map(consent -> asked.keep(consent.id(), consent).id()).toList();
  }

  private void refusePast(LocalDate target) {
    if (target.isBefore(LocalDate.now(clock))) {
      throw new Refusal("完成时限%s已经过去，请重新填写".formatted(target));
    }
  }

  private List<Consent> parties(Topic topic, TaskPlanDraft draft, Unit undertaking, int edition) {
    var today = LocalDate.now(clock);
    var parties = new ArrayList<Consent>();
    var units = new LinkedHashSet<Unit>();
    if (!undertaking.code().equals(topic.community())) {
      units.add(undertaking);
    }
    orNone(draft.consentUnits()).forEach(name -> units.add(unitNamed(name)));
    units.forEach(u -> parties.add(party(topic, edition, u.name(), roster.contactOf(u.code(), today).post())));
    if (topic.level() != Level.COMMUNITY) {
      var leader = roundTables.leader(topic.number(), today);
      parties.add(party(topic, edition, roster.titleOf(leader), leader));
    }
    var cadre = roster.dutyOf(topic.community(), Role.COMMUNITY_CADRE, today).post();
    lines(draft.stakeholders()).forEach(name -> parties.add(party(topic, edition, name, cadre)));
    if (parties.isEmpty()) {
      throw new Refusal("公示前须征求相关单位、职能部门、相关领导或利益相关方原则同意，请至少填写一方");
    }
    return parties;
  }

  private static Consent party(Topic topic, int edition, String name, String post) {
    if (name.length() > LONGEST_PARTY) {
      throw new Refusal("利益相关方“%s…”超过%d字，多个请每行填写一个".formatted(name.substring(0, 10), LONGEST_PARTY));
    }
    return new Consent(null, topic.number(), edition, name, post, null, null, null, null);
  }

  private Unit unitNamed(String name) {
    return organisation.unitNamed(name.strip(), LocalDate.now(clock)).orElseThrow(
        () -> new Refusal("没有找到单位“%s”，请填写单位全称，例如 区住建局、南站街道".formatted(name.strip())));
  }

  private static String unitsOf(TaskPlanDraft draft, Topic topic) {
    var units = lines(draft.units());
    if (units.size() != units.stream().distinct().count()) {
      throw new Refusal("实施单元有重复，请核对后每行填写一个");
    }
    return units.isEmpty() ? topic.intake().title() : String.join("\n", units);
  }

  private static List<String> orNone(List<String> names) {
    return names == null ? List.of() : names;
  }

  private static List<String> lines(String text) {
    return text == null ? List.of() : text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  private Instant now() {
    return Instant.now(clock).truncatedTo(ChronoUnit.MILLIS);
  }
}
