package roundtable.deliberation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import roundtable.kernel.AccessRefusal;
import roundtable.kernel.Refusal;
import roundtable.kernel.TopicNumber;
import roundtable.organisation.DutyRoster;
import roundtable.topic.TopicDesk;

/** 答疑团 and its answers, to be found again: for whoever invites, asks or answers (R15). */
@Service
@Transactional(readOnly = true)
public class AnswerDesk {

  private static final int OFFERED = 3;
  private static final int LISTED = 50;
  private static final int LONGEST_SEARCH = 100;
  private final AnswerTeam team;
  private final EarlierAnswers answers;
  private final Questions questions;
  private final TopicDesk topics;
  private final DutyRoster roster;
  private final Clock clock;

  AnswerDesk(AnswerTeam team, EarlierAnswers answers, Questions questions, TopicDesk topics, DutyRoster roster, Clock clock) {
    this.team = team;
    this.answers = answers;
    this.questions = questions;
    this.topics = topics;
    this.roster = roster;
    this.clock = clock;
  }

  /** ② 定人员: who of the 答疑团 fits the topic, a line each as the list of members wants it. */
  public List<String> members(TopicNumber topic) {
    return team.members(topic);
  }

  /** ⑥ 议好事: what was answered before to topics like this one. */
  public List<EarlierAnswer> similarTo(TopicNumber topic) {
    var intake = topics.topic(topic).intake();
    return answers.similar(team.subjects(topic), intake.title() + intake.content(), OFFERED);
  }

  /** 答复: what was answered before to questions like this one. */
  public List<EarlierAnswer> similarTo(long question) {
    return questions.findById(question).map(asked -> answers.similar(List.of(asked.subject()), asked.question(), OFFERED))
        .orElse(List.of());
  }

  /** The released answers, for officials: the latest, or those most like the words; both of one subject if that is given. */
  public List<EarlierAnswer> search(String subject, String words, String person) {
    if (roster.postsOf(person, LocalDate.now(clock)).isEmpty()) {
      throw new AccessRefusal("以往的答复供在岗的工作人员查阅");
    }
    if (words.length() > LONGEST_SEARCH) {
      throw new Refusal("查找的内容不超过%d字".formatted(LONGEST_SEARCH));
    }
    if (words.isBlank()) {
      return answers.latest(subject.strip(), LISTED);
    }
    if (SimilarTerms.of(words).isEmpty()) {
      throw new Refusal("请至少写两个字来查找");
    }
    return answers.similar(List.of(subject.strip()), words, LISTED).stream()
        .filter(each -> subject.isBlank() || each.subject().equals(subject.strip())).toList();
  }
}
