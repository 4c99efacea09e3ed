package roundtable.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import roundtable.demo.ReplayedTopic;

/** A street's leader and a district's department find their own work, and nothing else. */
class LeaderAndDepartmentIT extends Walk {

  private static final String PRESIDING = "主持人审定方案：红光楼小区停车位规划";
  private static final String CONSENT = "答复是否同意：二号楼加装扶手";
  @Autowired private ApplicationContext demo;

  @Test
  @DisplayName("挂点街道领导：只看到要审定的方案，审定后由社区专干发通知")
  void theStreetLeaderApprovesThePlanOfTheRoundTable() {
    var tasklist = tasklistOf("sjt.lingdao", Screen.LAPTOP);
    assertThat(tasklist.tasks()).containsExactly(PRESIDING);
    var task = tasklist.open(PRESIDING).claim();
    Sight.keep(task.page(), "leader-1366");
    task.mark("主持方式", "本人主持").complete();
    tasklist.noLongerHas(PRESIDING);
    assertThat(tasklistOf("hgl.zhuangan", Screen.LAPTOP).tasks()).contains("发通知：红光楼小区停车位规划");
  }

  @Test
  @DisplayName("区住建局：只看到要答复的计划书，不同意须写明理由，原则同意后办结")
  void theDepartmentAnswersWhetherItAgrees() {
    ReplayedTopic.before("agreeToPlan", "二号楼加装扶手", demo);
    var tasklist = tasklistOf("zjj.lianluo", Screen.LAPTOP);
    assertThat(tasklist.tasks()).containsExactly(CONSENT);
    var task = tasklist.open(CONSENT).claim();
    task.mark("是否原则同意", "不同意").complete();
    PlaywrightAssertions.assertThat(task.refusal()).containsText("理由");
    Sight.doesNotCover(task.refusal(), task.completeButton());
    Sight.keep(task.page(), "department-refused-1366");
    task.mark("是否原则同意", "原则同意").complete();
    tasklist.noLongerHas(CONSENT);
  }
}
