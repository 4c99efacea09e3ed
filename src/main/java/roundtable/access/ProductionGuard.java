package roundtable.access;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** Whoever does not say "demo" is in production: an own database and an own secret, or no start. */
class ProductionGuard implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  static final String DEMO_PASSWORD = "demo";
  private static final int SHORTEST_SECRET = 12;
  private static final int TIP_OFF_KEY_BYTES = 32;

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    var environment = context.getEnvironment();
    if (!guards(environment)) {
      return;
    }
    var missing = missing(environment);
    if (!missing.isEmpty()) {
      throw new UnsafeStart(sentence(missing));
    }
  }

  /** Whether production's rules hold: neither demo nor test, or production by name. */
  static boolean guards(Environment environment) {
    return environment.acceptsProfiles(Profiles.of("production | (!demo & !test)"));
  }

  /** All passwords that the demo gives out. */
  static List<String> demoPasswords(Environment environment) {
    return Stream.of(DEMO_PASSWORD, environment.getProperty("roundtable.demo.password", DEMO_PASSWORD)).distinct().toList();
  }

  private static List<Missing> missing(Environment environment) {
    var missing = new ArrayList<Missing>();
    if (environment.acceptsProfiles(Profiles.of("demo | test"))) {
      missing.add(Missing.ONE_PROFILE);
    }
    if (!environment.getProperty("spring.datasource.url", "").startsWith("jdbc:postgresql:")) {
      missing.add(Missing.DATABASE);
    }
    var secret = environment.getProperty("roundtable.admin.password", "").strip();
    if (secret.length() < SHORTEST_SECRET || demoPasswords(environment).contains(secret)) {
      missing.add(Missing.ADMIN_SECRET);
    }
    if (!isTipOffKey(environment.getProperty("roundtable.tip-off-key", "").strip())) {
      missing.add(Missing.TIP_OFF_KEY);
    }
    if (!isAddress(environment.getProperty("roundtable.public-address", "").strip())) {
      missing.add(Missing.PUBLIC_ADDRESS);
    }
    return missing;
  }

  // printed on paper, where nobody can put it right: without a name of a machine no QR code leads anywhere
  private static boolean isAddress(String address) {
    try {
      var parsed = new URI(address);
      return ("https".equals(parsed.getScheme()) || "http".equals(parsed.getScheme())) && parsed.getHost() != null
          && parsed.getUserInfo() == null && parsed.getQuery() == null && parsed.getFragment() == null;
    } catch (URISyntaxException none) {
      return false;
    }
  }

  // none at all is allowed: tip-offs are taken by phone then
  private static boolean isTipOffKey(String key) {
    try {
      return key.isEmpty() || Base64.getDecoder().decode(key).length == TIP_OFF_KEY_BYTES;
    } catch (IllegalArgumentException notBase64) {
      return false;
    }
  }

  private static String sentence(List<Missing> missing) {
    return "拒绝启动：%s / Refusing to start: %s".formatted(
        missing.stream().map(each -> each.chinese).collect(Collectors.joining("；")),
        missing.stream().map(each -> each.english).collect(Collectors.joining("; ")));
  }

  private enum Missing {
    ONE_PROFILE("demo 或 test 与 production 不能同时启用，请在 SPRING_PROFILES_ACTIVE 中只保留其一",
        "demo or test cannot be combined with production, keep one of them in SPRING_PROFILES_ACTIVE"),
    DATABASE("正式环境不用内嵌的 H2，请用 ROUNDTABLE_DB_URL（jdbc:postgresql://…）、ROUNDTABLE_DB_USER、ROUNDTABLE_DB_PASSWORD 指定 PostgreSQL 数据库（只想试用请启用 demo）",
        "production does not run on the embedded H2, set ROUNDTABLE_DB_URL (jdbc:postgresql://…), ROUNDTABLE_DB_USER and ROUNDTABLE_DB_PASSWORD to a PostgreSQL database (to try it out use the profile demo)"),
    ADMIN_SECRET("请用 ROUNDTABLE_ADMIN_PASSWORD 设置自己的管理员密码，至少%d个字符，不得使用演示密码".formatted(SHORTEST_SECRET),
        "set ROUNDTABLE_ADMIN_PASSWORD to an administrator password of your own, at least %d characters and not a demo one".formatted(SHORTEST_SECRET)),
    TIP_OFF_KEY("ROUNDTABLE_TIP_OFF_KEY 应为32字节的密钥（Base64，可用 openssl rand -base64 32 生成）；不设置则网上举报关闭，只用电话",
        "ROUNDTABLE_TIP_OFF_KEY must be 32 bytes in Base64 (openssl rand -base64 32); unset, tip-offs are taken by phone only"),
    PUBLIC_ADDRESS("请用 ROUNDTABLE_PUBLIC_ADDRESS 设置居民打开本站的网址（如 https://yzh.example.cn），公示上的二维码、邀请和分享的链接都用它",
        "set ROUNDTABLE_PUBLIC_ADDRESS to the address under which residents open this site (such as https://yzh.example.cn), QR codes on notices and links lead there");

    private final String chinese;
    private final String english;

    Missing(String chinese, String english) {
      this.chinese = chinese;
      this.english = english;
    }
  }
}
