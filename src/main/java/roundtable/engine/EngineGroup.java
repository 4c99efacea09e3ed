package roundtable.engine;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import roundtable.kernel.Labelled;

/** The engine's groups that are not posts: what a post's role lets its holders do. */
enum EngineGroup implements Labelled {
  OFFICIALS("officials", "全体工作人员", Set.of()),
  TOPIC_REGISTRARS("topic-registrars", "议题登记人员", Set.of("community-cadre", "community-secretary")),
  WHISTLERS("whistlers", "吹哨人员", Set.of("community-cadre", "community-secretary", "street-clerk", "street-secretary")),
  CONVENORS("convenors", "圆桌会组织人员",
      Set.of("community-cadre", "community-secretary", "street-clerk", "department-liaison", "department-head")),
  SUPERVISORS("supervisors", "督查人员", Set.of("street-clerk", "secretariat", "secretary-general")),
  INSPECTORS("inspectors", "巡查人员", Set.of("street-discipline", "street-clerk", "secretariat", "secretary-general")),
  LEADERS("leaders", "挂点领导和理事会办公室", Set.of("street-leader", "district-leader", "secretariat", "secretary-general")),
  STUDY_PROPOSERS("study-proposers", "提请区领导研究人员", Set.of("secretariat", "secretary-general")),
  SPONSORS("sponsors", "挂帅领导", Set.of("district-leader", "street-leader")),
  SURVEYORS("surveyors", "群众需求普查组织人员", Set.of("secretariat", "secretary-general", "street-clerk", "street-secretary", "department-liaison",
      "department-head")),
  OVERSEERS("overseers", "查看总览人员", Set.of("secretary-general", "district-leader", "leading-group", "council", "street-secretary", "street-leader",
      "street-clerk", "street-discipline")),
  SECRETARIAT("secretariat", "理事会办公室", Set.of("secretariat")),
  REFERRAL_CIRCLE("referral-circle", "移送经办岗位", Set.of("secretary-general", "secretariat", "discipline-commission")),
  DISCIPLINE_COMMISSION("discipline-commission", "区纪委区监委承办人", Set.of("discipline-commission")),
  ADMINISTRATORS("camunda-admin", "系统管理员", Set.of());

  /** The type of these groups in the engine; groups of type {@link #POST} follow the organisation. */
  static final String ROLE = "ROLE";

  /** The type of a group that is a post. */
  static final String POST = "POST";

  private final String id;
  private final String label;
  private final Set<String> roles;

  EngineGroup(String id, String label, Set<String> roles) {
    this.id = id;
    this.label = label;
    this.roles = roles;
  }

  String id() {
    return id;
  }

  @Override
  public String label() {
    return label;
  }

  /** The groups that holding {@code post} brings with it; a code ends in its role and a number, {@code XH.secretariat-2}. */
  static Stream<EngineGroup> of(String post) {
    var role = post.substring(post.lastIndexOf('.') + 1).replaceFirst("-\\d+$", "");
    return Arrays.stream(values()).filter(group -> group.roles.contains(role));
  }
}
