package roundtable.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LevelAndStepTest {

  @Test
  @DisplayName("解决主体三级：社区（村）—街道—区，区级之上没有")
  void aboveTheCommunityIsTheStreetAndAboveItTheDistrict() {
    assertThat(Level.COMMUNITY.above()).contains(Level.STREET);
    assertThat(Level.STREET.above()).contains(Level.DISTRICT);
    assertThat(Level.DISTRICT.above()).isEmpty();
  }

  @Test
  @DisplayName("七步：确定议题、征求意见、分析研判、协商议事、项目公示、项目实施、监督执行")
  void theSevenStepsAreTheDocumentsInTheirOrder() {
    assertThat(Arrays.stream(SevenStep.values()).map(SevenStep::label)).containsExactly("确定议题", "征求意见", "分析研判",
        "协商议事", "项目公示", "项目实施", "监督执行");
    assertThat(SevenStep.TOPIC.number()).isEqualTo(1);
    assertThat(SevenStep.SUPERVISION.number()).isEqualTo(7);
    assertThat(SevenStep.values()).allSatisfy(step -> assertThat(SevenStep.ofSubProcess(step.subProcess())).isEqualTo(step));
    assertThatThrownBy(() -> SevenStep.ofSubProcess("subProcess_other")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @DisplayName("十步：选议题、定人员、出方案、先沟通、发通知、议好事、公结果、跟进度、抓督导、建台帐，分会前、会中、会后")
  void theTenStepsAreTheDocumentsInTheirOrderAndStages() {
    assertThat(Arrays.stream(MethodStep.values()).map(MethodStep::label)).containsExactly("选议题", "定人员", "出方案", "先沟通",
        "发通知", "议好事", "公结果", "跟进度", "抓督导", "建台帐");
    assertThat(Arrays.stream(MethodStep.values()).map(MethodStep::stage)).isSorted()
        .filteredOn(MethodStage.DURING::equals).hasSize(1);
    assertThat(MethodStep.CLOSE_LEDGER.number()).isEqualTo(10);
    assertThat(MethodStep.values()).allSatisfy(step -> assertThat(MethodStep.ofTask(step.task())).isEqualTo(step));
    assertThatThrownBy(() -> MethodStep.ofTask("userTask_other")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @DisplayName("没有登录的人办不了事；系统自己办的没有岗位")
  void nobodyActsWithoutALogin() {
    assertThatThrownBy(() -> new Official(null, "XH.post")).isInstanceOf(Refusal.class).hasMessage("请先登录");
    assertThatThrownBy(() -> new Official(" ", "XH.post")).isInstanceOf(Refusal.class);
    assertThat(new Official("tlsc.shuji", null).post()).isEmpty();
    assertThat(Official.SYSTEM.person()).isEqualTo("system");
  }
}
