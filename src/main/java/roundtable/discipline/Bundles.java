package roundtable.discipline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 案卷: written once and never changed; each item is hashed over the one before it, the seal over all of them. */
@Component
class Bundles {

  private final JdbcClient jdbc;

  Bundles(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** An item as it is kept. */
  record Kept(int seq, BundleItem item, String previousHash, String hash) {}

  private record Seal(int items, Instant frozenAt, String value) {}

  /** Freezes an edition; answers its seal. */
  String freeze(String referral, int edition, List<BundleItem> items, Instant at) {
    var last = "";
    for (var seq = 1; seq <= items.size(); seq++) {
      last = items.get(seq - 1).hash(last, referral, edition, seq);
    }
    var seal = seal(referral, edition, items.size(), at, last);
    jdbc.sql("insert into referral_bundle (referral, edition, items, frozen_at, seal) values (?, ?, ?, ?, ?)")
        .params(referral, edition, items.size(), at.atOffset(ZoneOffset.UTC), seal).update();
    insert(referral, edition, items);
    return seal;
  }

  private void insert(String referral, int edition, List<BundleItem> items) {
    var previous = "";
    var seq = 0;
    for (var item : items) {
      var hash = item.hash(previous, referral, edition, ++seq);
      jdbc.sql("""
              insert into referral_item (referral, edition, seq, kind, reference, content, previous_hash, hash)
              values (?, ?, ?, ?, ?, ?, ?, ?)""")
          .params(referral, edition, seq, item.kind().name(), item.reference(), item.content(), previous, hash)
          .update();
      previous = hash;
    }
  }

  List<Kept> items(String referral, int edition) {
    return jdbc.sql("""
            select seq, kind, reference, content, previous_hash, hash
              from referral_item where referral = ? and edition = ? order by seq""")
        .params(referral, edition).query(Bundles::kept).list();
  }

  /** The value to be compared with a copy on paper; empty while nothing is frozen. */
  Optional<String> sealOf(String referral, int edition) {
    return find(referral, edition).map(Seal::value);
  }

  /** What is wrong with an edition, in Chinese; empty when it is as it was frozen. */
  Optional<String> fault(String referral, int edition) {
    var kept = items(referral, edition);
    var last = "";
    for (var seq = 1; seq <= kept.size(); seq++) {
      var each = kept.get(seq - 1);
      if (each.seq() != seq || !each.previousHash().equals(last)
          || !each.hash().equals(each.item().hash(last, referral, edition, seq))) {
        return Optional.of("第%d版第%d项与封存时不一致".formatted(edition, seq));
      }
      last = each.hash();
    }
    var end = last;
    return find(referral, edition)
        .map(seal -> seal.items() == kept.size()
            && seal.value().equals(seal(referral, edition, kept.size(), seal.frozenAt(), end)))
        .orElse(false) ? Optional.empty() : Optional.of("第%d版的封印与内容不一致".formatted(edition));
  }

  private Optional<Seal> find(String referral, int edition) {
    return jdbc.sql("select items, frozen_at, seal from referral_bundle where referral = ? and edition = ?")
        .params(referral, edition)
        .query((row, n) -> new Seal(row.getInt(1), row.getObject(2, OffsetDateTime.class).toInstant(), row.getString(3)))
        .optional();
  }

  private static Kept kept(ResultSet row, int n) throws SQLException {
    return new Kept(row.getInt(1), new BundleItem(BundleItem.Kind.valueOf(row.getString(2)), row.getString(3),
        row.getString(4)), row.getString(5), row.getString(6));
  }

  private static String seal(String referral, int edition, int items, Instant at, String lastHash) {
    return Digest.of(referral, edition, items, at.toEpochMilli(), lastHash);
  }
}
