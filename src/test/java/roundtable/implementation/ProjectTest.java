package roundtable.implementation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import roundtable.kernel.Money;
import roundtable.kernel.Refusal;
import roundtable.kernel.TopicNumber;

class ProjectTest {

  private final Project project = new Project(new TopicNumber("YT-2022-00001"), 1, "XH-NZ", LocalDate.of(2022, 9, 10),
      Money.ZERO, "无需审批", null, null, null, LocalDate.of(2022, 1, 18), "nz.lianluo");

  @Test
  @DisplayName("14/15不能报完工、不能销号，15/15才行")
  void everyUnitCounts() {
    assertThatThrownBy(() -> project.finish(new UnitCount(14, 15), Instant.EPOCH, "nz.lianluo"))
        .isInstanceOf(Refusal.class).hasMessage("还有1个单元未完成（14/15），不能报告完工");
    assertThatThrownBy(() -> project.signOff(new UnitCount(14, 15), "", Instant.EPOCH, "tlsc.shuji"))
        .isInstanceOf(Refusal.class).hasMessageContaining("不能销号");
    project.finish(new UnitCount(15, 15), Instant.EPOCH, "nz.lianluo");
    assertThat(project.finishedAt()).isEqualTo(Instant.EPOCH);
  }

  @Test
  @DisplayName("销号须由经办人以外的第二人办理")
  void theSecondPairOfEyesIsSomebodyElses() {
    project.finish(new UnitCount(15, 15), Instant.EPOCH, "nz.fulianluo");
    for (var handler : new String[] {"nz.lianluo", "nz.fulianluo"}) {
      assertThatThrownBy(() -> project.signOff(new UnitCount(15, 15), "", Instant.EPOCH, handler))
          .isInstanceOf(Refusal.class).hasMessageContaining("第二人");
    }
    project.signOff(new UnitCount(15, 15), "核验无误", Instant.EPOCH, "tlsc.shuji");
    assertThat(project.signedOffAt()).isEqualTo(Instant.EPOCH);
  }
}
