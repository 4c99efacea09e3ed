package roundtable.evaluation;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import roundtable.implementation.ProjectDesk;
import roundtable.journal.EventKind;
import roundtable.journal.Journal;
import roundtable.journal.LedgerChange;
import roundtable.journal.LedgerColumn;
import roundtable.kernel.AccessRefusal;
import roundtable.kernel.Official;
import roundtable.kernel.Refusal;
import roundtable.kernel.TopicNumber;
import roundtable.topic.Topic;
import roundtable.topic.TopicDesk;

/** 民评 (R26): residents judge with a code from paper; each code once, and nobody knows whose it is. */
@Service
@Transactional
public class EvaluationVoiceDesk {

  private static final int MOST_AT_ONCE = 100;
  private final EvaluationCodes codes;
  private final Voices voices;
  private final EvaluationLimits limits;
  private final EvaluationReviewDesk reviews;
  private final TopicDesk topics;
  private final ProjectDesk projects;
  private final Journal journal;

  EvaluationVoiceDesk(EvaluationCodes codes, Voices voices, EvaluationLimits limits, EvaluationReviewDesk reviews, TopicDesk topics,
      ProjectDesk projects, Journal journal) {
    this.codes = codes;
    this.voices = voices;
    this.limits = limits;
    this.reviews = reviews;
    this.topics = topics;
    this.projects = projects;
    this.journal = journal;
  }

  /** Makes codes to print while the evaluation runs; they are shown this once. */
  public List<String> issue(TopicNumber number, int count, Official by) {
    journal.lock(number);
    var topic = topics.topic(number);
    if (!by.post().startsWith(topic.community() + ".")) {
      throw new AccessRefusal("评议码只由本社区（村）发给居民");
    }
    var state = state(topic);
    if (state.closed() != null || state.late()) {
      throw new Refusal(state.closed() == null ? "评议结果已经公示，不再发评议码" : state.closed());
    }
    var ruling = limits.now(topic);
    var left = ruling.number("codes") - codes.issued(number);
    if (count < 1 || count > Math.min(left, MOST_AT_ONCE)) {
      throw new Refusal("这个议题还可以发%d个评议码，一次最多%d个，现为%d个".formatted(left, MOST_AT_ONCE, count));
    }
    journal.record(number, by, EventKind.EVALUATION_CODES_ISSUED, "发放评议码%d个".formatted(count), ruling);
    return codes.issue(number, count, by.person());
  }

  /** What whoever has the code can do with it, or has said with it. */
  @Transactional(readOnly = true)
  public EvaluationSlip slip(String typed) {
    var code = find(typed);
    var topic = topics.topic(code.topic());
    var state = state(topic);
    var said = voices.of(code.id());
    return new EvaluationSlip(topic.number(), topic.intake().title(), state.closed(), state.late(), state.lastDay(),
        said.map(Voices.Said::voice).orElse(null), said.map(Voices.Said::answer).orElse(null));
  }

  /** Keeps what a resident says; 不满意 after the close moves the published numbers and is reviewed. */
  public void give(String typed, EvaluationVoice voice) {
    voice.refuseIncomplete();
    var code = find(typed);
    journal.lock(code.topic());
    var topic = topics.topic(code.topic());
    if (voices.of(code.id()).isPresent()) {
      throw new Refusal("这个评议码已经用过了，一个码只能评议一次");
    }
    var state = state(topic);
    state.refuse(voice);
    voices.add(topic.number(), code.id(), voices.turns(topic.number()) + (state.late() ? 0 : 1), voice, state.late());
    if (voice.grade() == Grade.DISSATISFIED) {
      dissatisfied(topic.number(), state.late());
    }
  }

  private void dissatisfied(TopicNumber topic, boolean late) {
    // what was said stays with whoever answers it; a timeline is read by many
    if (late) {
      journal.record(topic, Official.SYSTEM, EventKind.DISSATISFIED, "办结后收到居民不满意的评议，写明了理由，计入公开的评议结果",
          LedgerChange.of(LedgerColumn.DISSATISFIED, voices.countLate(topic)));
      reviews.beginIfWanted(topic);
    } else {
      journal.record(topic, Official.SYSTEM, EventKind.DISSATISFIED, "收到居民不满意的评议，写明了理由");
    }
  }

  private VoiceState state(Topic topic) {
    return limits.state(topic, projects.isSignedOff(topic.number()));
  }

  private EvaluationCodes.Code find(String typed) {
    return codes.find(typed).orElseThrow(() -> new AccessRefusal("没有这个评议码，请对照纸上的12位字母和数字再输一次"));
  }
}
