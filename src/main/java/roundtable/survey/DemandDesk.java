package roundtable.survey;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import roundtable.kernel.Refusal;
import roundtable.kernel.TopicNumber;
import roundtable.survey.Demands.Mentioned;
import roundtable.topic.Intake;
import roundtable.topic.Source;
import roundtable.topic.TopicDesk;
import roundtable.topic.TopicFlow;

/** 群众点菜、政府买单: demands become topics of the community and lines of the year's plan (R70). */
@Service
@Transactional
public class DemandDesk {

  private static final String PROPOSER = "参加普查的居民";
  private static final int LONGEST_TITLE = 60;
  private final Demands demands;
  private final Surveys surveys;
  private final SurveyOfficials officials;
  private final SurveyTally tally;
  private final TopicDesk topics;
  private final TopicFlow flow;
  private final JdbcClient jdbc;
  private final Clock clock;

  DemandDesk(Demands demands, Surveys surveys, SurveyOfficials officials, SurveyTally tally, TopicDesk topics, TopicFlow flow,
      JdbcClient jdbc, Clock clock) {
    this.demands = demands;
    this.surveys = surveys;
    this.officials = officials;
    this.tally = tally;
    this.topics = topics;
    this.flow = flow;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Registers a demand as a topic of the cadre's community, once, and begins its seven steps. */
  public TopicNumber raise(DemandIntake intake, String person) {
    var by = officials.cadre(person);
    var demand = Demand.chosen(intake.demand());
    // held, so that of two who choose the same one the second reads what the first made of it
    var survey = surveys.held(demand.survey());
    var mentioned = demands.of(demand, by.unit())
        .orElseThrow(() -> new Refusal("本社区（村）的答卷里没有这一项（%s），请从列表中选择".formatted(demand)));
    demands.topicOf(demand, by.unit()).ifPresent(topic -> {
      throw new Refusal("这一项已经转为议题%s，不能再转一次".formatted(topic));
    });
    var topic = topics.register(intake(survey, mentioned, intake), by.unit(), by.official()).number();
    jdbc.sql("insert into survey_demand (survey, community, demand, topic) values (?, ?, ?, ?)")
        .params(demand.survey(), by.unit(), demand.code(), topic.value()).update();
    flow.raised(topic);
    return topic;
  }

  private static Intake intake(Survey survey, Mentioned mentioned, DemandIntake intake) {
    var isTitled = intake.title() != null && !intake.title().isBlank();
    if (mentioned.demand().isWritten() && !isTitled) {
      throw new Refusal("居民写的意见，请另拟议题标题，不写姓名、电话、楼栋");
    }
    var said = mentioned.demand().isWritten() ? "居民写道：%s".formatted(mentioned.words())
        : "本社区（村）%d份答卷点了“%s”".formatted(mentioned.answers(), mentioned.words());
    return new Intake(isTitled ? intake.title() : cut(mentioned.words()),
        "群众需求普查《%s》（%s），%s。%s".formatted(survey.title(), survey.number(), said, intake.remark() == null ? "" : intake.remark()),
        intake.place(), Source.NEEDS_SURVEY, PROPOSER, null);
  }

  private static String cut(String words) {
    return words.length() <= LONGEST_TITLE ? words : words.substring(0, LONGEST_TITLE);
  }

  /**
   * Records that a demand stands in the plan of the survey's year.
   *
   * @return the survey's number
   */
  public String plan(DemandPlanEntry entry, String person) {
    var by = officials.council(person);
    var demand = Demand.chosen(entry.demand());
    var survey = surveys.held(demand.survey());
    refuseUnplannable(survey, demand);
    jdbc.sql("insert into survey_plan_line (survey, demand, plan_year, line, person, post, recorded_at) values (?, ?, ?, ?, ?, ?, ?)")
        .params(survey.number(), demand.code(), survey.planYear(), entry.line(), person, by.official().post(),
            Instant.now(clock).atOffset(ZoneOffset.UTC)).update();
    return survey.number();
  }

  private void refuseUnplannable(Survey survey, Demand demand) {
    if (survey.state(Instant.now(clock)) != SurveyState.ENDED) {
      throw new Refusal("《%s》还在普查，截止、公布结果以后再列入计划".formatted(survey.title()));
    }
    if (demand.isWritten() || tally.of(survey, demand) == 0) {
      throw new Refusal("普查结果里没有这一项（%s），请从列表中选择".formatted(demand));
    }
    jdbc.sql("select line from survey_plan_line where survey = ? and demand = ?").params(survey.number(), demand.code())
        .query(String.class).optional().ifPresent(line -> {
          throw new Refusal("这一项已经列入%d年度民生实事计划：%s".formatted(survey.planYear(), line));
        });
  }
}
