package roundtable.pastledger;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import roundtable.journal.EventKind;
import roundtable.journal.Journal;
import roundtable.journal.LedgerColumn;
import roundtable.kernel.AccessRefusal;
import roundtable.kernel.Official;
import roundtable.kernel.Refusal;
import roundtable.kernel.TopicNumber;
import roundtable.kernel.WrittenDate;
import roundtable.organisation.DutyRoster;
import roundtable.organisation.Role;
import roundtable.topic.TopicDesk;
import roundtable.topic.TopicState;

/** 历史台账导入: tried as often as one likes, taken as a whole or not at all; each topic is counted by its own year from then on (R105, R106). */
@Service
@Transactional
public class PastLedgerDesk {

  /** Rows that one file may have. */
  public static final int MOST_ROWS = 5_000;
  private static final int NAMED = 200;
  /** 2021年初 (S2): what is older came out of the practice of before, which began in 2015. */
  private static final LocalDate FIRST_ROUND_TABLES = LocalDate.of(2021, 1, 1);
  private static final Pattern SUM = Pattern.compile("(?:合|总|小)\\s*计.*");
  private final PastUnits units;
  private final PastTopics pastTopics;
  private final TopicDesk topics;
  private final Journal journal;
  private final DutyRoster roster;
  private final JdbcClient jdbc;
  private final Clock clock;

  PastLedgerDesk(PastUnits units, PastTopics pastTopics, TopicDesk topics, Journal journal, DutyRoster roster, JdbcClient jdbc, Clock clock) {
    this.units = units;
    this.pastTopics = pastTopics;
    this.topics = topics;
    this.journal = journal;
    this.roster = roster;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** A file: its name and what tells it from all others (SHA-256). */
  public record SentFile(String name, String sha256) {}

  private record Read(int rows, List<PastLedgerLine> lines, List<PastLedgerFault> skipped, List<PastLedgerFault> faults,
      List<PastLedgerFault> remarks) {}

  /** What would become of the sheet. @throws AccessRefusal for everybody but the secretariat */
  @Transactional(readOnly = true)
  public PastLedgerTrial trial(PastLedgerSheet sheet, PastLedgerColumns columns, String person) {
    acting(person);
    var read = read(sheet, columns);
    var faulty = (int) read.faults().stream().map(PastLedgerFault::row).distinct().count();
    return new PastLedgerTrial(read.rows(), read.lines().size(), named(read.skipped()), faulty, named(read.faults()), named(read.remarks()),
        years(read.lines()));
  }

  /**
   * Takes the sheet.
   *
   * @throws Refusal when a single row stands in the way, or the file was taken before; nothing is kept then
   */
  public PastLedgerImport take(SentFile file, PastLedgerSheet sheet, PastLedgerColumns columns, String person) {
    var by = acting(person);
    pastTopics.lock();
    refuseAgain(file);
    var read = read(sheet, columns);
    if (!read.faults().isEmpty()) {
      var first = read.faults().get(0);
      throw new Refusal("有%d处不能导入，先改正再导入，现在什么也没有导入。第一处：第%d行%s：%s".formatted(read.faults().size(), first.row(),
          first.column() == null ? "" : "“" + first.column() + "”", first.text()));
    }
    if (read.lines().isEmpty()) {
      throw new Refusal("表头下面没有议题，什么也没有导入");
    }
    return keep(file, read.lines(), by);
  }

  /** What was taken, the latest first. */
  @Transactional(readOnly = true)
  public List<PastLedgerImport> taken(String person) {
    acting(person);
    return jdbc.sql("""
            select l.id, l.file_name, l.taken_at, l.taken_by, l.topics, min(t.number), max(t.number) from past_ledger l
              join past_topic t on t.past_ledger = l.id group by l.id, l.file_name, l.taken_at, l.taken_by, l.topics order by l.id desc""")
        .query((row, n) -> new PastLedgerImport(row.getLong(1), row.getString(2), row.getObject(3, OffsetDateTime.class).toInstant(),
            roster.nameOf(row.getString(4)), row.getInt(5), row.getString(6), row.getString(7))).list();
  }

  private Official acting(String person) {
    return roster.unitActedFor(person, Role.SECRETARIAT, today())
        .map(unit -> new Official(person, unit + "." + Role.SECRETARIAT.code()))
        .orElseThrow(() -> new AccessRefusal("历史台账由理事会办公室导入，您没有这一岗位"));
  }

  private Read read(PastLedgerSheet sheet, PastLedgerColumns columns) {
    columns.refuseIncomplete();
    var rows = sheet.rows().stream().skip(columns.headingRows()).filter(row -> !row.isBlank()).toList();
    if (rows.size() > MOST_ROWS) {
      throw new Refusal("一次最多导入%d行，现为%d行，请按年分成几个文件".formatted(MOST_ROWS, rows.size()));
    }
    var read = new Read(rows.size(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    var names = units.names();
    rows.forEach(row -> read(row, columns, names, read));
    refuseTwice(read);
    return read;
  }

  private void read(PastLedgerRow row, PastLedgerColumns columns, PastUnitNames names, Read read) {
    if (row.cells().stream().filter(cell -> !cell.isBlank()).findFirst().filter(cell -> SUM.matcher(cell).matches()).isPresent()) {
      read.skipped().add(new PastLedgerFault(row.number(), null, "合计行，不导入"));
      return;
    }
    var reading = new PastLedgerReading(row, columns, names, today());
    reading.line().ifPresent(read.lines()::add);
    read.faults().addAll(reading.faults());
    read.remarks().addAll(reading.remarks());
  }

  private void refuseTwice(Read read) {
    var known = pastTopics.known(read.lines());
    var here = new HashSet<PastTopics.Alike>();
    read.lines().removeIf(line -> {
      var alike = PastTopics.Alike.of(line);
      var twice = known.contains(alike) ? "台账里已有同一社区（村）、同一天收到、同一标题的议题" : here.add(alike) ? null : "与上面的一行是同一社区（村）、同一天、同一标题";
      if (twice != null) {
        read.faults().add(new PastLedgerFault(line.row(), null, twice + "，请核对，重复的请删去"));
      }
      return twice != null;
    });
    read.faults().sort((one, other) -> Integer.compare(one.row(), other.row()));
  }

  private void refuseAgain(SentFile file) {
    jdbc.sql("select taken_at from past_ledger where sha256 = ?").param(file.sha256()).query((row, n) -> row.getObject(1, OffsetDateTime.class)).optional()
        .ifPresent(at -> {
          throw new Refusal("这份文件已于%s导入过".formatted(WrittenDate.of(LocalDate.ofInstant(at.toInstant(), clock.getZone()))));
        });
  }

  private PastLedgerImport keep(SentFile file, List<PastLedgerLine> lines, Official by) {
    var now = Instant.now(clock).truncatedTo(ChronoUnit.MILLIS);
    var ledger = ledger(file, lines.size(), now, by);
    var numbers = lines.stream().map(line -> topics.numberOf(line.receivedOn().getYear())).toList();
    var importedFrom = lines.stream().map(line -> importedFrom(file, line)).toList();
    pastTopics.add(ledger, lines, numbers, importedFrom);
    for (var n = 0; n < lines.size(); n++) {
      tell(numbers.get(n), lines.get(n), importedFrom.get(n), by);
    }
    var sorted = numbers.stream().map(TopicNumber::value).sorted().toList();
    return new PastLedgerImport(ledger, file.name(), now, roster.nameOf(by.person()), lines.size(), sorted.get(0), sorted.get(sorted.size() - 1));
  }

  /** File, row and number of the old ledger, and of what practice it was before there were round-tables (R112). */
  private static String importedFrom(SentFile file, PastLedgerLine line) {
    return "%s第%d行%s%s".formatted(file.name(), line.row(), line.originalNumber().isEmpty() ? "" : "，原编号" + line.originalNumber(),
        line.receivedOn().isBefore(FIRST_ROUND_TABLES) ? "，“四进访民情 五步促协商”时期" : "");
  }

  private long ledger(SentFile file, int topics, Instant now, Official by) {
    var key = new GeneratedKeyHolder();
    try {
      jdbc.sql("insert into past_ledger (file_name, sha256, taken_at, taken_by, topics) values (?, ?, ?, ?, ?)")
          .params(file.name(), file.sha256(), now.atOffset(ZoneOffset.UTC), by.person(), topics).update(key, "id");
    } catch (DuplicateKeyException somebodyElse) {
      throw new Refusal("其他人刚刚导入了这份文件");
    }
    return key.getKeyAs(Number.class).longValue();
  }

  /** One entry of today: on the days before it the ledger stays what it was, whatever days the old one names. */
  private void tell(TopicNumber number, PastLedgerLine line, String importedFrom, Official by) {
    journal.open(number, by, EventKind.PAST_TAKEN, "历史台账（%s）载明：%s收到议题“%s”，%s%s%s".formatted(importedFrom, WrittenDate.of(line.receivedOn()),
        line.text(LedgerColumn.TITLE), WrittenDate.of(line.endedOn()), line.state().label(),
        line.untold().stream().map(each -> "；" + each).collect(Collectors.joining())), line.change(importedFrom));
  }

  private static List<PastLedgerFault> named(List<PastLedgerFault> all) {
    return all.subList(0, Math.min(NAMED, all.size()));
  }

  private static List<PastLedgerYear> years(List<PastLedgerLine> lines) {
    return lines.stream().collect(Collectors.groupingBy(line -> line.receivedOn().getYear(), TreeMap::new, Collectors.toList())).entrySet().stream()
        .map(year -> new PastLedgerYear(year.getKey(), year.getValue().size(), count(year.getValue(), TopicState.CLOSED),
            count(year.getValue(), TopicState.DIVERTED), count(year.getValue(), TopicState.REJECTED))).toList();
  }

  private static int count(List<PastLedgerLine> lines, TopicState state) {
    return (int) lines.stream().filter(line -> line.state() == state).count();
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
