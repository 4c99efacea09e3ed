package roundtable.deliberation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import roundtable.kernel.Refusal;
import roundtable.kernel.TopicNumber;
import roundtable.organisation.DutyRoster;
import roundtable.organisation.Organisation;
import roundtable.organisation.Unit;
import roundtable.rules.RuleBook;
import roundtable.rules.RuleTable;
import roundtable.rules.Ruling;
import roundtable.topic.Category;
import roundtable.topic.TopicDesk;

/** 答疑团由区相关部门负责同志组成: subjects and the departments that answer them, by the table {@code answer-team} (R15). */
@Component
class AnswerTeam {

  private final RuleBook rules;
  private final TopicDesk topics;
  private final Organisation organisation;
  private final DutyRoster roster;
  private final Clock clock;

  AnswerTeam(RuleBook rules, TopicDesk topics, Organisation organisation, DutyRoster roster, Clock clock) {
    this.rules = rules;
    this.topics = topics;
    this.organisation = organisation;
    this.roster = roster;
    this.clock = clock;
  }

  /** A subject, the unit that answers it, and what the table says of the topic's category. */
  record Answerer(String subject, Unit unit, Ruling ruling) {}

  /** Whom a question of the topic goes to: the unit of that name, or the one that answers that subject. */
  Answerer answerer(TopicNumber topic, String unitOrSubject) {
    var name = unitOrSubject.strip();
    var category = category(topic);
    return organisation.unitNamed(name, today())
        .map(unit -> new Answerer(subjectOf(category, unit), unit, ruling(category)))
        .or(() -> first(category, line -> line.subject().equals(name))
            .flatMap(line -> organisation.unitNamed(line.unit(), today()).map(unit -> new Answerer(line.subject(), unit, ruling(category)))))
        .orElseThrow(() -> new Refusal("没有名为“%s”的单位，答复单位请写全称，或者写答疑科目：%s".formatted(unitOrSubject, subjects())));
  }

  /** Who may be asked to the table, by subjects and as a line of the list of members: 科目：类别，姓名，单位; for the topic's own subjects. */
  List<String> members(TopicNumber topic) {
    return lines(category(topic)).stream().collect(Collectors.groupingBy(Line::unit, java.util.LinkedHashMap::new,
            Collectors.mapping(Line::subject, Collectors.joining("、"))))
        .entrySet().stream().flatMap(each -> member(each.getKey(), each.getValue())).toList();
  }

  /** The topic's subjects, for what is similar. */
  List<String> subjects(TopicNumber topic) {
    return Stream.concat(lines(category(topic)).stream().map(Line::subject), Stream.of(category(topic).label())).distinct().toList();
  }

  private record Line(String subject, String unit) {}

  // a department without anybody of its own is asked by its name
  private Stream<String> member(String unitName, String subjects) {
    return organisation.unitNamed(unitName, today()).stream().map(unit -> {
      var duty = roster.contactOf(unit.code(), today());
      return roster.holdersOf(duty.post(), today()).stream().filter(holder -> duty.post().startsWith(unit.code() + ".")).findFirst()
          .map(holder -> member(subjects, holder.name(), duty.title())).orElseGet(() -> member(subjects, "待定", unit.name()));
    });
  }

  private static String member(String subjects, String name, String of) {
    return "%s：%s，%s，%s".formatted(subjects, SeatCategory.DEPARTMENT.label(), name, of);
  }

  private String subjectOf(Category category, Unit unit) {
    return first(category, line -> line.unit().equals(unit.name())).map(Line::subject).orElse(category.label());
  }

  // the topic's own category first: one department answers several subjects
  private Optional<Line> first(Category category, Predicate<Line> wanted) {
    return Stream.concat(Stream.of(category), Arrays.stream(Category.values())).flatMap(each -> lines(each).stream())
        .filter(wanted).findFirst();
  }

  private String subjects() {
    return Arrays.stream(Category.values()).flatMap(each -> lines(each).stream()).map(Line::subject).distinct()
        .collect(Collectors.joining("、"));
  }

  private List<Line> lines(Category category) {
    return ruling(category).rows().stream()
        .map(row -> new Line(String.valueOf(row.get("subject")), String.valueOf(row.get("unit")))).toList();
  }

  private Ruling ruling(Category category) {
    return rules.decide(RuleTable.ANSWER_TEAM, Instant.now(clock), Map.of("category", category.name()));
  }

  private Category category(TopicNumber topic) {
    var screening = topics.topic(topic).screening();
    return screening == null || screening.category() == null ? Category.OTHER : screening.category();
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
