package roundtable.engine;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import roundtable.deliberation.AnswerDesk;
import roundtable.deliberation.EarlierAnswer;
import roundtable.kernel.MethodStep;
import roundtable.ledger.Line;

/** 答疑团 at the head of the forms that can use it: who may be invited (②), what was answered before (⑥ and 答复). */
@Component
class AnswerLines {

  private final AnswerDesk answers;

  AnswerLines(AnswerDesk answers) {
    this.answers = answers;
  }

  List<Line> of(OpenTask task) {
    var question = task.about().get(RoutingVariable.QUESTION_ID);
    if (question != null) {
      return earlier(answers.similarTo(((Number) question).longValue()));
    }
    if (task.method() == MethodStep.APPOINT_MEMBERS) {
      return answers.members(task.topic()).stream().map(member -> new Line("答疑团可请", member)).toList();
    }
    return task.method() == MethodStep.DELIBERATE ? earlier(answers.similarTo(task.topic())) : List.of();
  }

  private static List<Line> earlier(List<EarlierAnswer> found) {
    return found.stream().flatMap(each -> Stream.of(new Line("以往答复第%d号（%s，%s）".formatted(each.number(), each.unit(), each.subject()),
        "%s——%s".formatted(each.question(), each.answer())))).toList();
  }
}
