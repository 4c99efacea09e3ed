package roundtable.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import roundtable.journal.LedgerColumn;
import roundtable.kernel.TopicNumber;
import roundtable.ledger.LedgerLine;
import roundtable.topic.TopicState;

/** The ledger of any past day is what it was on that day, whatever happened since (issue 7: as-of). */
class LedgerOfADayTest extends LedgerStory {

  private final Map<LocalDate, Map<TopicNumber, LedgerLine>> asItWas = new LinkedHashMap<>();
  private final List<TopicNumber> topicsOfTheStory = new ArrayList<>();
  private Random chance;

  @ParameterizedTest(name = "第{0}种走法")
  @ValueSource(longs = {1, 2, 3})
  @DisplayName("随意走一遍，每天收工时抄下台账：事后查任何一天，一格不差；由时间线重建，还是一格不差")
  void everyDayReadsLaterAsItReadThen(long seed) {
    chance = new Random(seed);
    clock.set("2022-01-04T09:00:00+08:00");
    var lift = raised("中山村小区加装电梯");
    var light = raised("楼道照明");
    var claim = raised("邻里漏水");
    daysPass(1);
    complete(claim, "screenTopic", with(Answers.screening(), "affair", "PRIVATE_CLAIM", "divertTo", "人民调解委员会"));
    until("publishNotice", lift, "2022-01-07T23:00:00+08:00", "2022-01-08T12:00:00+08:00");
    complete(light, "screenTopic", Answers.screening());
    daysPass(2);
    act(lift, find("publishNotice"));
    daysPass(3);
    complete(light, "visitHouseholds", Answers.visits());
    end();
    itIs(lift, "2022-01-21T00:00:00+08:00");
    after("appointCommittee", lift);
    end();
    var days = List.copyOf(asItWas.keySet());
    assertThat(days).hasSizeGreaterThan(5);
    theyReadAsThen(days);
    forgotten();
    theyReadAsThen(days);
    assertThat(ledgerCheck.differences(topicsOfTheStory)).isEmpty();
  }

  private void theyReadAsThen(List<LocalDate> days) {
    clock.set("2022-04-01T09:00:00+08:00");
    for (var day : days) {
      var then = asItWas.get(day);
      assertThat(ledgerOf(day, topicsOfTheStory)).as("%s", day).isEqualTo(then);
      for (var state : TopicState.values()) {
        assertThat(numbers(search(day, state, null, ""), 7, SECRETARIAT).stream().filter(topicsOfTheStory::contains))
            .as("%s %s", day, state).containsExactlyInAnyOrderElementsOf(then.values().stream()
                .filter(line -> state.name().equals(line.codes().get(LedgerColumn.STATE))).map(LedgerLine::number).toList());
      }
    }
  }

  /** Everything that the ledger keeps is lost; the journal is left. */
  private void forgotten() {
    Stream.of("ledger_line", "ledger_past", "ledger_text", "ledger_pair", "ledger_count").forEach(table ->
        jdbc.sql("delete from " + table).update());
    jdbc.sql("update journal_head set unread = true").update();
  }

  private TopicNumber raised(String title) {
    var topic = raise("tlsc.zhuangan", Answers.intake(title));
    topicsOfTheStory.add(topic);
    return topic;
  }

  /** The acts of the whole flow up to that one, on days as they come; the meeting and what follows not before its day. */
  private void until(String last, TopicNumber topic, String notAfter, String meeting) {
    for (var act : WholeFlow.acts()) {
      if (act.task().equals(last)) {
        return;
      }
      if (act.task().equals("deliberate")) {
        end();
        clock.set(meeting);
      }
      act(topic, act);
      if (chance.nextInt(3) == 0 && (clock.instant().isAfter(OffsetDateTime.parse(meeting).toInstant())
          || clock.instant().plusSeconds(86_400).isBefore(OffsetDateTime.parse(notAfter).toInstant()))) {
        daysPass(1);
      }
    }
  }

  private void after(String first, TopicNumber topic) {
    var acts = WholeFlow.acts();
    acts.subList(acts.stream().map(WholeFlow.Act::task).toList().indexOf(first), acts.size()).forEach(act -> {
      act(topic, act);
      if (chance.nextBoolean()) {
        daysPass(3);
      }
    });
  }

  private static WholeFlow.Act find(String task) {
    return WholeFlow.acts().stream().filter(act -> act.task().equals(task)).findFirst().orElseThrow();
  }

  private void daysPass(int most) {
    end();
    clock.pass(Duration.ofDays(1 + chance.nextInt(most)));
  }

  /** Before the day ends, somebody copies the ledger. */
  private void end() {
    asItWas.put(LocalDate.now(clock), ledgerOf(null, topicsOfTheStory));
  }
}
