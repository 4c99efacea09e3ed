package roundtable.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.task.IdentityLink;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import roundtable.delay.DelayLinesDesk;
import roundtable.engine.LateTasks;

/** 移送处置 that stands still is pressed as well, and nobody outside the circle hears of it (R96, R97). */
class SealedLateTasksTest extends CommissionCase {

  @Autowired private LateTasks late;
  @Autowired private DelayLinesDesk delays;

  @Test
  @DisplayName("确认移送拖着：先催办，再由理事会办公室共同办理；只记入移送自己的经过")
  void aConfirmationThatStandsStillIsHandedOn() {
    var number = propose();
    var before = journal.timeline(topic).size();
    itIsNow("2022-01-14T08:00:00+08:00");
    assertThat(sealed("confirmReferral").getName()).isEqualTo("【催办】确认移送：" + number);
    itIsNow("2022-01-21T08:00:00+08:00");
    late.press();
    assertThat(tasks.getIdentityLinksForTask(sealed("confirmReferral").getId())).extracting(IdentityLink::getGroupId)
        .containsExactlyInAnyOrder("XH-LSH.secretary-general", "XH-LSH.secretariat");
    assertThat(jdbc.sql("select kind from referral_event where referral = ? order by seq").param(number).query(String.class).list())
        .containsOnlyOnce("TASK_URGED", "HANDED_ON");
    assertThat(journal.timeline(topic)).as("议题的时间线一条不多").hasSize(before);
    assertThat(delays.open(Optional.empty())).noneMatch(line -> line.task().contains("移送"));
    complete(SECRETARIAT, sealed("confirmReferral"), Map.of("decision", "CONFIRM", "reason", "情况属实"));
    assertThat(sealedTasks()).containsExactly("acknowledgeReferral");
    assertThat(receipts.fault(number)).isEmpty();
  }

  @Test
  @DisplayName("调查处置拖着：只催办承办人，不交给别人")
  void anInvestigationStaysWithTheCommission() {
    var number = referred();
    complete(COMMISSION, sealed("acknowledgeReferral"), Map.of("decision", "ACCEPT"));
    var due = sealed("recordDisposition").getDueDate().toInstant().atZone(clock.getZone()).toLocalDate();
    itIsNow(due.plusDays(20) + "T08:00:00+08:00");
    late.press();
    assertThat(sealed("recordDisposition").getName()).isEqualTo("【催办】调查处置：" + number);
    assertThat(tasks.getIdentityLinksForTask(sealed("recordDisposition").getId())).hasSize(1);
  }

  private void itIsNow(String time) {
    clock.set(time);
    late.press();
  }
}
