package roundtable.documents;

import java.util.Set;
import org.springframework.stereotype.Component;

/** What the template of each paper may name. */
@Component
class PaperNames {

  private final PaperFacts facts;

  PaperNames(PaperFacts facts) {
    this.facts = facts;
  }

  Set<String> of(Paper paper) {
    return nothing(paper).names();
  }

  /** A paper of that kind in which nothing is said: what a new template is tried with. */
  PaperContent nothing(Paper paper) {
    return paper == Paper.REFERRAL_LETTER ? LetterContent.names() : facts.names(paper);
  }
}
