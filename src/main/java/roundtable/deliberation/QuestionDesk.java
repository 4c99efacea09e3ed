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
import roundtable.kernel.PersonalNumbers;
import roundtable.kernel.Refusal;
import roundtable.kernel.WrittenDate;
import roundtable.memory.TransactionMemory;

/** 答疑解惑: what was asked at the table goes to the unit that knows, with a limit (R15, 西办发〔2022〕25号 三(五)). */
@Service
@Transactional
public class QuestionDesk {

  private final Questions questions;
  private final AnswerTeam team;
  private final EarlierAnswers earlier;
  private final Journal journal;
  private final RoundTableFlow flow;
  private final Clock clock;
  private final TransactionMemory<Long, Question> known = new TransactionMemory<>();

  QuestionDesk(Questions questions, AnswerTeam team, EarlierAnswers earlier, Journal journal, RoundTableFlow flow, Clock clock) {
    this.questions = questions;
    this.team = team;
    this.earlier = earlier;
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
      var answerer = team.answerer(roundTable.topic(), each.unit());
      var unit = answerer.unit();
      var saved = questions.save(new Question(roundTable.topic(), roundTable.number(), each.question(), unit.code(),
          answerer.subject(), each.answerBy()));
      known.keep(saved.id(), saved);
      journal.record(roundTable.topic(), by, EventKind.QUESTION_ASKED,
          "会上提问，请%s在%s前答复：%s".formatted(unit.name(), WrittenDate.of(each.answerBy()), each.question()), answerer.ruling());
      flow.questionAsked(roundTable.topic(), saved.id());
    });
  }

  /** The unit's answer. */
  public void answer(long id, QuestionAnswer answer, Official by) {
    var question = question(id);
    var text = text(answer);
    if (answer.isForOthers()) {
      refusePersonal(question.question() + "；" + text);
    }
    question.answer(text, answer.takenOver() == null ? null : Long.valueOf(answer.takenOver()), answer.isForOthers(), Instant.now(clock), by.person());
    questions.save(question);
    if (answer.isForOthers()) {
      earlier.release(id, question.question() + "；" + text);
    }
    journal.record(question.topic(), by, EventKind.QUESTION_ANSWERED, "答复“%s”：%s%s".formatted(question.question(), text,
        answer.takenOver() == null ? "" : "（参照以往答复第%d号）".formatted(answer.takenOver())));
  }

  private String text(QuestionAnswer answer) {
    if (answer.takenOver() == null) {
      return answer.answer();
    }
    var taken = earlier.released(answer.takenOver()).orElseThrow(
        () -> new Refusal("没有编号为%d的以往答复可以参照，请照表上方列出的编号填写".formatted(answer.takenOver())));
    return Talk.isFilled(answer.answer()) ? answer.answer() : taken.answer();
  }

  // a name cannot be told by a program; what can be told is refused, the form warns of the rest
  private static void refusePersonal(String text) {
    if (PersonalNumbers.areIn(text)) {
      throw new Refusal("问题或者答复里有手机号或身份证号，不能供其他社区（村）参考；请删去，或者选择不公开供参考");
    }
  }

  /** The question of that id. */
  @Transactional(readOnly = true)
  public Question question(long id) {
    return known.get(id, () -> questions.findById(id).orElseThrow(() -> new Refusal("没有这个问题，请返回待办列表刷新")));
  }
}
