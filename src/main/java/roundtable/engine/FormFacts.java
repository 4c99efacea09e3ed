package roundtable.engine;

import static java.util.Map.entry;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;
import roundtable.checkup.CheckupDesk;
import roundtable.deliberation.AgendaItem;
import roundtable.deliberation.InvitationDesk;
import roundtable.deliberation.MeetingDayDesk;
import roundtable.deliberation.ReplyDesk;
import roundtable.deliberation.RoundTableDesk;
import roundtable.escalation.LeaderTopicDesk;
import roundtable.evaluation.EvaluationDesk;
import roundtable.evaluation.EvaluationReviewDesk;
import roundtable.evaluation.Grade;
import roundtable.evidence.PhotoLine;
import roundtable.evidence.PhotoPublicationDesk;
import roundtable.implementation.ProjectDesk;
import roundtable.kernel.TopicNumber;
import roundtable.organisation.Organisation;
import roundtable.organisation.Unit;
import roundtable.organisation.UnitType;
import roundtable.overdue.InspectionDesk;
import roundtable.returns.PublishedCorrectionDesk;
import roundtable.supervision.SupervisionDesk;
import roundtable.survey.SurveyChoiceDesk;
import roundtable.topic.TopicDesk;

/**
 * What a form can ask the product for, by name: pick-lists ({@code "properties": {"choices": …}}) and what a field is
 * filled with beforehand ({@code "properties": {"default": …}}), and whether a field is asked at all ({@code "when"}).
 */
@Component
class FormFacts {

  /** When a meeting usually begins; changed on the form. */
  private static final int USUAL_HOUR = 9;
  private final IdentityService identity;
  private final Organisation organisation;
  private final Clock clock;
  private final Map<String, Function<TopicNumber, List<String>>> choices;
  private final Map<String, Function<TopicNumber, Object>> defaults;
  private final Map<String, Predicate<TopicNumber>> conditions;
  private final Map<String, Supplier<String>> texts;

  FormFacts(Organisation organisation, TopicDesk topics, RoundTableDesk roundTables, MeetingDayDesk days, InvitationDesk invitations, ReplyDesk replies,
      ProjectDesk projects, SupervisionDesk supervision, LeaderTopicDesk leaders, InspectionDesk inspections, EvaluationDesk evaluations, EvaluationReviewDesk reviews,
      SurveyChoiceDesk surveys, PhotoPublicationDesk photos, CheckupDesk checkups, PublishedCorrectionDesk published,
      IdentityService identity, Clock clock) {
    this.identity = identity;
    this.organisation = organisation;
    this.clock = clock;
    this.choices = Map.ofEntries(
        entry("units", topic -> units()),
        entry("departments", topic -> departments()),
        entry("parked", days::waiting),
        entry("invited", roundTables::invited),
        entry("liftableTopics", topic -> leaders.liftable(person())),
        entry("inspectableTopics", topic -> inspections.worstFirst(person())),
        entry("studiableTopics", topic -> leaders.studiable(person())),
        entry("runningSurveys", topic -> surveys.running(person())),
        entry("changeableSurveys", topic -> surveys.changeable(person())),
        entry("surveyDemands", topic -> surveys.demands(person())),
        entry("plannableDemands", topic -> surveys.plannable()),
        entry("governanceUnits", topic -> checkups.choices(person())),
        entry("publishedSheets", topic -> published.choices()),
        entry("photos", topic -> photos.of(person()).stream().map(PhotoLine::toString).toList()),
        entry("openUnits", projects::openUnits),
        entry("independentMembers", supervision::independentMembers));
    this.defaults = Map.ofEntries(
        entry("title", topic -> topics.topic(topic).intake().title()),
        entry("agenda", topic -> agenda()),
        entry("meetingDay", topic -> days.proposed(topic).toString()),
        entry("fixedSeats", roundTables::fixedSeats),
        entry("noticeWays", invitations::noticeWays),
        entry("noticeText", invitations::noticeText),
        entry("absentees", replies::absentees),
        entry("standIns", replies::standIns),
        entry("leaderReasons", replies::leaderReasons),
        entry("chosenDay", topic -> roundTables.latest(topic).meetingOn().toString()),
        entry("dayReason", topic -> Objects.requireNonNullElse(roundTables.latest(topic).dayReason(), "")),
        entry("meetingTime", topic -> roundTables.latest(topic).meetingOn().atTime(USUAL_HOUR, 0).toString()),
        entry("plannedTime", topic -> local(roundTables.latest(topic).plannedAt())),
        entry("resolution", topic -> roundTables.latest(topic).resolution().resolution()),
        entry("resolvedResponsible", topic -> roundTables.latest(topic).resolution().responsible()),
        entry("resolvedDueDate", topic -> roundTables.latest(topic).resolution().dueOn().toString()),
        entry("resolvedMeans", topic -> roundTables.latest(topic).resolution().means()),
        entry("verySatisfied", topic -> evaluations.tally(topic).of(Grade.VERY_SATISFIED)),
        entry("satisfied", topic -> evaluations.tally(topic).of(Grade.SATISFIED)),
        entry("fairlySatisfied", topic -> evaluations.tally(topic).of(Grade.FAIRLY_SATISFIED)),
        entry("dissatisfied", topic -> evaluations.tally(topic).of(Grade.DISSATISFIED)),
        entry("unansweredVoices", topic -> reviews.unanswered(topic).size()),
        entry("surveyQuestions", topic -> surveys.usualQuestions()),
        entry("today", topic -> LocalDate.now(clock).toString()),
        entry("now", topic -> local(Instant.now(clock))));
    this.texts = Map.of("photosToSee", () -> PhotoLinks.of(photos.of(person())));
    this.conditions = Map.of("pilot", days::isPilot, "online", topic -> roundTables.latest(topic).isOnline());
  }

  /** The names that a form may use for a pick-list. */
  Set<String> choiceNames() {
    return choices.keySet();
  }

  /** The names that a form may use for what a field is filled with beforehand. */
  Set<String> defaultNames() {
    return defaults.keySet();
  }

  /** The names that a form may use for whether a field is asked. */
  Set<String> conditionNames() {
    return conditions.keySet();
  }

  /** The names that a form may use for a text that is written when it is opened. */
  Set<String> textNames() {
    return texts.keySet();
  }

  String text(String name) {
    return texts.get(name).get();
  }

  boolean applies(String condition, TopicNumber topic) {
    return conditions.get(condition).test(topic);
  }

  List<String> choices(String name, TopicNumber topic) {
    return choices.get(name).apply(topic);
  }

  Object defaultFor(String name, TopicNumber topic) {
    return defaults.get(name).apply(topic);
  }

  /** Who asks for the form. */
  private String person() {
    var asking = identity.getCurrentAuthentication();
    return asking == null ? "" : asking.getUserId();
  }

  private List<String> departments() {
    return organisation.units(UnitType.DEPARTMENT, LocalDate.now(clock)).stream().map(Unit::name).toList();
  }

  // departments first: they undertake most
  private List<String> units() {
    var today = LocalDate.now(clock);
    return Stream.of(UnitType.DEPARTMENT, UnitType.STREET, UnitType.TOWN, UnitType.COMMUNITY, UnitType.VILLAGE,
            UnitType.FAMILY_COMMITTEE)
        .flatMap(type -> organisation.units(type, today).stream()).map(Unit::name).toList();
  }

  private static String agenda() {
    return Arrays.stream(AgendaItem.values()).map(item -> (item.ordinal() + 1) + ". " + item.label())
        .collect(Collectors.joining("\n"));
  }

  private LocalDateTime atLocal(Instant moment) {
    return LocalDateTime.ofInstant(moment, clock.getZone()).truncatedTo(ChronoUnit.MINUTES);
  }

  private String local(Instant moment) {
    return atLocal(moment).toString();
  }
}
