package roundtable.web.overview;

import java.time.LocalDate;
import java.util.List;
import roundtable.overview.StepReport;

/**
 * How topics go through the steps; lengths in working days.
 *
 * @param definitions what is counted, in sentences
 */
record StepAnswer(LocalDate from, LocalDate today, String place, List<String> definitions, List<Step> steps, List<Back> back,
    StepReport.Reading firstReading) {

  private static final List<String> DEFINITIONS = List.of(
      "停留天数按工作日计：进入当天不算，离开当天（仍在办的算到今天）算；暂停计时的日子也算在内",
      "中位数：一半的议题不超过这个天数；最长：停得最久的一件",
      "退回：办到后面的步骤以后，又回到前面的步骤重新办理，一件一次算一次",
      "首次处理：这段时间收到的议题，从收到到工作人员第一次有动作；0天是当天");

  /** @param element id of the step in the diagram */
  record Step(String step, String element, int number, String label, int standing, StepReport.Stay soFar, StepReport.Stay passed) {}

  record Back(String from, String fromLabel, String to, String toLabel, int topics) {}

  static StepAnswer of(StepReport report) {
    return new StepAnswer(report.from(), report.today(), report.place(), DEFINITIONS, report.steps().stream().map(each -> new Step(each.step().name(),
            each.step().subProcess(), each.step().number(), each.step().label(), each.standing(), each.soFar(), each.passed())).toList(),
        report.goneBack().stream().map(each -> new Back(each.from().name(), each.from().label(), each.to().name(), each.to().label(), each.topics())).toList(),
        report.firstReading());
  }
}
