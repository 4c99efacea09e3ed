package roundtable.story;

import static roundtable.story.Story.with;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** The lift of 铁路四村 from its registration to its close, act by act, for whoever plays it otherwise than a story does. */
public final class WholeFlow {

  /** Who registers it. */
  public static final String REGISTRAR = "tlsc.zhuangan";

  /** The community that it belongs to; part of the codes of its posts. */
  public static final String COMMUNITY = "XH-NZ-TLSC";

  /** When it is registered. */
  public static final String REGISTERED_AT = at("01-04T09:00");

  private static final Act WINDOW_CLOSES = new Act("windowClosed", at("01-18T00:00"), null);

  private WholeFlow() {}

  /**
   * One step forward.
   *
   * @param task the user task that is completed
   * @param at when
   * @param answers what is filled in; null when nobody does anything and the jobs run that have become due
   */
  public record Act(String task, String at, Map<String, Object> answers) {

    public boolean isOfTheClock() {
      return answers == null;
    }
  }

  /** What the registrar fills in. */
  public static Map<String, Object> intake() {
    return Answers.intake("中山村小区加装电梯");
  }

  /** Everything after the registration; as many acts of a name as people do it. */
  public static List<Act> acts() {
    var acts = new ArrayList<>(beforeTheMeeting(Answers.analysis(), "街道（镇）挂点领导", Answers.noTalk()));
    acts.addAll(meeting());
    acts.add(new Act("publishNotice", at("01-10T10:00"), Answers.publication()));
    acts.add(WINDOW_CLOSES);
    acts.addAll(project());
    return acts;
  }

  /** A topic of the district: afterwards it stands before a district leader, who is to preside. */
  public static List<Act> actsUntilTheDistrictPresides() {
    return beforeTheMeeting(with(Answers.analysis(), "districtNeeded", "true"), "区级领导", Answers.talk("2022-01-04"));
  }

  /** Afterwards the topic has a resolution and stands before its secretary, who is to draft the plan. */
  public static List<Act> actsUntilThePlan() {
    var acts = acts();
    return acts.subList(0, acts.stream().map(Act::task).toList().indexOf("draftTaskPlan"));
  }

  private static List<Act> beforeTheMeeting(Map<String, Object> analysis, String leader, Map<String, Object> talk) {
    return List.of(new Act("screenTopic", REGISTERED_AT, Answers.screening()),
        new Act("visitHouseholds", REGISTERED_AT, Answers.visits()),
        new Act("collectOpinions", REGISTERED_AT, Answers.opinions()),
        new Act("analyseTopic", REGISTERED_AT, analysis),
        new Act("acceptTopic", REGISTERED_AT, Answers.accepted()),
        new Act("selectTopic", REGISTERED_AT, Answers.selection("2022-01-08")),
        new Act("appointMembers", REGISTERED_AT, Answers.members(leader)),
        new Act("draftPlan", REGISTERED_AT, Answers.plan("2022-01-08T09:00")),
        new Act("communicateFirst", REGISTERED_AT, talk));
  }

  private static List<Act> meeting() {
    var after = at("01-08T12:00");
    var acts = new ArrayList<>(List.of(new Act("confirmPlan", REGISTERED_AT, Answers.presiding()),
        new Act("sendNotice", REGISTERED_AT, Answers.notice()),
        new Act("deliberate", after, Answers.meeting("2022-01-08T09:00")),
        new Act("publishResult", after, Answers.resultPublication("2022-01-08")),
        new Act("draftTaskPlan", after, Answers.taskPlan("南站街道"))));
    acts.addAll(Collections.nCopies(4, new Act("agreeToPlan", after, Answers.agreed())));
    return acts;
  }

  private static List<Act> project() {
    var passed = WINDOW_CLOSES.at();
    return List.of(new Act("appointCommittee", passed, Answers.committee()),
        new Act("startProject", passed, Answers.start("2022-01-18")),
        new Act("recordProgress", passed, Answers.progress("4栋4单元", false)),
        new Act("recordProgress", passed, Answers.progress("2栋5单元", true)),
        new Act("followProgress", passed, Answers.followUp()),
        new Act("pressSupervision", passed, Answers.pressing()),
        new Act("checkProgress", passed, Answers.check()),
        new Act("signOff", passed, Answers.signOff()),
        new Act("evaluateResult", passed, Answers.evaluation()),
        new Act("closeLedger", passed, Answers.ledgerClose()));
  }

  private static String at(String time) {
    return "2022-%s:00+08:00".formatted(time);
  }
}
