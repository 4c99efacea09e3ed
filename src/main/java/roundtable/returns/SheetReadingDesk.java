package roundtable.returns;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import roundtable.kernel.AccessRefusal;

/** 交账、考核 to be read: by post and place the sheets, by every official the published ranking with its formula (R101). */
@Service
@Transactional(readOnly = true)
public class SheetReadingDesk {

  private static final int MOST = 120;
  private final SheetBatches batches;
  private final UnitSheets sheets;
  private final SheetLines lines;
  private final SheetRecord record;
  private final SheetCheck check;
  private final Ranking ranking;
  private final PublishedCorrections corrections;
  private final SheetReach reaches;
  private final JdbcClient jdbc;
  private final Clock clock;

  SheetReadingDesk(SheetBatches batches, UnitSheets sheets, SheetLines lines, SheetRecord record, SheetCheck check, Ranking ranking,
      PublishedCorrections corrections, SheetReach reaches, JdbcClient jdbc, Clock clock) {
    this.batches = batches;
    this.sheets = sheets;
    this.lines = lines;
    this.record = record;
    this.check = check;
    this.ranking = ranking;
    this.corrections = corrections;
    this.reaches = reaches;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Months and years of which there are sheets, the latest first; two statements for all of them. */
  public List<BatchLine> batches(String person) {
    var reach = reaches.of(person);
    var states = new HashMap<String, Map<SheetState, Integer>>();
    jdbc.sql("select batch, unit, state from unit_sheet where batch in (select number from sheet_batch order by first_month desc, number limit :most)")
        .param("most", MOST).query(row -> {
          if (reach.sees(row.getString(2))) {
            states.computeIfAbsent(row.getString(1), batch -> new EnumMap<>(SheetState.class)).merge(SheetState.valueOf(row.getString(3)), 1, Integer::sum);
          }
        });
    return batches.latest(MOST).stream().map(batch -> new BatchLine(batch.number(), batch.kind(), batch.title(), batch.state(), batch.drawnOn(),
        batch.confirmUntil().orElse(null), states.getOrDefault(batch.number(), Map.of()))).toList();
  }

  /** The sheets of a time that the person may see, by unit. */
  public List<SheetPaper> sheets(String number, String person) {
    var reach = reaches.of(person);
    var batch = batch(number);
    return papers(batch).stream().filter(paper -> reach.sees(paper.unit())).toList();
  }

  /** One sheet, for the form of whoever has the task. */
  public SheetPaper paper(long sheet) {
    var found = sheets.findById(sheet).orElseThrow(() -> new AccessRefusal("没有这张交账单"));
    return papers(batch(found.batch())).stream().filter(paper -> paper.id() == sheet).findFirst().orElseThrow();
  }

  /** Every sheet of a time, for the forms of the secretariat and the council. */
  public List<SheetPaper> papers(String number) {
    return papers(batch(number));
  }

  /** What the ranking would be as the sheets stand now; what is published is of the same making. */
  public List<UnitRank> standing(String number) {
    var batch = batch(number);
    return Arrays.stream(UnitKind.values()).flatMap(kind -> ranking.ranked(batch, kind).stream()).toList();
  }

  /** Of which sheets it is, when they were drawn up, and who approved them. */
  public SheetBatch head(String number, String person) {
    reaches.of(person);
    return batch(number);
  }

  private List<SheetPaper> papers(SheetBatch batch) {
    var all = lines.of(batch.number());
    var corrections = lines.corrections(batch.number()).stream().collect(Collectors.groupingBy(SheetCorrection::sheet));
    return sheets.findByBatchOrderByUnit(batch.number()).stream().map(sheet -> paper(batch, sheet, all, corrections)).toList();
  }

  private static SheetPaper paper(SheetBatch batch, UnitSheet sheet, Map<Long, List<SheetLine>> lines,
      Map<Long, List<SheetCorrection>> corrections) {
    var own = lines.getOrDefault(sheet.id(), List.of());
    return new SheetPaper(sheet.id(), batch.number(), batch.title(), batch.period(), batch.confirmUntil().orElse(null), sheet.unit(),
        sheet.unitName(), sheet.unitKind(), sheet.state(), sheet.objection().orElse(null), sheet.answer().orElse(null), own,
        corrections.getOrDefault(sheet.id(), List.of()), Score.of(own).orElse(null));
  }

  /** @throws AccessRefusal while none is published */
  public RankingPaper latestRanking(SheetKind kind, String person) {
    reaches.of(person);
    return batches.latestApproved(kind.name()).map(batch -> ranking(batch.number(), person))
        .orElseThrow(() -> new AccessRefusal("还没有公布过%s的排名".formatted(kind.label())));
  }

  /** @throws AccessRefusal before it is published */
  public RankingPaper ranking(String number, String person) {
    reaches.of(person);
    var batch = batch(number);
    var published = batch.approvedAt().orElseThrow(() -> new AccessRefusal("%s还没有审批公布".formatted(batch.title())));
    var papers = papers(batch);
    return new RankingPaper(number, batch.kind(), batch.title(), batch.period().asOf(), day(published),
        corrections.correctedAt(number).map(this::day).orElse(null), batch.formulaVersion(), Arrays.stream(UnitKind.values()).flatMap(kind -> papers.stream().filter(paper -> paper.unitKind() == kind)
            .limit(1)).flatMap(paper -> paper.lines().stream().map(line ->
                new RankingPaper.FormulaLine(paper.unitKind(), line.indicator(), line.weight()))).toList(), ranking.of(number));
  }

  /** What happened to the sheets that the person may see, oldest first. */
  public List<SheetEntry> entries(String number, String person) {
    var reach = reaches.of(person);
    batch(number);
    var entries = record.of(number);
    // what is proposed for a list is read on the forms of those who decide; afterwards by who may read both lists
    var decided = entries.stream().filter(entry -> entry.kind() == SheetEntryKind.LIST_DECIDED).mapToInt(SheetEntry::seq).max().orElse(0);
    return entries.stream().filter(entry -> entry.kind().isOfLists() ? reach.all() && entry.seq() <= decided
        : entry.unit().isEmpty() || reach.sees(entry.unit())).toList();
  }

  /** Where figures differ from what was frozen, a sentence each; for who sees all. */
  public List<String> differences(String number, String person) {
    if (!reaches.of(person).all()) {
      throw new AccessRefusal("冻结核对由理事会办公室、理事会、区纪委区监委和领导小组查看");
    }
    return check.broken(batch(number).number());
  }

  private LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, clock.getZone());
  }

  private SheetBatch batch(String number) {
    return batches.findById(Objects.requireNonNull(number)).orElseThrow(() -> new AccessRefusal("没有编号为%s的交账或考核".formatted(number)));
  }
}
