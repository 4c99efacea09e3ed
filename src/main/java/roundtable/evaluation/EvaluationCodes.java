package roundtable.evaluation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import roundtable.kernel.Official;
import roundtable.kernel.TopicNumber;

/** Codes that a resident types from paper: 60 random bits in letters that are not mistaken for each other. */
@Component
class EvaluationCodes {

  private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
  private static final int LENGTH = 12;
  private static final int GROUP = 4;
  private final SecureRandom random = new SecureRandom();
  private final JdbcClient jdbc;
  private final Clock clock;

  EvaluationCodes(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  record Code(long id, TopicNumber topic) {}

  /** New ones; nobody can ask for them again. */
  List<String> issue(TopicNumber topic, int count, String by) {
    var codes = Stream.generate(this::next).limit(count).toList();
    codes.forEach(code -> keep(topic, code, by));
    return codes.stream().map(EvaluationCodes::printed).toList();
  }

  void keep(TopicNumber topic, String code, String by) {
    jdbc.sql("insert into evaluation_code (topic, hash, issued_at, issued_by) values (?, ?, ?, ?)")
        .params(topic.value(), hash(code), clock.instant().atOffset(ZoneOffset.UTC), by).update();
  }

  /** On paper. */
  int issued(TopicNumber topic) {
    return jdbc.sql("select count(*) from evaluation_code where topic = ? and issued_by <> ?")
        .params(topic.value(), Official.PORTAL.person()).query(Integer.class).single();
  }

  /** The one code of whoever raised the topic; nobody comes from it to their query code. */
  static String following(TopicNumber topic, String secret) {
    var bytes = sha256("evaluation\n%s\n%s".formatted(topic.value(), secret));
    return IntStream.range(0, LENGTH).mapToObj(i -> String.valueOf(LETTERS.charAt(bytes[i] & (LETTERS.length() - 1))))
        .collect(Collectors.joining());
  }

  /** However it was typed: with or without dashes, in small letters. */
  Optional<Code> find(String typed) {
    var code = typed.replaceAll("[\\s\\-—－]", "").toUpperCase(Locale.ROOT);
    return !code.matches("[" + LETTERS + "]{" + LENGTH + "}") ? Optional.empty()
        : jdbc.sql("select id, topic from evaluation_code where hash = ?").param(hash(code))
            .query((row, n) -> new Code(row.getLong(1), new TopicNumber(row.getString(2)))).optional();
  }

  private String next() {
    return random.ints(LENGTH, 0, LETTERS.length()).mapToObj(i -> String.valueOf(LETTERS.charAt(i))).collect(Collectors.joining());
  }

  static String printed(String code) {
    return IntStream.range(0, LENGTH / GROUP).mapToObj(i -> code.substring(i * GROUP, (i + 1) * GROUP))
        .collect(Collectors.joining("-"));
  }

  private static String hash(String code) {
    return HexFormat.of().formatHex(sha256(code));
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
