package roundtable.deliberation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import roundtable.journal.EventKind;
import roundtable.journal.Journal;
import roundtable.kernel.Official;
import roundtable.kernel.Refusal;
import roundtable.kernel.WrittenDate;
import roundtable.memory.TransactionMemory;
import roundtable.organisation.Organisation;

/** 答疑解惑: what was asked at the table goes to the unit that knows, with a limit (R15, 西办发〔2022〕25号 三(五)). */
@Service
@Transactional
public class QuestionDesk {

  private final Questions questions;
  private final Organisation organisation;
  private final Journal journal;
  private final RoundTableFlow flow;
  private final Clock clock;
  private final TransactionMemory<Long, Question> known = new TransactionMemory<>();

  QuestionDesk(Questions questions, Organisation organisation, Journal journal, RoundTableFlow flow, Clock clock) {
    this.questions = questions;
    this.organisation = organisation;
    this.journal = journal;
    this.flow = flow;
    this.clock = clock;
  }

  /** Each question becomes a task of the unit that answers it. */
  void ask(RoundTable roundTable, List<AskedQuestion> asked, Official by) {
    var today = LocalDate.now(clock);
    asked.forEach(each -> {
      if (each.answerBy().isBefore(today)) {
        throw new Refusal("问题“%s”的答复期限%s已经过去，请重新填写".formatted(each.question(), WrittenDate.of(each.answerBy())));
      }
      var unit = organisation.unitNamed(each.unit().strip(), today)
          .orElseThrow(() -> new Refusal("没有名为“%s”的单位，答复单位请写全称".formatted(each.unit())));
      var saved = questions.save(new Question(roundTable.topic(), roundTable.number(), each.question(), unit.code(), each.answerBy()));
      known.keep(saved.id(), saved);
      journal.record(roundTable.topic(), by, EventKind.QUESTION_ASKED,
          "会上提问，请%s在%s前答复：%s".formatted(unit.name(), WrittenDate.of(each.answerBy()), each.question()));
      flow.questionAsked(roundTable.topic(), saved.id());
    });
  }

  /** The unit's answer. */
  public void answer(long id, QuestionAnswer answer, Official by) {
    var question = question(id);
    question.answer(answer.answer(), Instant.now(clock), by.person());
    questions.save(question);
    journal.record(question.topic(), by, EventKind.QUESTION_ANSWERED, "答复“%s”：%s".formatted(question.question(), answer.answer()));
  }

  /** The question of that id. */
  @Transactional(readOnly = true)
  public Question question(long id) {
    return known.get(id, () -> questions.findById(id).orElseThrow(() -> new Refusal("没有这个问题，请返回待办列表刷新")));
  }
}
