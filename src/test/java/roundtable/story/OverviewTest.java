package roundtable.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import roundtable.delay.DelayLinesDesk;
import roundtable.journal.EventKind;
import roundtable.kernel.Official;
import roundtable.kernel.SevenStep;
import roundtable.overdue.OverdueLine;
import roundtable.overview.OverviewDesk;
import roundtable.overview.OverviewKind;
import roundtable.overview.OverviewLine;
import roundtable.topic.TopicState;

/** 总览: every number counted by hand, each with the list of what it counts (R3, R8, R94, R105). */
class OverviewTest extends OverviewStory {

  @Autowired private DelayLinesDesk delays;

  @Test
  @DisplayName("收到等于各状态之和；这一步几件、本月收到几件，数得出来；清单里有谁、什么事、从什么时候起")
  void theNumbersAreThoseOfTheTopics() {
    var before = overviews.overview(STREET);
    var first = raise(COMMUNITY, Answers.intake("楼道照明"));
    var second = raise(COMMUNITY, Answers.intake("雨棚漏水"));
    complete(first, "screenTopic", Answers.screening());
    complete(second, "screenTopic", with(Answers.screening(), "affair", "PRIVATE_CLAIM", "divertTo", "人民调解委员会"));
    var now = overviews.overview(STREET);
    assertThat(now.place()).isEqualTo("丁公路街道");
    assertThat(now.topics().received() - before.topics().received()).isEqualTo(2);
    assertThat(now.topics().count(TopicState.IN_PROGRESS) - before.topics().count(TopicState.IN_PROGRESS)).isEqualTo(1);
    assertThat(now.topics().count(TopicState.DIVERTED) - before.topics().count(TopicState.DIVERTED)).isEqualTo(1);
    assertThat(now.topics().difference()).isZero();
    assertThat(now.inHand().get(SevenStep.OPINION) - before.inHand().getOrDefault(SevenStep.OPINION, 0)).isEqualTo(1);
    var month = now.months().get(now.months().size() - 1);
    assertThat(month.month()).hasToString("2022-01");
    assertThat(month.received()).isEqualTo(now.topics().received());
    var line = overviews.page(OverviewKind.STEP, SevenStep.OPINION, OverviewDesk.UNMOVED, "", 200, STREET).lines().stream()
        .filter(each -> first.equals(each.topic())).findFirst().orElseThrow();
    assertThat(line).extracting(OverviewLine::title, OverviewLine::place, OverviewLine::since)
        .containsExactly("楼道照明", "书香里社区", LocalDate.of(2022, 1, 4));
    assertThat(line.who()).contains("书香里社区").contains("：");
  }

  @Test
  @DisplayName("红黄：与巡查清单一件不差；限1月11日，14日已超3个工作日，下一步谁办写明")
  void redAndYellowAreThoseOfTheInspection() {
    var topic = raise(COMMUNITY, Answers.intake("车棚"));
    assertThat(clocks.running(topic).dueOn()).contains(LocalDate.of(2022, 1, 11));
    clock.set(clocks.running(topic).remindOn().orElseThrow() + "T09:00:00+08:00");
    assertThat(line(OverviewKind.YELLOW, STREET, topic).what()).startsWith("“确定议题”限2022年1月11日前完成，还有");
    assertThat(topics(OverviewKind.RED, STREET)).doesNotContain(topic);
    clock.set("2022-01-14T09:00:00+08:00");
    var red = line(OverviewKind.RED, STREET, topic);
    assertThat(red.what()).isEqualTo("“确定议题”限2022年1月11日前完成，已超3个工作日");
    assertThat(red.since()).isEqualTo("2022-01-12");
    assertThat(red.who()).contains("书香里社区党组织书记");
    for (var person : List.of(SECRETARIAT, STREET, NEIGHBOUR)) {
      var queue = inspections.queue(person, 10_000);
      assertThat(topics(OverviewKind.RED, person)).containsExactlyInAnyOrderElementsOf(
          queue.stream().filter(each -> each.stage().isRed()).map(OverdueLine::topic).toList());
      assertThat(topics(OverviewKind.YELLOW, person)).containsExactlyInAnyOrderElementsOf(
          queue.stream().filter(each -> !each.stage().isRed()).map(OverdueLine::topic).toList());
    }
    assertThat(topics(OverviewKind.RED, NEIGHBOUR)).as("别的街道").doesNotContain(topic);
    everyNumberIsItsList(SECRETARIAT);
    everyNumberIsItsList(STREET);
  }

  private void everyNumberIsItsList(String person) {
    overviews.overview(person).counts().forEach((kind, count) -> {
      assertThat(list(kind, person)).as("%s %s", person, kind).hasSize(count);
      assertThat(list(kind, person, 1)).as("one by one").isEqualTo(list(kind, person));
    });
  }

  @Test
  @DisplayName("没有人办过：最近一次有人办理以后第10个工作日起；系统自己记的不算有人办")
  void unmovedIsWhatNobodyTouchedForTenWorkingDays() {
    var topic = raise(COMMUNITY, Answers.intake("晾衣架"));
    // 5, 6, 7, 10 … 14, 17 and 18 January are ten working days
    clock.set("2022-01-18T00:00:00+08:00");
    assertThat(topics(OverviewKind.UNMOVED, STREET)).doesNotContain(topic);
    clock.set("2022-01-19T00:00:00+08:00");
    itIs(topic, "2022-01-19T00:00:00+08:00");
    journal.record(topic, new Official(SECRETARIAT, "XH-LSH.secretariat"), EventKind.ON_DISPATCH_AGENDA, "列入调度会，说到了，没有人办");
    assertThat(line(OverviewKind.UNMOVED, STREET, topic).what()).isEqualTo("停在“确定议题”，最近一次有人办理是2022年1月4日");
    assertThat(topics(OverviewKind.UNMOVED, NEIGHBOUR)).doesNotContain(topic);
    complete(topic, "screenTopic", Answers.screening());
    assertThat(topics(OverviewKind.UNMOVED, STREET)).doesNotContain(topic);
    assertThat(wordsOf(catchThrowable(() -> overviews.page(OverviewKind.UNMOVED, null, 0, "", 50, STREET)))).contains("1到120个工作日");
  }

  @Test
  @DisplayName("今天截止的公示：最后一天在列，前一天不在；到点没有自动结束的也写明")
  void windowsClosingTodayAreListedOnTheirLastDay() {
    var topic = published("2022-01-26T10:00:00+08:00");
    clock.set("2022-02-06T09:00:00+08:00");
    assertThat(topics(OverviewKind.CLOSING_TODAY, SECRETARIAT)).doesNotContain(topic);
    clock.set("2022-02-07T09:00:00+08:00");
    var line = line(OverviewKind.CLOSING_TODAY, "nz.lianluo", topic);
    assertThat(line.what()).isEqualTo("公示%s2022年2月7日24时截止".formatted(notice(topic)));
    assertThat(line.since()).isEqualTo("2022-01-26");
    assertThat(topics(OverviewKind.CLOSING_TODAY, NEIGHBOUR)).doesNotContain(topic);
    clock.set("2022-02-08T00:30:00+08:00");
    assertThat(line(OverviewKind.CLOSING_TODAY, SECRETARIAT, topic).what()).endsWith("系统还没有自动结束");
    itIs(topic, "2022-02-08T00:30:00+08:00");
    assertThat(topics(OverviewKind.CLOSING_TODAY, SECRETARIAT)).doesNotContain(topic);
  }

  @Test
  @DisplayName("空缺岗位、逾期任务、本月圆桌会，与各自的清单一致；街道只有本街道的")
  void vacantPostsLateTasksAndRoundTablesAreThoseOfTheirDesks() {
    var post = "XH-DGL-WH.supervision-committee";
    jdbc.sql("update holding set held_to = date '2022-01-03' where post = ?").param(post).update();
    try {
      assertThat(list(OverviewKind.VACANT_POSTS, SECRETARIAT)).extracting(OverviewLine::id)
          .containsExactlyInAnyOrderElementsOf(roster.vacantPosts(LocalDate.now(clock)));
      var vacant = list(OverviewKind.VACANT_POSTS, STREET).stream().filter(each -> each.id().equals(post)).findFirst().orElseThrow();
      assertThat(vacant).extracting(OverviewLine::place, OverviewLine::since).containsExactly("文华社区", LocalDate.of(2022, 1, 4));
      assertThat(list(OverviewKind.VACANT_POSTS, STREET)).extracting(OverviewLine::id).allMatch(id -> id.startsWith("XH-DGL"));
    } finally {
      jdbc.sql("update holding set held_to = null where post = ?").param(post).update();
    }
    assertThat(list(OverviewKind.LATE_TASKS, SECRETARIAT)).hasSameSizeAs(delays.open(Optional.empty()));
    var now = overviews.overview(STREET);
    assertThat(now.communities()).as("丁公路街道的社区和家委会").isEqualTo(12);
    assertThat(now.counts().get(OverviewKind.ROUND_TABLES_HELD) + now.counts().get(OverviewKind.ROUND_TABLES_MISSING)).isEqualTo(12);
    assertThat(overviews.overview(SECRETARIAT).communities()).isEqualTo(152);
  }

  @Test
  @DisplayName("本月开过圆桌会：开之前在“还没有开”，开过以后在“开过”")
  void aRoundTableMovesItsCommunityFromOneListToTheOther() {
    assertThat(list(OverviewKind.ROUND_TABLES_MISSING, STREET)).extracting(OverviewLine::title).contains("学前社区");
    var topic = planned("xq.zhuangan", "学前社区的路灯");
    complete(topic, "deliberate", Answers.meeting("2022-01-08T09:00"));
    assertThat(list(OverviewKind.ROUND_TABLES_MISSING, STREET)).extracting(OverviewLine::title).doesNotContain("学前社区");
    assertThat(list(OverviewKind.ROUND_TABLES_HELD, STREET)).filteredOn(each -> each.title().equals("学前社区"))
        .extracting(OverviewLine::what).containsExactly("本月开了1场");
    assertThat(overviews.overview(STREET).held()).isEqualTo(1);
  }

  @Test
  @DisplayName("总览问数据库的次数与议题多少无关；清单一页也是")
  void theNumberOfStatementsDoesNotGrowWithTheTopics() throws Exception {
    var topics = List.of(raise(COMMUNITY, Answers.intake("甲")), raise(COMMUNITY, Answers.intake("乙")));
    clock.set("2022-01-20T09:00:00+08:00");
    overviews.overview(SECRETARIAT);
    var few = meter.during(() -> overviews.overview(SECRETARIAT)).statements();
    var fewLines = meter.during(() -> list(OverviewKind.RED, STREET)).statements();
    assertThat(topics).hasSize(2);
    clock.set("2022-01-04T09:00:00+08:00");
    var more = IntStream.range(0, 6).mapToObj(n -> raise(COMMUNITY, Answers.intake("第%d件".formatted(n)))).toList();
    clock.set("2022-01-20T09:00:00+08:00");
    overviews.overview(SECRETARIAT);
    assertThat(meter.during(() -> overviews.overview(SECRETARIAT)).statements()).isEqualTo(few).isLessThan(40);
    assertThat(meter.during(() -> list(OverviewKind.RED, STREET)).statements()).isEqualTo(fewLines);
    assertThat(topics(OverviewKind.RED, STREET)).containsAll(more);
  }
}
