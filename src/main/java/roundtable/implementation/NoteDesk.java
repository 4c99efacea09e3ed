package roundtable.implementation;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import roundtable.journal.EventKind;
import roundtable.journal.Journal;
import roundtable.kernel.Official;
import roundtable.kernel.Refusal;
import roundtable.kernel.TopicNumber;
import roundtable.rules.RuleBook;
import roundtable.rules.RuleTable;
import roundtable.rules.Ruling;

/** 无新进展: a note that repeats an earlier one or says nothing is kept, and counts as no progress (R99: “协调对接中”). */
@Service
@Transactional
public class NoteDesk {

  private static final int EXCERPT = 200;
  private static final int UNASKED = 0;
  private final JdbcClient jdbc;
  private final RuleBook rules;
  private final Journal journal;
  private final Clock clock;

  NoteDesk(JdbcClient jdbc, RuleBook rules, Journal journal, Clock clock) {
    this.jdbc = jdbc;
    this.rules = rules;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * Keeps what somebody reports. A stale note is marked 无新进展 in the timeline; it resets and satisfies nothing.
   *
   * @param provenOtherwise something was done that shows it, such as a finished unit, whatever the words
   * @return whether it says anything new
   */
  public boolean note(TopicNumber topic, NoteOccasion occasion, String text, boolean provenOtherwise, Official by) {
    var asked = provenOtherwise ? Optional.<Ruling>empty() : Optional.of(phrases(occasion));
    var stale = asked.filter(phrases -> isStale(topic, occasion, text, phrases)).isPresent();
    keep(new Note(topic, occasion, text, stale, asked.map(Ruling::version).orElse(UNASKED)), by);
    if (stale) {
      journal.record(topic, by, EventKind.NO_PROGRESS,
          "“%s”与以前所说的相同或者是空话，不算新进展，停滞天数照计".formatted(excerpt(text)));
    }
    return !stale;
  }

  /**
   * Keeps an answer to an urge or an order.
   *
   * @throws Refusal when it says nothing new: such a text answers nothing
   */
  public void answer(TopicNumber topic, String text, Official by) {
    var ruling = phrases(NoteOccasion.ANSWER);
    if (isStale(topic, NoteOccasion.ANSWER, text, ruling)) {
      throw new Refusal("答复没有新进展：与以前所说的相同，或者只是“协调对接中”一类的话。请写明做了什么、谁在做、何时完成");
    }
    keep(new Note(topic, NoteOccasion.ANSWER, text, false, ruling.version()), by);
  }

  /**
   * Refuses words that say nothing, whoever writes them for whatever (R99).
   *
   * @param what is asked for, such as 督办意见
   */
  @Transactional(readOnly = true)
  public void refuseEmptyWords(String what, String text) {
    if (saysNothingBut(phrases(NoteOccasion.ANSWER), text)) {
      throw new Refusal("%s只有“协调对接中”一类的话，请写明了解到什么、由谁做什么、何时完成".formatted(what));
    }
  }

  /** Whether a text says nothing but what those rows of {@code stale-phrases} list. */
  public static boolean saysNothingBut(Ruling phrases, String text) {
    return Wording.of(text).saysNothingBut(phrases.rows().stream().map(row -> String.valueOf(row.get("phrase"))).toList());
  }

  /** Whether the latest report says nothing new. */
  @Transactional(readOnly = true)
  public boolean endsStale(TopicNumber topic) {
    return jdbc.sql("select stale from note where topic = ? and occasion in ('PROGRESS', 'RECTIFICATION') order by id desc limit 1")
        .param(topic.value()).query(Boolean.class).optional().orElse(false);
  }

  /** The latest report that said anything new; empty when there is none. Words for a supervisor are no progress. */
  @Transactional(readOnly = true)
  public Optional<Instant> lastNewAt(TopicNumber topic) {
    return jdbc.sql("select noted_at from note where topic = ? and not stale and occasion in ('PROGRESS', 'RECTIFICATION') order by id desc limit 1")
        .param(topic.value()).query((row, n) -> row.getObject(1, OffsetDateTime.class).toInstant()).optional();
  }

  /** What was noted without anything new, oldest first. */
  @Transactional(readOnly = true)
  public List<String> staleNotes(TopicNumber topic) {
    return jdbc.sql("select excerpt from note where topic = ? and stale and occasion <> 'FOLLOW_UP' order by id").param(topic.value())
        .query(String.class).list();
  }

  private boolean isStale(TopicNumber topic, NoteOccasion occasion, String text, Ruling phrases) {
    return saidBefore(topic, occasion, Wording.of(text)) || saysNothingBut(phrases, text);
  }

  // who undertakes it may say what the community has seen, but not the other way round
  private boolean saidBefore(TopicNumber topic, NoteOccasion occasion, Wording wording) {
    return jdbc.sql("select exists (select 1 from note where topic = ? and fingerprint = ? and (occasion <> 'FOLLOW_UP' or ? = 'FOLLOW_UP'))")
        .params(topic.value(), wording.fingerprint(), occasion.name()).query(Boolean.class).single();
  }

  private Ruling phrases(NoteOccasion occasion) {
    return rules.decide(RuleTable.STALE_PHRASES, Instant.now(clock), Map.of("occasion", occasion.name()));
  }

  private record Note(TopicNumber topic, NoteOccasion occasion, String text, boolean stale, int phrasesVersion) {}

  private void keep(Note note, Official by) {
    jdbc.sql("""
            insert into note (topic, occasion, excerpt, fingerprint, stale, noted_at, noted_by, phrases_version)
            values (?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(note.topic().value(), note.occasion().name(), excerpt(note.text()), Wording.of(note.text()).fingerprint(), note.stale(),
            Instant.now(clock).atOffset(ZoneOffset.UTC), by.person(), note.phrasesVersion())
        .update();
  }

  private static String excerpt(String text) {
    return text.length() <= EXCERPT ? text : text.substring(0, EXCERPT - 1) + "…";
  }
}
