package roundtable.documents;

import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import roundtable.discipline.ReferralLetter;
import roundtable.kernel.AccessRefusal;
import roundtable.kernel.TopicNumber;

/** 文书: written when asked for, from the facts of that moment, with the template in force. */
@Service
@Transactional(readOnly = true)
public class PaperDesk {

  private final PaperFacts facts;
  private final Templates templates;

  PaperDesk(PaperFacts facts, Templates templates) {
    this.facts = facts;
    this.templates = templates;
  }

  /** What can be handed out of the topic now, in the order of its steps. */
  public List<PaperLine> ready(TopicNumber topic) {
    return Arrays.stream(Paper.values()).filter(paper -> paper != Paper.REFERRAL_LETTER)
        .flatMap(paper -> facts.keys(topic, paper).stream().map(key -> new PaperLine(paper.code(), key, name(paper, topic, key))))
        .toList();
  }

  /**
   * One paper of the topic.
   *
   * @param number which one; empty for the latest
   * @throws AccessRefusal when the topic has none such
   */
  public PaperFile paper(TopicNumber topic, Paper paper, String number) {
    if (paper == Paper.REFERRAL_LETTER) {
      throw none(paper);
    }
    var keys = facts.keys(topic, paper);
    var key = !number.isEmpty() ? number : keys.isEmpty() ? "" : keys.get(keys.size() - 1);
    if (!keys.contains(key)) {
      throw none(paper);
    }
    var content = facts.content(topic, paper, key).orElseThrow(() -> none(paper));
    return new PaperFile(name(paper, topic, key) + ".docx", new WordTemplate(templates.inForce(paper)).filled(content));
  }

  /** 移送书, for those to whom the discipline desk gave its facts. */
  public PaperFile letter(ReferralLetter letter) {
    return new PaperFile("%s（%s）.docx".formatted(Paper.REFERRAL_LETTER.label(), letter.number()),
        new WordTemplate(templates.inForce(Paper.REFERRAL_LETTER)).filled(LetterContent.of(letter)));
  }

  private static String name(Paper paper, TopicNumber topic, String key) {
    return switch (paper) {
      case TASK_PLAN -> "%s（%s第%s稿）".formatted(paper.label(), topic, key);
      case EVALUATION -> "%s（%s）".formatted(paper.label(), topic);
      default -> "%s（%s）".formatted(paper.label(), key);
    };
  }

  private static AccessRefusal none(Paper paper) {
    return new AccessRefusal("这件议题还没有%s".formatted(paper.label()));
  }
}
