package roundtable.bench;

/** What is different from copy to copy, by the copy's number. */
final class CopyNames {

  private static final int PER_YEAR = 90_000;
  private static final long FIRST_MOMENT = 1_600_000_000_000L;
  private static final int MILLIS_APART = 100;
  private static final int DAYS = 60;

  private static final String SQL = """
      select 'YT-' || (2000 + n / %1$d) || '-' || lpad((1 + n %% %1$d)::text, 5, '0') as topic,
             substr(h, 1, 8) || '-' || substr(h, 9) as moment, n %% %2$d as age, community
        from (select n, lpad(to_hex(%3$d + n::bigint * %4$d), 12, '0') as h,
                     (select array_agg(distinct unit order by unit) from post where role = 'COMMUNITY_SECRETARY') as all_of_them
                from generate_series(%5$d, %6$d) n) numbered
       cross join lateral (select all_of_them[1 + n %% cardinality(all_of_them)] as community) placed""";

  private CopyNames() {}

  static String sql(int from, int to) {
    return SQL.formatted(PER_YEAR, DAYS, FIRST_MOMENT, MILLIS_APART, from, to);
  }
}
