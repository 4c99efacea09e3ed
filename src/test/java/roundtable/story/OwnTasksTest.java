package roundtable.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import roundtable.WebAppSession;
import roundtable.kernel.TopicNumber;

/** 本岗位的任务: each sees and does the tasks of their posts and what they have claimed, on every way to a task. */
class OwnTasksTest extends Story {

  private static final String PASSWORD = "for-this-test-only";
  private static final String SECRETARY = "tlsc.shuji";
  private static final String STRANGER = "js.shuji";
  @Autowired private AuthorizationService authorizations;
  @Autowired private FilterService filters;
  @Autowired private TestRestTemplate http;
  @LocalServerPort private int port;
  private TopicNumber topic;
  private Task task;
  private Authorization granted;

  @BeforeEach
  void aTaskOfTheSecretary() {
    topic = raise("tlsc.zhuangan", Answers.intake("楼道照明"));
    task = task(topic, "screenTopic");
  }

  @AfterEach
  void nothingStaysGranted() {
    if (granted != null) {
      authorizations.deleteAuthorization(granted.getId());
    }
  }

  @Test
  @DisplayName("本岗位、本单位看得到，别的单位看不到：列表、计数、排序分页、筛选、或条件、单项都一样")
  void aTaskIsSeenByItsPostAndByNobodyElse() {
    for (var query : queries()) {
      assertThat(seen(SECRETARY, query)).contains(task.getId());
      assertThat(seen(STRANGER, query)).doesNotContain(task.getId());
    }
    assertThat(as(STRANGER, () -> tasks.createTaskQuery().taskId(task.getId()).count())).isZero();
    assertThat(as("tlsc.zhuangan", () -> tasks.createTaskQuery().taskId(task.getId()).count())).as("本单位的看得到").isEqualTo(1);
    assertThatThrownBy(() -> as("tlsc.zhuangan", () -> claim("tlsc.zhuangan"))).as("但办不了")
        .isInstanceOf(AuthorizationException.class);
    assertThat(as(SECRETARY, () -> tasks.createTaskQuery().taskId(task.getId()).count())).isEqualTo(1);
  }

  @Test
  @DisplayName("随系统提供的筛选：只有本岗位的待办，条数与列表一致")
  void theOfferedFiltersHoldOwnTasksOnly() {
    for (var filter : filters.createTaskFilterQuery().list()) {
      assertThat(as(STRANGER, () -> filters.<Task>list(filter.getId()))).extracting(Task::getId).doesNotContain(task.getId());
      assertThat(as(SECRETARY, () -> filters.count(filter.getId())))
          .isEqualTo(as(SECRETARY, () -> filters.list(filter.getId())).size());
    }
  }

  @Test
  @DisplayName("登录了但不属于任何岗位：一项也看不到")
  void whoeverHasNoPostSeesNothing() {
    for (var groups : new List[] {null, List.of()}) {
      identity.setAuthentication("nobody", groups);
      assertThat(tasks.createTaskQuery().count()).isZero();
      assertThat(tasks.createTaskQuery().list()).isEmpty();
      identity.clearAuthentication();
    }
  }

  @Test
  @DisplayName("经 REST 和待办任务：别人的任务列表为空、计数为零、单项打不开")
  void strangersGetNothingOverRestNorThroughTheTasklist() {
    password(STRANGER);
    password(SECRETARY);
    for (var path : List.of("/task?processInstanceBusinessKey=" + topic, "/task/%s".formatted(task.getId()),
        "/task/%s/form".formatted(task.getId()), "/task/%s/deployed-form".formatted(task.getId()),
        "/task/%s/identity-links".formatted(task.getId()), "/task/%s/form-variables".formatted(task.getId()))) {
      var theirs = http.withBasicAuth(STRANGER, PASSWORD).getForEntity("/engine-rest" + path, String.class);
      assertThat(theirs.getStatusCode().is2xxSuccessful() ? theirs.getBody() : "[]").as(path).isEqualTo("[]");
      assertThat(tasklist(STRANGER).get("/camunda/api/engine/engine/default" + path).body()).as(path)
          .doesNotContain("楼道照明", "community-secretary");
      assertThat(http.withBasicAuth(SECRETARY, PASSWORD).getForEntity("/engine-rest" + path, String.class).getStatusCode()
          .value()).as(path).isEqualTo(200);
    }
    assertThat(http.withBasicAuth(STRANGER, PASSWORD).getForObject("/engine-rest/task/count?processInstanceBusinessKey=" + topic,
        String.class)).isEqualTo("{\"count\":0}");
  }

  @Test
  @DisplayName("签收之后本人可以退回，回到本岗位；别人签收的、不是自己岗位的，退不了，也不能指派给人")
  void whoeverClaimedATaskGivesItBack() {
    as(SECRETARY, () -> claim(SECRETARY));
    refusesToReturn(STRANGER);
    refusesToReturn("tlsc.zhuangan");
    assertThatThrownBy(() -> as(SECRETARY, () -> assign("tlsc.zhuangan"))).isInstanceOf(AuthorizationException.class);
    as(SECRETARY, () -> assign(null));
    assertThat(task(topic, "screenTopic").getAssignee()).isNull();
    assertThat(seen(SECRETARY, tasks.createTaskQuery())).contains(task.getId());
    refusesToReturn(SECRETARY);
  }

  @Test
  @DisplayName("待办任务里的“退回”按钮：自己签收的可以退回，别人的不行")
  void theTasklistsButtonGivesBackAnOwnTask() {
    password(SECRETARY);
    password(STRANGER);
    as(SECRETARY, () -> claim(SECRETARY));
    var path = "/camunda/api/engine/engine/default/task/%s/unclaim".formatted(task.getId());
    assertThat(tasklist(STRANGER).post(path, "{}").statusCode()).isEqualTo(403);
    assertThat(task(topic, "screenTopic").getAssignee()).isEqualTo(SECRETARY);
    assertThat(tasklist(SECRETARY).post(path, "{}").statusCode()).isEqualTo(204);
    assertThat(task(topic, "screenTopic").getAssignee()).isNull();
  }

  @Test
  @DisplayName("不再为任务写权限记录；管理员另外授予的权限照旧有效")
  void whatAnAdministratorGrantsCountsBesides() {
    assertThat(count("select count(*) from act_ru_authorization where resource_type_ = 7 and resource_id_ <> '*'")).isZero();
    var another = raise("tlsc.zhuangan", Answers.intake("楼道照明"));
    grant(Resources.PROCESS_DEFINITION, "seven-step-flow", ProcessDefinitionPermissions.READ_TASK);
    assertThat(seen(STRANGER, tasks.createTaskQuery())).contains(task.getId());
    grant(Resources.TASK, task.getId(), Permissions.READ);
    assertThat(seen(STRANGER, tasks.createTaskQuery().processInstanceBusinessKeyIn(topic.value(), another.value())))
        .containsExactly(task.getId());
    grant(Resources.TASK, "*", Permissions.READ);
    assertThat(seen(STRANGER, tasks.createTaskQuery().processInstanceBusinessKey(topic.value()))).containsExactly(task.getId());
    assertThat(seen("admin", tasks.createTaskQuery())).contains(task.getId());
  }

  private Stream<TaskQuery> all() {
    return Stream.of(tasks.createTaskQuery(), tasks.createTaskQuery().orderByDueDate().asc(),
        tasks.createTaskQuery().processInstanceBusinessKey(topic.value()).orderByTaskName().desc(),
        tasks.createTaskQuery().taskDefinitionKeyIn("userTask_screenTopic", "x").taskUnassigned(),
        tasks.createTaskQuery().taskCandidateGroupIn(List.of("XH-NZ-TLSC.community-secretary")).includeAssignedTasks(),
        tasks.createTaskQuery().taskCandidateUser(SECRETARY), tasks.createTaskQuery().taskCandidateGroupLike("XH-%"),
        tasks.createTaskQuery().taskCandidateGroupIn(List.of("XH-NZ-TLSC.community-secretary", "XH-CYZ-JS.community-secretary")),
        tasks.createTaskQuery().or().taskUnassigned().taskName("x").taskCandidateGroup("XH-NZ-TLSC.community-secretary").endOr(),
        tasks.createTaskQuery().processDefinitionKey("seven-step-flow").taskDescriptionLike("%楼道照明%"));
  }

  private List<TaskQuery> queries() {
    return all().toList();
  }

  /** Listed, paged and counted alike. */
  private List<String> seen(String person, TaskQuery query) {
    var listed = as(person, query::list);
    assertThat(as(person, query::count)).isEqualTo(listed.size());
    assertThat(as(person, () -> query.listPage(0, 1000))).hasSameSizeAs(listed);
    return listed.stream().map(Task::getId).toList();
  }

  private Void claim(String person) {
    tasks.claim(task.getId(), person);
    return null;
  }

  private Void assign(String person) {
    tasks.setAssignee(task.getId(), person);
    return null;
  }

  private void refusesToReturn(String person) {
    var before = task(topic, "screenTopic").getAssignee();
    assertThatThrownBy(() -> as(person, () -> assign(null))).isInstanceOf(AuthorizationException.class);
    assertThat(task(topic, "screenTopic").getAssignee()).isEqualTo(before);
  }

  private void grant(Resources resource, String id, Permission permission) {
    nothingStaysGranted();
    granted = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
    granted.setUserId(STRANGER);
    granted.setResource(resource);
    granted.setResourceId(id);
    granted.addPermission(permission);
    granted = authorizations.saveAuthorization(granted);
  }

  private void password(String person) {
    var user = identity.createUserQuery().userId(person).singleResult();
    user.setPassword(PASSWORD);
    identity.saveUser(user);
  }

  private WebAppSession tasklist(String person) {
    var session = new WebAppSession(port);
    assertThat(session.login(person, PASSWORD).statusCode()).isEqualTo(200);
    return session;
  }
}
