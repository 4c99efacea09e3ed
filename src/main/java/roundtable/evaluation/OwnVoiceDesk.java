package roundtable.evaluation;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import roundtable.implementation.ProjectDesk;
import roundtable.journal.Journal;
import roundtable.kernel.Official;
import roundtable.kernel.Refusal;
import roundtable.kernel.TopicNumber;
import roundtable.topic.TopicDesk;

/** 民事民评 (R26): whoever raised the topic on the portal judges its result without a paper, once as everybody else. */
@Service
@Transactional
public class OwnVoiceDesk {

  private final EvaluationCodes codes;
  private final Voices voices;
  private final EvaluationLimits limits;
  private final TopicDesk topics;
  private final ProjectDesk projects;
  private final Journal journal;

  OwnVoiceDesk(EvaluationCodes codes, Voices voices, EvaluationLimits limits, TopicDesk topics, ProjectDesk projects,
      Journal journal) {
    this.codes = codes;
    this.voices = voices;
    this.limits = limits;
    this.topics = topics;
    this.projects = projects;
    this.journal = journal;
  }

  /**
   * What they can do now.
   *
   * @param secret 查询码 as it was given out
   */
  @Transactional(readOnly = true)
  public OwnVoice of(TopicNumber topic, String secret) {
    var said = codes.find(EvaluationCodes.following(topic, secret)).flatMap(code -> voices.of(code.id()));
    return said.isPresent() ? OwnVoice.SAID : closed(topic) == null ? OwnVoice.ASKED : OwnVoice.NONE;
  }

  /** Their code for one voice; it follows from the number and the query code, so that asked again it is the same. */
  public String code(TopicNumber topic, String secret) {
    journal.lock(topic);
    var code = EvaluationCodes.following(topic, secret);
    if (codes.find(code).isEmpty()) {
      var closed = closed(topic);
      if (closed != null) {
        throw new Refusal(closed);
      }
      codes.keep(topic, code, Official.PORTAL.person());
    }
    return EvaluationCodes.printed(code);
  }

  private String closed(TopicNumber topic) {
    return limits.state(topics.topic(topic), projects.isSignedOff(topic)).closed();
  }
}
