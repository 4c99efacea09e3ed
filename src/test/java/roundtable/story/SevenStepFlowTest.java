package roundtable.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import roundtable.topic.TopicState;

/** A topic on its way through the seven steps. */
class SevenStepFlowTest extends Story {

  @Test
  @DisplayName("铁路四村加装电梯：三方协商、自筹41万元、先解决问题成熟一个装一个，中秋节前用上电梯")
  void theLiftAtTieluSicunGoesFromRaisedToClosedUnitByUnit() {
    var lift = raise("tlsc.zhuangan", Answers.intake("中山村小区加装电梯"));
    complete(lift, "screenTopic", Answers.screening());
    complete(lift, "visitHouseholds", Answers.visits());
    complete(lift, "collectOpinions", Answers.opinions());
    complete(lift, "analyseTopic", Answers.analysis());
    complete(lift, "planRoundTable", Answers.plan("2022-01-08T09:00"));
    clock.set("2022-01-08T12:00:00+08:00");
    assertThat(holderOf(task(lift, "presideRoundTable"))).isEqualTo("nz.lingdao");
    complete(lift, "presideRoundTable", Answers.presiding());
    complete(lift, "holdRoundTable", Answers.meeting("2022-01-08T09:00"));
    complete(lift, "draftTaskPlan", Answers.taskPlan("南站街道"));
    tasks.createTaskQuery().processInstanceBusinessKey(lift.value()).list()
        .forEach(consent -> complete(holderOf(consent), consent, Answers.agreed()));
    clock.set("2022-01-26T10:00:00+08:00");
    complete(lift, "publishNotice", Answers.publication());
    itIs(lift, "2022-02-07T23:59:59+08:00");
    assertThat(openTasks(lift)).containsExactly("watchNotice");
    itIs(lift, "2022-02-08T00:00:00+08:00");
    complete(lift, "appointCommittee", Answers.committee());
    complete(lift, "startProject", Answers.start("2022-02-08"));
    complete(lift, "recordProgress", Answers.progress("4栋4单元", false));
    assertThat(refused(lift, "recordProgress", Answers.progress("", true))).contains("1/2");
    complete(lift, "recordProgress", Answers.progress("2栋5单元", true));
    complete(lift, "checkProgress", Answers.check());
    complete(lift, "signOff", Answers.signOff());
    complete(lift, "evaluateResult", Answers.evaluation());
    assertThat(topic(lift).state()).isEqualTo(TopicState.CLOSED);
    assertThat(journal.firstBrokenEntry(lift)).isEmpty();
  }
}
