package roundtable.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import roundtable.kernel.SevenStep;
import roundtable.kernel.TopicNumber;
import roundtable.overview.StepReport;
import roundtable.overview.StepReport.Stay;

/** 停在哪一步、停多久、退回哪里: counted by hand in communities where nothing else happens (R46, R94). */
class StepReportTest extends OverviewStory {

  @Test
  @DisplayName("工作日：1月4日进、5日出算1天；三件里一件没动，到14日停了8天；中位数和最长")
  void staysAreCountedInWorkingDays() {
    var first = raised("甲");
    var second = raised("乙");
    raised("丙");
    screened(first, "2022-01-05T10:00:00+08:00");
    screened(second, "2022-01-07T18:00:00+08:00");
    clock.set("2022-01-14T09:00:00+08:00");
    var report = stepReports.report(90, "dxl.zhuangan");
    assertThat(report.place()).isEqualTo("电信里社区");
    assertThat(passage(report, SevenStep.TOPIC)).isEqualTo(new StepReport.Passage(SevenStep.TOPIC, 1, new Stay(1, 8.0, 8), new Stay(2, 2.0, 3)));
    assertThat(passage(report, SevenStep.OPINION)).isEqualTo(
        new StepReport.Passage(SevenStep.OPINION, 2, new Stay(2, 6.0, 7), new Stay(0, null, null)));
    assertThat(passage(report, SevenStep.SUPERVISION)).isEqualTo(
        new StepReport.Passage(SevenStep.SUPERVISION, 0, new Stay(0, null, null), new Stay(0, null, null)));
    assertThat(report.firstReading()).as("收到到首次处理：1天和3天，一件没人动").isEqualTo(new StepReport.Reading(new Stay(2, 2.0, 3), 1));
    assertThat(passage(stepReports.report(8, "dxl.zhuangan"), SevenStep.TOPIC).passed()).as("7日起离开的").isEqualTo(new Stay(1, 3.0, 3));
    assertThat(passage(stepReports.report(90, "md.zhuangan"), SevenStep.TOPIC).standing()).as("别的社区").isZero();
  }

  @Test
  @DisplayName("退回：协商议事再议一次，回到分析研判，算一次；一步步往前走不算")
  void goingBackIsCountedFromTheStepThatWasReached() {
    var topic = planned("klf.zhuangan", "康乐坊的围墙");
    assertThat(stepReports.report(90, "klf.zhuangan").goneBack()).isEmpty();
    complete(topic, "deliberate", Answers.notAgreed("2022-01-08T09:00", "ANOTHER_ROUND"));
    assertThat(stepReports.report(90, "klf.zhuangan").goneBack())
        .containsExactly(new StepReport.GoneBack(SevenStep.DELIBERATION, SevenStep.ANALYSIS, 1));
    assertThat(stepReports.report(90, "md.zhuangan").goneBack()).isEmpty();
    clock.set("2022-06-08T12:00:00+08:00");
    assertThat(stepReports.report(30, "klf.zhuangan").goneBack()).as("那是五个月以前").isEmpty();
  }

  private TopicNumber raised(String title) {
    clock.set("2022-01-04T09:00:00+08:00");
    return raise("dxl.zhuangan", Answers.intake(title));
  }

  private void screened(TopicNumber topic, String time) {
    clock.set(time);
    complete(topic, "screenTopic", Answers.screening());
  }

  private static StepReport.Passage passage(StepReport report, SevenStep step) {
    return report.steps().get(step.ordinal());
  }
}
