package roundtable.evaluation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import roundtable.implementation.ProjectDesk;
import roundtable.journal.EventKind;
import roundtable.journal.Journal;
import roundtable.kernel.Official;
import roundtable.kernel.Refusal;
import roundtable.kernel.SevenStep;
import roundtable.kernel.TopicNumber;
import roundtable.kernel.WrittenDate;
import roundtable.overdue.OverdueDesk;
import roundtable.topic.TopicDesk;

/** 复核: a person decides whether 不满意 with a reason reopens the topic; each of those who said so reads the written answer. */
@Service
@Transactional
public class EvaluationReviewDesk {

  private final Voices voices;
  private final EvaluationLimits limits;
  private final EvaluationFlow flow;
  private final TopicDesk topics;
  private final ProjectDesk projects;
  private final OverdueDesk clocks;
  private final Reviews reviews;
  private final Journal journal;

  EvaluationReviewDesk(Voices voices, EvaluationLimits limits, EvaluationFlow flow, TopicDesk topics, ProjectDesk projects,
      OverdueDesk clocks, Reviews reviews, Journal journal) {
    this.voices = voices;
    this.limits = limits;
    this.flow = flow;
    this.topics = topics;
    this.projects = projects;
    this.clocks = clocks;
    this.reviews = reviews;
    this.journal = journal;
  }

  /** A judged topic with somebody dissatisfied whom nobody has answered: one review for all of them. */
  public void beginIfWanted(TopicNumber topic) {
    if (!voices.unanswered(topic).isEmpty() && reviews.of(topic).isEmpty()) {
      var ruling = limits.now(topics.topic(topic));
      journal.record(topic, Official.SYSTEM, EventKind.REVIEW_BEGUN, "不满意的评议交监督委员会复核，%s前书面答复".formatted(
          reviews.begin(topic, ruling.number("reviewDays")).map(WrittenDate::of).orElse("待国务院通知的日期")), ruling);
      flow.reviewBegins(topic);
    }
  }

  /** The last day for the answer; empty in a year without a schedule. */
  @Transactional(readOnly = true)
  public Optional<LocalDate> dueOn(TopicNumber topic) {
    return reviews.of(topic).map(Reviews.Open::dueOn);
  }

  /** No answer in time: the street decides, with the same number of days. */
  public void passOn(TopicNumber topic) {
    var ruling = limits.now(topics.topic(topic));
    reviews.passOn(topic, ruling.number("reviewDays"));
    journal.record(topic, Official.SYSTEM, EventKind.REVIEW_PASSED_ON, "监督委员会未在期限内复核不满意的评议，转街道裁定", ruling);
  }

  /** @return whether the topic is reopened */
  public boolean answer(TopicNumber topic, ReviewAnswer word, Official by) {
    journal.lock(topic);
    var unanswered = voices.unanswered(topic).size();
    if (word.voices() != unanswered) {
      throw new Refusal("现有%d条不满意意见没有答复，表中是%d条，请重新打开任务看过再答复".formatted(unanswered, word.voices()));
    }
    voices.answer(topic, word.reopen(), word.answer().strip(), by.person());
    reviews.end(topic, word.reopen());
    journal.record(topic, by, EventKind.EVALUATION_REVIEWED, "复核%d条不满意的评议：%s；书面答复：%s".formatted(unanswered,
        word.reopen() ? "重新办理" : "维持办结", word.answer().strip()));
    return word.reopen();
  }

  /** 已办结 back to 办理中: in the last step, by the dates that it had, to be checked, put right, signed off and judged again. */
  public void reopen(TopicNumber topic) {
    topics.reopen(topic, "居民评议不满意，重新办理", Official.SYSTEM);
    projects.reopen(topic);
    clocks.continueStep(topic, SevenStep.SUPERVISION);
    flow.topicReopened(topic);
  }

  /** What those who have no answer yet said, for whoever has to know. */
  @Transactional(readOnly = true)
  public List<String> unanswered(TopicNumber topic) {
    return voices.unanswered(topic);
  }

  /** For what the topic was reopened. */
  @Transactional(readOnly = true)
  public List<String> toPutRight(TopicNumber topic) {
    return voices.toPutRight(topic);
  }
}
