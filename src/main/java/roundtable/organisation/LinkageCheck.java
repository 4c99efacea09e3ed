package roundtable.organisation;

import java.util.List;
import java.util.stream.Collectors;
import roundtable.organisation.CsvTable.Line;

/** Holds linkages.csv against units and posts: a leader's post, a street or community that exists on the first day (R13). */
class LinkageCheck {

  private final DistrictDraft draft;
  private final PostPlan plan;

  LinkageCheck(DistrictDraft draft, PostPlan plan) {
    this.draft = draft;
    this.plan = plan;
  }

  void check() {
    draft.linkages().lines().forEach(this::checkPost);
    draft.linkages().lines().forEach(this::checkUnit);
    var byPair =
        draft.linkages().lines().stream()
            .collect(Collectors.groupingBy(line -> List.of(line.value().post(), line.value().unit())));
    byPair.values().forEach(LinkageCheck::refuseOverlap);
  }

  private void checkPost(Line<Linkage> line) {
    var post = plan.posts().get(line.value().post());
    if (post == null) {
      if (!plan.doubtful(line.value().post())) {
        line.at().bad("岗位“%s”不存在".formatted(line.value().post()));
      }
    } else if (!post.code().role().isLinked()) {
      line.at().bad("岗位“%s”不是挂点领导岗位".formatted(line.value().post()));
    }
  }

  private void checkUnit(Line<Linkage> line) {
    var code = line.value().unit();
    var versions = draft.units().values().stream().filter(unit -> unit.code().equals(code)).toList();
    if (versions.isEmpty()) {
      if (!draft.units().doubtful(code)) {
        line.at().bad("单位“%s”不存在".formatted(code));
      }
    } else if (versions.stream().noneMatch(unit -> unit.validOn(line.value().span().from()))) {
      line.at().bad("单位“%s”在%s不在有效期内".formatted(code, line.value().span().from()));
    } else if (versions.stream().noneMatch(unit -> unit.type().isStreet() || unit.type().isCommunity())) {
      line.at().bad("只能挂点街道（镇）或社区（村），“%s”不是".formatted(code));
    }
  }

  private static void refuseOverlap(List<Line<Linkage>> lines) {
    Overlaps.refuse(lines, Linkage::span, (linkage, line) -> "与第%d行的挂点期重叠".formatted(line));
  }
}
