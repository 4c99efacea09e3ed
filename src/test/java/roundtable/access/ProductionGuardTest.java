package roundtable.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import roundtable.RoundTableApplication;
import roundtable.TestDatabase;

/** Without a profile it is production: no demo, no H2, no start without an own secret; and it says why in one sentence. */
@ExtendWith(OutputCaptureExtension.class)
class ProductionGuardTest {

  private static final String SECRET = "--roundtable.admin.password=a-secret-of-our-own";
  private static final String ADDRESS = "--roundtable.public-address=https://yzh.example.cn";
  private static final String POSTGRESQL = "--spring.datasource.url=jdbc:postgresql://127.0.0.1:1/none";

  @Test
  @DisplayName("什么都没有设置：一句话说清缺数据库和管理员密码")
  void withoutAnythingOneSentenceNamesWhatToSet(CapturedOutput output) {
    assertThat(refusal(output)).contains("ROUNDTABLE_DB_URL", "ROUNDTABLE_DB_USER", "ROUNDTABLE_DB_PASSWORD", "ROUNDTABLE_ADMIN_PASSWORD");
  }

  @Test
  @DisplayName("H2：拒绝启动")
  void h2IsRefused(CapturedOutput output) {
    assertThat(refusal(output, SECRET, "--spring.datasource.url=jdbc:h2:mem:guard"))
        .contains("ROUNDTABLE_DB_URL", "H2").doesNotContain("ROUNDTABLE_ADMIN_PASSWORD");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "demo", "eleven-char", "           x"})
  @DisplayName("管理员密码空缺、过短、是演示密码：拒绝启动")
  void aMissingShortOrDemoSecretIsRefused(String secret, CapturedOutput output) {
    assertThat(refusal(output, POSTGRESQL, "--roundtable.admin.password=" + secret))
        .contains("ROUNDTABLE_ADMIN_PASSWORD").doesNotContain("ROUNDTABLE_DB_URL");
  }

  @ParameterizedTest
  @ValueSource(strings = {"too-short", "c2hvcnQ=", "不是密钥"})
  @DisplayName("举报密钥不是32字节：拒绝启动，说清怎样生成")
  void aKeyForTipOffsThatIsNoneIsRefused(String key, CapturedOutput output) {
    assertThat(refusal(output, SECRET, "--roundtable.tip-off-key=" + key)).contains("ROUNDTABLE_TIP_OFF_KEY", "openssl rand -base64 32");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "yzh.example.cn", "ftp://yzh.example.cn", "https://", "https://a b", "javascript:alert(1)", "https://u:p@yzh.example.cn"})
  @DisplayName("没有公开网址，或者写得不是网址：拒绝启动，公示上的二维码没有地方可去")
  void withoutAnAddressForTheQrCodeItDoesNotStart(String address, CapturedOutput output) {
    assertThat(refusal(output, SECRET, POSTGRESQL, "--roundtable.public-address=" + address)).contains("ROUNDTABLE_PUBLIC_ADDRESS")
        .doesNotContain("ROUNDTABLE_ADMIN_PASSWORD");
  }

  @Test
  @DisplayName("管理员密码与演示密码相同：再长也拒绝")
  void aSecretThatIsTheDemosIsRefusedHoweverLong(CapturedOutput output) {
    assertThat(refusal(output, POSTGRESQL, SECRET, "--roundtable.demo.password=a-secret-of-our-own")).contains("ROUNDTABLE_ADMIN_PASSWORD");
  }

  @Test
  @DisplayName("明确启用 production：同样拒绝；不得与 demo 并用")
  void productionByNameIsTheSameAndDoesNotGoWithTheDemo(CapturedOutput output) {
    assertThat(refusal(output, "--spring.profiles.active=production", SECRET)).contains("ROUNDTABLE_DB_URL");
    assertThat(refusal(output, "--spring.profiles.active=demo,production", SECRET)).contains("SPRING_PROFILES_ACTIVE");
  }

  @Test
  @DisplayName("数据库曾用于演示：拒绝启动，什么也不写入")
  void aDatabaseOfTheDemoIsRefusedUntouched(CapturedOutput output) {
    var url = TestDatabase.newPostgresqlUrl();
    try (var demo = run("--spring.profiles.active=demo", "--server.port=0", "--spring.datasource.url=" + url,
        "--spring.datasource.username=postgres")) {
      demo.getBean(JdbcClient.class).sql("update act_id_user set pwd_ = 'changed by hand'").update();
    }
    assertThat(refusal(output, production(url))).contains("曾用于演示", "ROUNDTABLE_DB_URL");
  }

  @Test
  @DisplayName("账号仍用演示密码：拒绝启动")
  void anAccountWithTheDemoPasswordIsRefused(CapturedOutput output) {
    var url = TestDatabase.newPostgresqlUrl();
    try (var demo = run("--spring.profiles.active=demo", "--server.port=0", "--spring.datasource.url=" + url,
        "--spring.datasource.username=postgres")) {
      var jdbc = demo.getBean(JdbcClient.class);
      jdbc.sql("drop table demo_clock").update();
      jdbc.sql("delete from flyway_schema_history where version is null").update();
    }
    assertThat(refusal(output, production(url))).contains("演示密码", "ROUNDTABLE_DB_URL");
  }

  @Test
  @DisplayName("自己的数据库、自己的密码：启动")
  void withItsOwnDatabaseAndSecretItStarts() {
    try (var product = run(production(TestDatabase.newPostgresqlUrl()))) {
      assertThat(product.isRunning()).isTrue();
      assertThat(product.containsBean("demoClock")).isFalse();
    }
  }

  private static String[] production(String url) {
    return new String[] {SECRET, ADDRESS, "--spring.datasource.url=" + url, "--spring.datasource.username=postgres", "--server.port=0",
        "--server.address=127.0.0.1"};
  }

  private static ConfigurableApplicationContext run(String... arguments) {
    var application = new SpringApplication(RoundTableApplication.class);
    application.setRegisterShutdownHook(false);
    return application.run(arguments);
  }

  /** The last line of the log, after making sure that it is one sentence and that no stack trace leads to it. */
  private static String refusal(CapturedOutput output, String... arguments) {
    var before = output.getAll().length();
    assertThatThrownBy(() -> run(arguments))
        .matches(failure -> NestedExceptionUtils.getMostSpecificCause(failure) instanceof UnsafeStart);
    var lines = lines(output.getAll().substring(before));
    var last = lines.get(lines.size() - 1);
    assertThat(last).contains("拒绝启动：", "Refusing to start: ");
    assertThat(lines).noneMatch(line -> line.startsWith("\tat "));
    return last;
  }

  private static List<String> lines(String text) {
    return Stream.of(text.split("\\R")).filter(line -> !line.isBlank()).toList();
  }
}
