package roundtable.returns;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import roundtable.kernel.Official;

/** 赛马场: the ranking as the approved sheets say it, written once; equal scores share a place (R101). */
@Component
class Ranking {

  private final UnitSheets sheets;
  private final SheetLines lines;
  private final SheetRecord record;
  private final JdbcClient jdbc;

  Ranking(UnitSheets sheets, SheetLines lines, SheetRecord record, JdbcClient jdbc) {
    this.sheets = sheets;
    this.lines = lines;
    this.record = record;
    this.jdbc = jdbc;
  }

  /** Written once; after a correction it is written once more, beside the one before. */
  void publish(SheetBatch batch) {
    var edition = 1 + jdbc.sql("select coalesce(max(edition), 0) from unit_rank where batch = ?").param(batch.number()).query(Integer.class).single();
    Arrays.stream(UnitKind.values()).forEach(kind -> {
      var ranks = ranked(batch, kind);
      ranks.forEach(rank -> jdbc.sql("insert into unit_rank (batch, edition, unit, unit_name, unit_kind, score, place) values (?, ?, ?, ?, ?, ?, ?)")
          .params(batch.number(), edition, rank.unit(), rank.unitName(), kind.name(), rank.score(), rank.place()).update());
      record.add(batch.number(), Official.SYSTEM, SheetEntryKind.RANKED, kind.name(), sealed(ranks));
    });
  }

  /** The ranking of a batch as it was published last; empty before it is approved. */
  List<UnitRank> of(String batch) {
    return jdbc.sql("""
            select unit, unit_name, unit_kind, score, place from unit_rank where batch = :batch and edition = (select max(edition) from unit_rank where batch = :batch)
             order by unit_kind desc, case when place is null then 1 else 0 end, place, unit""").param("batch", batch)
        .query((row, n) -> new UnitRank(row.getString(1), row.getString(2), UnitKind.valueOf(row.getString(3)), row.getBigDecimal(4),
            row.getObject(5, Integer.class))).list();
  }

  static String sealed(List<UnitRank> ranks) {
    return ranks.stream().map(UnitRank::sealed).collect(Collectors.joining("；"));
  }

  /** By the sheets as they stand: who has no score comes last and has no place. */
  List<UnitRank> ranked(SheetBatch batch, UnitKind kind) {
    var all = lines.of(batch.number());
    var scored = sheets.findByBatchOrderByUnit(batch.number()).stream().filter(sheet -> sheet.unitKind() == kind)
        .map(sheet -> new Scored(sheet, Score.of(all.get(sheet.id())).orElse(null)))
        .sorted(Comparator.comparing(Scored::score, Comparator.nullsLast(Comparator.reverseOrder()))).toList();
    return scored.stream().map(each -> new UnitRank(each.sheet().unit(), each.sheet().unitName(), kind, each.score(), place(each, scored))).toList();
  }

  private static Integer place(Scored one, List<Scored> all) {
    return one.score() == null ? null
        : 1 + (int) all.stream().map(Scored::score).filter(Objects::nonNull).filter(score -> score.compareTo(one.score()) > 0).count();
  }

  private record Scored(UnitSheet sheet, BigDecimal score) {}
}
