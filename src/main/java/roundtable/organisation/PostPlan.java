package roundtable.organisation;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import roundtable.organisation.CsvTable.Line;

/** The posts of the district: one for each unit and role that roles.csv pairs, and those of posts.csv. */
class PostPlan {

  private final DistrictDraft draft;
  private final Map<String, Post> posts = new LinkedHashMap<>();
  private final Map<Role, RoleRule> rules = new EnumMap<>(Role.class);

  PostPlan(DistrictDraft draft) {
    this.draft = draft;
  }

  void check() {
    draft.roles().lines().forEach(this::addRule);
    for (var role : Role.values()) {
      if (!rules.containsKey(role) && !draft.roles().doubtful(role.name())) {
        draft.roles().fail(1, "缺少角色“%s”（%s）".formatted(role.name(), role.label()));
      }
    }
    draft.units().values().forEach(this::addPostsOf);
    draft.posts().lines().forEach(this::addPost);
    checkQueue();
  }

  Map<String, Post> posts() {
    return posts;
  }

  /** Whether a post that is not there may only be missing because another row is bad. */
  boolean doubtful(String post) {
    var unit = PostCode.parse(post).map(PostCode::unit).orElse("");
    return draft.posts().doubtful(post) || draft.units().doubtful(unit) || rules.size() < Role.values().length;
  }

  private void addRule(Line<RoleRule> line) {
    if (rules.putIfAbsent(line.value().role(), line.value()) != null) {
      line.at().bad("角色“%s”重复".formatted(line.value().role().label()));
    }
  }

  // a unit that changed its type (town, then street) keeps its posts
  private void addPostsOf(Unit unit) {
    rules.values().stream()
        .filter(rule -> rule.unitTypes().contains(unit.type()))
        .map(rule -> new Post(new PostCode(unit.code(), rule.role(), 1), rule.title(), rule.holders()))
        .forEach(post -> posts.putIfAbsent(post.code().toString(), post));
  }

  private void addPost(Line<Post> line) {
    var post = line.value();
    var unit = post.code().unit();
    if (draft.units().values().stream().noneMatch(known -> known.code().equals(unit)) && !draft.units().doubtful(unit)) {
      line.at().bad("单位“%s”不存在".formatted(unit));
    }
    if (posts.putIfAbsent(post.code().toString(), post) != null) {
      line.at().bad("岗位“%s”重复或已由roles.csv生成".formatted(post.code()));
    }
  }

  // the last resort of every chain must exist (R6)
  private void checkQueue() {
    var queue = posts.values().stream().anyMatch(post -> post.code().role() == Role.SECRETARIAT);
    if (!queue && draft.posts().legible() && draft.roles().legible()) {
      draft.posts().fail(1, "缺少理事会办公室岗位（secretariat），事项将无人承接");
    }
  }
}
