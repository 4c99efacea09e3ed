package roundtable.organisation;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import roundtable.organisation.CsvTable.Line;

/** Holds people.csv and holdings.csv against the posts: known posts, known people, no more holders than the post has. */
class HoldingCheck {

  private final DistrictDraft draft;
  private final PostPlan plan;
  private final Set<String> logins = new HashSet<>();

  HoldingCheck(DistrictDraft draft, PostPlan plan) {
    this.draft = draft;
    this.plan = plan;
  }

  void check() {
    draft.people().lines().forEach(this::addLogin);
    draft.holdings().lines().forEach(this::checkReferences);
    var byPost = draft.holdings().lines().stream().collect(Collectors.groupingBy(line -> line.value().post()));
    byPost.values().forEach(this::checkPost);
    checkQueue();
  }

  private void addLogin(Line<Person> line) {
    if (!logins.add(line.value().login())) {
      line.at().bad("登录名“%s”重复".formatted(line.value().login()));
    }
  }

  private void checkReferences(Line<Holding> line) {
    var holding = line.value();
    if (!plan.posts().containsKey(holding.post()) && !plan.doubtful(holding.post())) {
      line.at().bad("岗位“%s”不存在".formatted(holding.post()));
    }
    if (!logins.contains(holding.person()) && !draft.people().doubtful(holding.person())) {
      line.at().bad("人员“%s”不存在".formatted(holding.person()));
    }
  }

  private void checkPost(List<Line<Holding>> terms) {
    var byPerson = terms.stream().collect(Collectors.groupingBy(line -> line.value().person()));
    byPerson.values().forEach(HoldingCheck::refuseOverlap);
    var post = plan.posts().get(terms.get(0).value().post());
    var held = terms.stream().filter(line -> line.value().capacity() == Capacity.HOLDER).toList();
    if (post != null) {
      held.forEach(line -> refuseCrowd(line, held, post));
    }
  }

  private static void refuseOverlap(List<Line<Holding>> terms) {
    Overlaps.refuse(terms, Holding::term, (holding, line) -> "与第%d行是同一人同一岗位，任期重叠".formatted(line));
  }

  // holders are most numerous on the first day of some term
  private static void refuseCrowd(Line<Holding> line, Collection<Line<Holding>> held, Post post) {
    var day = line.value().term().from();
    var holders = held.stream().filter(other -> other.value().term().covers(day)).count();
    if (holders > post.holders()) {
      line.at().bad("岗位“%s”在%s有%d人同时任职，最多%d人".formatted(post.code(), day, holders, post.holders()));
    }
  }

  // R6: the queue that takes what nobody else can must not run empty
  private void checkQueue() {
    var staffed =
        draft.holdings().values().stream()
            .filter(holding -> holding.term().to() == null)
            .flatMap(holding -> PostCode.parse(holding.post()).stream())
            .anyMatch(code -> code.role() == Role.SECRETARIAT);
    if (!staffed && draft.holdings().legible()) {
      draft.holdings().fail(1, "理事会办公室（secretariat）没有长期任职的人员，事项将无人承接");
    }
  }
}
