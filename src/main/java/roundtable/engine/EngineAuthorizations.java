package roundtable.engine;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;
import static org.camunda.bpm.engine.authorization.Permissions.ACCESS;
import static org.camunda.bpm.engine.authorization.Permissions.CREATE;
import static org.camunda.bpm.engine.authorization.Permissions.CREATE_INSTANCE;
import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.Permissions.READ_INSTANCE;
import static org.camunda.bpm.engine.authorization.Permissions.READ_TASK;
import static org.camunda.bpm.engine.authorization.Resources.APPLICATION;
import static org.camunda.bpm.engine.authorization.Resources.DECISION_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.DEPLOYMENT;
import static org.camunda.bpm.engine.authorization.Resources.FILTER;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_INSTANCE;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** What each group may do in the engine beyond its own tasks (R2, R3, R10); on start, before the first request. */
@Component
class EngineAuthorizations implements SmartInitializingSingleton {

  private static final String FLOW = "seven-step-flow";
  private static final String INSPECTION = "inspection";
  private static final String LIMIT_CHANGE = "limit-change";
  private static final String LIFT_REQUEST = "lift-request";
  private static final String LEADER_STUDY = "leader-study";
  private static final String WHISTLE = "whistle";
  private static final String COMMON_ORDER = "common-order";
  private static final String REPLY = "meeting-reply";
  private static final String SPONSOR_LOG = "sponsor-log";
  private static final String SURVEY_OPENING = "survey-opening";
  private static final String SURVEY_CHANGE = "survey-change";
  private static final String SURVEY_SHEET = "survey-sheet";
  private static final String DEMAND_TOPIC = "demand-topic";
  private static final String DEMAND_PLAN = "demand-plan";
  private static final String PHOTO_PUBLICATION = "photo-publication";
  private static final String DISPATCH_MEETING = "dispatch-meeting";
  private static final String PUBLISHED_CORRECTION = "published-correction";
  private static final String UNIT_CHECKUP = "unit-checkup";
  private static final List<String> DEFINITIONS = List.of(FLOW, "ten-step-method", "escalation", "round-table-consent", "question-answering", "publicity-window",
      "overdue-supervision", "delayed-task", INSPECTION, LIMIT_CHANGE, LIFT_REQUEST, LEADER_STUDY, WHISTLE, COMMON_ORDER, REPLY, SPONSOR_LOG,
      PHOTO_PUBLICATION, "evaluation-review", "monthly-return", "annual-assessment", PUBLISHED_CORRECTION, DISPATCH_MEETING, "dispatch-resolution", UNIT_CHECKUP, SURVEY_OPENING, SURVEY_CHANGE, SURVEY_SHEET, DEMAND_TOPIC, DEMAND_PLAN);

  private final AuthorizationService authorizations;
  private final IdentityService identity;
  private final FirstAdministrator administrator;
  private final OneNodeAtATime oneNode;

  EngineAuthorizations(AuthorizationService authorizations, IdentityService identity, FirstAdministrator administrator,
      OneNodeAtATime oneNode) {
    this.authorizations = authorizations;
    this.identity = identity;
    this.administrator = administrator;
    this.oneNode = oneNode;
  }

  @Override
  public void afterSingletonsInstantiated() {
    oneNode.run(this::grant);
  }

  /** Idempotent: only what is missing is written; what an administrator granted besides stays. */
  void grant() {
    Arrays.stream(EngineGroup.values()).forEach(this::group);
    administrator.appoint();
    grants().filter(this::isMissing).forEach(this::save);
  }

  private static Stream<Grant> grants() {
    return Stream.of(officials(), registrars(), starters(EngineGroup.INSPECTORS, INSPECTION),
        starters(EngineGroup.SUPERVISORS, LIMIT_CHANGE), starters(EngineGroup.LEADERS, LIFT_REQUEST),
        starters(EngineGroup.STUDY_PROPOSERS, LEADER_STUDY), starters(EngineGroup.WHISTLERS, WHISTLE),
        starters(EngineGroup.SECRETARIAT, COMMON_ORDER), starters(EngineGroup.SECRETARIAT, DISPATCH_MEETING),
        starters(EngineGroup.SECRETARIAT, PUBLISHED_CORRECTION), starters(EngineGroup.CONVENORS, REPLY),
        starters(EngineGroup.SPONSORS, SPONSOR_LOG), surveys(), secretariat(), sealed(),
        // the Cockpit's first page and diagram, by our own numbers; of the engine's instances they read none
        Stream.of(new Grant(EngineGroup.OVERSEERS, APPLICATION, "cockpit", ACCESS))).flatMap(each -> each);
  }

  private static Stream<Grant> registrars() {
    return Stream.of(FLOW, PHOTO_PUBLICATION, SURVEY_SHEET, DEMAND_TOPIC, UNIT_CHECKUP)
        .flatMap(definition -> starters(EngineGroup.TOPIC_REGISTRARS, definition));
  }

  private static Stream<Grant> surveys() {
    return Stream.of(starters(EngineGroup.SURVEYORS, SURVEY_OPENING), starters(EngineGroup.SURVEYORS, SURVEY_CHANGE),
        starters(EngineGroup.STUDY_PROPOSERS, DEMAND_PLAN)).flatMap(each -> each);
  }

  private static Stream<Grant> officials() {
    var group = EngineGroup.OFFICIALS;
    return Stream.concat(
        Stream.of(new Grant(group, APPLICATION, "tasklist", ACCESS), new Grant(group, FILTER, ANY, READ)),
        DEFINITIONS.stream().map(definition -> new Grant(group, PROCESS_DEFINITION, definition, READ)));
  }

  private static Stream<Grant> starters(EngineGroup group, String definition) {
    return Stream.of(new Grant(group, PROCESS_DEFINITION, definition, CREATE_INSTANCE),
        new Grant(group, PROCESS_INSTANCE, ANY, CREATE));
  }

  private static Stream<Grant> secretariat() {
    var group = EngineGroup.SECRETARIAT;
    return Stream.concat(
        Stream.of(new Grant(group, APPLICATION, "cockpit", ACCESS), new Grant(group, DECISION_DEFINITION, ANY, READ),
            new Grant(group, DEPLOYMENT, ANY, READ)),
        DEFINITIONS.stream()
            .map(definition -> new Grant(group, PROCESS_DEFINITION, definition, READ, READ_INSTANCE, READ_TASK)));
  }

  // nobody reads a sealed process as such: each has their own tasks of it
  private static Stream<Grant> sealed() {
    var commission = EngineGroup.DISCIPLINE_COMMISSION;
    return Stream.of(new Grant(EngineGroup.REFERRAL_CIRCLE, PROCESS_DEFINITION, SealedModels.REFERRAL, READ),
        new Grant(commission, PROCESS_DEFINITION, SealedModels.REFERRAL, CREATE_INSTANCE),
        new Grant(commission, PROCESS_INSTANCE, ANY, CREATE));
  }

  private void group(EngineGroup group) {
    if (identity.createGroupQuery().groupId(group.id()).count() == 0) {
      var created = identity.newGroup(group.id());
      created.setName(group.label());
      created.setType(EngineGroup.ROLE);
      identity.saveGroup(created);
    }
  }

  private boolean isMissing(Grant grant) {
    var known = authorizations.createAuthorizationQuery().authorizationType(AUTH_TYPE_GRANT)
        .groupIdIn(grant.group().id()).resourceType(grant.resource()).resourceId(grant.resourceId()).list();
    return known.stream().noneMatch(each -> Arrays.stream(grant.permissions()).allMatch(each::isPermissionGranted));
  }

  private void save(Grant grant) {
    var query = authorizations.createAuthorizationQuery().authorizationType(AUTH_TYPE_GRANT)
        .groupIdIn(grant.group().id()).resourceType(grant.resource()).resourceId(grant.resourceId());
    var saved = query.list().stream().findFirst()
        .orElseGet(() -> authorizations.createNewAuthorization(AUTH_TYPE_GRANT));
    saved.setGroupId(grant.group().id());
    saved.setResource(grant.resource());
    saved.setResourceId(grant.resourceId());
    Arrays.stream(grant.permissions()).forEach(saved::addPermission);
    authorizations.saveAuthorization(saved);
  }

  private record Grant(EngineGroup group, Resource resource, String resourceId, Permission... permissions) {}
}
