package roundtable.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import roundtable.overview.OverviewDesk;
import roundtable.overview.OverviewKind;
import roundtable.overview.OverviewLine;

/** 没有自动办成的事 in plain words; of what is sealed not a trace, not even for the commission (R97). */
class FailedWorkTest extends Referrals {

  @Autowired private OverviewDesk overviews;

  @Test
  @DisplayName("公示到期没有自动结束：哪件议题、哪一步、从何时起、谁来办；重试成功就不在了；别的街道看不到")
  void whatTheSystemCouldNotDoIsToldInPlainWords() {
    var stuck = published("2022-01-26T10:00:00+08:00");
    clock.set("2022-02-08T00:10:00+08:00");
    var job = dueJobs(stuck).get(0);
    management.setJobRetries(job, 0);
    var told = failed(SECRETARIAT).stream().filter(each -> stuck.equals(each.topic())).toList();
    assertThat(told).hasSize(1);
    assertThat(told.get(0).what()).startsWith("《公示》的“").endsWith("没有自动办成，程序出错").doesNotContainPattern("[A-Za-z]{3}");
    assertThat(told.get(0)).extracting(OverviewLine::title, OverviewLine::who).containsExactly("中山村小区加装电梯", "系统管理员查明原因后重试");
    assertThat(told.get(0).since()).isEqualTo("2022-02-08");
    assertThat(failed(SUPERVISOR)).extracting(OverviewLine::topic).contains(stuck);
    assertThat(failed("cyz.lianluo")).extracting(OverviewLine::topic).doesNotContain(stuck);
    management.setJobRetries(job, 1);
    management.executeJob(job);
    assertThat(failed(SECRETARIAT)).extracting(OverviewLine::topic).doesNotContain(stuck);
  }

  @Test
  @DisplayName("移送的定时没有办成：理事会、秘书长、纪委、街道、管理员的总览里都没有")
  void whatIsSealedIsToldToNobody() {
    referred();
    var sealed = sealed("acknowledgeReferral");
    var before = failed(SECRETARIAT).size();
    var job = management.createJobQuery().processInstanceId(sealed.getProcessInstanceId()).singleResult().getId();
    management.setJobRetries(job, 0);
    assertThat(runtime.createIncidentQuery().processInstanceId(sealed.getProcessInstanceId()).count()).as("it has failed").isOne();
    for (var person : List.of(SECRETARIAT, SECRETARY_GENERAL, COMMISSION, SUPERVISOR)) {
      assertThat(as(person, () -> failed(person))).as(person).noneMatch(line -> line.what().contains("移送") || topic.equals(line.topic()));
      for (var kind : OverviewKind.values()) {
        if (kind != OverviewKind.STEP) {
          password(person);
          assertThat(tasklist(person).get("/api/overview/lists/%s?size=200".formatted(kind)).body()).as("%s %s", person, kind)
              .contains("rows").doesNotContain("移送", "YS-2", "discipline");
        }
      }
    }
    assertThat(failed(SECRETARIAT)).hasSize(before);
  }

  private List<OverviewLine> failed(String person) {
    return overviews.page(OverviewKind.FAILED_WORK, null, OverviewDesk.UNMOVED, "", 200, person).lines();
  }
}
