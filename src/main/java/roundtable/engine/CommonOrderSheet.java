package roundtable.engine;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import roundtable.commonorder.CommonOrder;
import roundtable.commonorder.CommonOrderDesk;
import roundtable.commonorder.CommonOrderTopic;
import roundtable.kernel.WrittenDate;
import roundtable.ledger.Line;
import roundtable.organisation.Organisation;
import roundtable.topic.TopicDesk;

/** The head of a form about several topics: the order, what is wanted, and each topic under it. */
@Component
class CommonOrderSheet {

  private final CommonOrderDesk orders;
  private final TopicDesk topics;
  private final Organisation organisation;
  private final Clock clock;

  CommonOrderSheet(CommonOrderDesk orders, TopicDesk topics, Organisation organisation, Clock clock) {
    this.orders = orders;
    this.topics = topics;
    this.organisation = organisation;
    this.clock = clock;
  }

  void fill(FormSheet sheet, OpenTask task) {
    var order = orders.order(task.order());
    var under = orders.topicsOf(order);
    var due = order.dueOn().map(WrittenDate::of).orElse("待国务院通知");
    sheet.tell("### 交办单 %s %s\n答复期限：%s\n".formatted(order.number(),
        FormSheet.shown(organisation.lastNameOf(order.unit(), LocalDate.now(clock))), due), lines(order, under));
    sheet.preset("measures", under.stream().map(each -> "%s，%s".formatted(each.topic(), each.measures().orElse("")))
        .collect(Collectors.joining("\n")));
  }

  private List<Line> lines(CommonOrder order, List<CommonOrderTopic> under) {
    var lines = new ArrayList<>(List.of(new Line("交办要求", order.requirement())));
    order.returned().ifPresent(why -> lines.add(new Line("退回的理由", why)));
    under.forEach(each -> {
      var intake = topics.topic(each.topic()).intake();
      lines.add(new Line(each.topic().value(), "%s（%s）：%s%s".formatted(intake.title(), intake.place(), intake.content(),
          each.measures().map("；措施："::concat).orElse(""))));
    });
    return lines;
  }
}
