package roundtable.portal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import roundtable.kernel.SevenStep;
import roundtable.kernel.TopicNumber;
import roundtable.kernel.WrittenDate;
import roundtable.privacy.Mask;
import roundtable.privacy.PersonalNames;
import roundtable.publicity.ObjectionDecision;

/** What a resident sent and follows with its query code: whoever asks has been let in before. */
@Service
@Transactional(readOnly = true)
public class OwnTopics {

  private final JdbcClient jdbc;
  private final PersonalNames names;
  private final PublicSteps steps;
  private final PublicNotices notices;
  private final PublicTopics topics;
  private final Clock clock;

  OwnTopics(JdbcClient jdbc, PersonalNames names, PublicSteps steps, PublicNotices notices, PublicTopics topics, Clock clock) {
    this.jdbc = jdbc;
    this.names = names;
    this.steps = steps;
    this.notices = notices;
    this.topics = topics;
    this.clock = clock;
  }

  /** The topic with its reasons, its seven steps and what comes next. */
  public OwnTopic topic(TopicNumber number) {
    var line = topics.own(number);
    var way = steps.of(number);
    return new OwnTopic(line, reason(number), diversion(number).orElse(null), next(line, way), way, notices.of(number));
  }

  /** An objection with its written answer. */
  public Optional<OwnObjection> objection(String number) {
    return jdbc.sql("select number, notice, topic, received_at, late, decision, reason from objection where number = ?").param(number)
        .query((row, n) -> objection(row)).optional();
  }

  private OwnObjection objection(ResultSet row) throws SQLException {
    var decision = row.getString("decision");
    return new OwnObjection(row.getString("number"), row.getString("notice"),
        row.getObject("received_at", OffsetDateTime.class).atZoneSameInstant(clock.getZone()).toLocalDateTime(), row.getBoolean("late"),
        decision == null ? null : ObjectionDecision.valueOf(decision).label(),
        Mask.text(row.getString("reason"), names.of(new TopicNumber(row.getString("topic")))));
  }

  // the table's sentence, and what the community wrote beside it
  private String reason(TopicNumber number) {
    return Mask.text(jdbc.sql("select state_reason, note from topic where number = ?").param(number.value())
        .query((row, n) -> row.getString(2) == null || row.getString(2).isBlank() ? row.getString(1)
            : "%s社区（村）说明：%s".formatted(row.getString(1), row.getString(2))).single(), names.of(number));
  }

  private Optional<OwnTopic.Diversion> diversion(TopicNumber number) {
    return jdbc.sql("select receipt_number, divert_to from diversion where topic = ? order by issued_at desc limit 1")
        .param(number.value()).query((row, n) -> new OwnTopic.Diversion(row.getString(1), Mask.text(row.getString(2), names.of(number))))
        .optional();
  }

  private String next(TopicLine line, List<StepLine> way) {
    var running = way.stream().filter(StepLine::isRunning).findFirst();
    return switch (line.state()) {
      case PENDING -> "社区（村）正在看您提的事：受理、转办还是不予受理，都会写明理由" + by(running) + "。";
      case IN_PROGRESS -> running.map(OwnTopics::begun).orElse("正在办理") + by(running) + "。";
      case POSTPONED -> "现在暂缓，条件具备以后再办" + by(running) + "；有新情况，请告诉社区（村）。";
      case DIVERTED -> "请凭回执编号到接收单位查询。";
      case REJECTED -> "不服的，可以到社区（村）说明新的情况，或者拨打本页的举报电话。";
      case CLOSED -> "已经办结，结果公开在本页和议题页上。";
    };
  }

  private static String begun(StepLine step) {
    return "正在进行第%d步“%s”%s".formatted(step.step().number(), step.step().label(), step.step() == SevenStep.PUBLICITY
        ? "，公示期内任何人都可以在公示页提出异议" : step.step() == SevenStep.OPINION ? "，工作人员会入户走访，请告诉他们您的想法" : "");
  }

  private static String by(Optional<StepLine> running) {
    return running.map(StepLine::dueOn).map((LocalDate day) -> "，时限%s".formatted(WrittenDate.of(day))).orElse("");
  }
}
