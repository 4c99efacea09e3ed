package roundtable.checkup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import roundtable.journal.EventKind;
import roundtable.journal.Journal;
import roundtable.kernel.Official;
import roundtable.kernel.TopicNumber;
import roundtable.kernel.WrittenDate;
import roundtable.organisation.Organisation;
import roundtable.topic.Intake;
import roundtable.topic.Source;
import roundtable.topic.TopicDesk;
import roundtable.topic.TopicFlow;

/** “推动‘三驾马车’通过‘幸福圆桌会’协商解决”: what pressing did not put right becomes a topic of the community, whose seven steps begin. */
@Component
class CheckupTopics {

  private static final String PROPOSER = "三驾马车体检";
  private static final int LONGEST_CONTENT = 2000;
  private static final int LONGEST_PLACE = 120;
  private final CheckupFindings findings;
  private final TopicDesk topics;
  private final TopicFlow flow;
  private final Journal journal;
  private final Organisation organisation;
  private final Clock clock;

  CheckupTopics(CheckupFindings findings, TopicDesk topics, TopicFlow flow, Journal journal, Organisation organisation, Clock clock) {
    this.findings = findings;
    this.topics = topics;
    this.flow = flow;
    this.journal = journal;
    this.organisation = organisation;
    this.clock = clock;
  }

  TopicNumber raise(Checkup checkup, CheckupReview review, Official by) {
    var place = organisation.lastNameOf(checkup.community(), LocalDate.now(clock)) + checkup.unitName();
    var topic = topics.register(new Intake(review.title(), cut(content(checkup, review), LONGEST_CONTENT), cut(place, LONGEST_PLACE), Source.CHECKUP,
        PROPOSER, null), checkup.community(), by).number();
    flow.raised(topic);
    journal.record(topic, Official.SYSTEM, EventKind.CHECKUP_RAISED, "%s体检（%s，%s）复核后提交圆桌会：%s".formatted(checkup.unitName(), checkup.number(),
        WrittenDate.of(checkup.checkedOn()), review.opinion()));
    return topic;
  }

  private String content(Checkup checkup, CheckupReview review) {
    var faults = findings.faults(checkup.id()).entrySet().stream().map(each -> "%s：%s".formatted(each.getKey().label(), each.getValue()))
        .collect(Collectors.joining("\n"));
    return "三驾马车体检%s（%s，%s）发现：\n%s\n督促事项：%s\n整改情况：%s\n复核意见：%s".formatted(checkup.number(), checkup.unitName(),
        WrittenDate.of(checkup.checkedOn()), faults, checkup.measures().orElse(""), checkup.carriedOut().orElse(""), review.opinion());
  }

  private static String cut(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
  }
}
