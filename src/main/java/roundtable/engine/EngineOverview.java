package roundtable.engine;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import roundtable.kernel.TopicNumber;
import roundtable.overview.FailedWork;
import roundtable.overview.OverviewFlow;

/** What the engine knows of the work; of what is sealed, nothing, whoever asks. */
@Component
class EngineOverview implements OverviewFlow {

  private static final int MOST_FAILED = 1_000;
  // the topic's own way; what supervises it is told elsewhere
  private static final List<String> OWN_WAY =
      List.of("seven-step-flow", "ten-step-method", "publicity-window", "round-table-consent", "escalation", "evaluation-review");
  private static final String AT_HAND = """
      select e.business_key_, k.name_, g.name_ from act_ru_execution e join act_ru_task k on k.proc_inst_id_ = e.id_
        join act_re_procdef d on d.id_ = k.proc_def_id_
        left join act_ru_identitylink l on l.task_id_ = k.id_ and l.type_ = 'candidate' and l.group_id_ is not null
        left join act_id_group g on g.id_ = l.group_id_
       where e.business_key_ in (:topics) and k.tenant_id_ is null and d.key_ in (:own) order by k.create_time_, k.id_, g.name_""";
  private final RuntimeService runtime;
  private final RepositoryService models;
  private final TableAccess access;
  private final JdbcClient jdbc;

  EngineOverview(RuntimeService runtime, RepositoryService models, TableAccess access, JdbcClient jdbc) {
    this.runtime = runtime;
    this.models = models;
    this.access = access;
    this.jdbc = jdbc;
  }

  private record AtHand(String topic, String told) {}

  @Override
  public List<FailedWork> failed() {
    return access.call(() -> {
      // the circle's own queries name sealed ones too
      var incidents = runtime.createIncidentQuery().orderByIncidentTimestamp().asc().listPage(0, MOST_FAILED).stream()
          .filter(each -> each.getTenantId() == null && each.getId().equals(each.getRootCauseIncidentId())).toList();
      var about = about(incidents.stream().map(Incident::getProcessInstanceId).filter(Objects::nonNull).collect(Collectors.toSet()));
      return incidents.stream().map(each -> failed(each, about.getOrDefault(Objects.toString(each.getProcessInstanceId(), ""), ""))).toList();
    });
  }

  @Override
  public Map<TopicNumber, String> atHand(Collection<TopicNumber> topics) {
    return jdbc.sql(AT_HAND).param("topics", topics.stream().map(TopicNumber::value).toList()).param("own", OWN_WAY)
        .query((row, n) -> new AtHand(row.getString(1), told(row.getString(2), row.getString(3)))).list().stream().distinct()
        .collect(groupingBy(each -> new TopicNumber(each.topic()), mapping(AtHand::told, joining("；"))));
  }

  // a task's name ends in the topic's title
  private static String told(String task, String post) {
    var name = task.split("：", 2)[0];
    return post == null ? name : "%s：%s".formatted(post, name);
  }

  private Map<String, String> about(Set<String> instances) {
    return instances.isEmpty() ? Map.of() : runtime.createProcessInstanceQuery().processInstanceIds(instances).list().stream()
        .filter(each -> each.getBusinessKey() != null).collect(toMap(each -> each.getId(), each -> each.getBusinessKey()));
  }

  private FailedWork failed(Incident incident, String about) {
    var definition = models.createProcessDefinitionQuery().processDefinitionId(incident.getProcessDefinitionId()).singleResult();
    return new FailedWork(incident.getId(), about, definition == null ? "" : definition.getName(), step(incident),
        incident.getIncidentTimestamp().toInstant(), Objects.toString(incident.getIncidentMessage(), ""));
  }

  private String step(Incident incident) {
    return Optional.ofNullable(incident.getProcessDefinitionId()).map(models::getBpmnModelInstance)
        .map(model -> model.getModelElementById(incident.getActivityId())).filter(FlowElement.class::isInstance)
        .map(element -> ((FlowElement) element).getName()).filter(name -> !name.isBlank()).orElse("到时办理");
  }
}
