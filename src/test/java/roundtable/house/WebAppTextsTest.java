package roundtable.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** An official reads Chinese on every page of the web apps, after an upgrade too. */
class WebAppTextsTest {

  /** What is written so in Chinese as well. */
  private static final Set<String> WITHOUT_CHINESE = Set.of("ID", "<", "<=", ">", ">=");
  /** The page is served as ISO-8859-1. */
  private static final String NAME = "&#24184;&#31119;&#22278;&#26700;&#20250;";
  private static final String DISTRICT = "&#35199;&#28246;&#21306;";
  private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{.*?}}|\\{}|</?(a|br|strong)\\b[^>]*>");

  @ParameterizedTest(name = "{0}")
  @EnumSource
  @DisplayName("页面用到的文字都有中文")
  void everyLabelThatTheScriptsNameIsTranslated(WebApp app) {
    assertThat(app.namedKeys()).hasSizeGreaterThan(100);
    assertThat(app.chinese()).containsKeys(app.namedKeys().toArray(String[]::new));
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource
  @DisplayName("没有用不到的文字")
  void noLabelIsLeftOver(WebApp app) {
    assertThat(app.english()).containsKeys(app.chinese().keySet().toArray(String[]::new));
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource
  @DisplayName("没有留下英文")
  void noLabelIsLeftInEnglish(WebApp app) {
    assertThat(app.chinese().values().stream().filter(text -> !WITHOUT_CHINESE.contains(text)))
        .allMatch(text -> CHINESE.matcher(text).find());
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource
  @DisplayName("中文与英文的占位符和标记相同")
  void theChineseKeepsThePlaceholders(WebApp app) {
    assertThat(app.chinese()).allSatisfy((key, text) ->
        assertThat(placeholders(text)).as(key).isEqualTo(placeholders(app.english().get(key))));
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource
  @DisplayName("一个词在各个应用里说法相同")
  void theSameLabelReadsTheSameInEveryApp(WebApp app) {
    assertThat(app.sharedLabelsThatDiffer()).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource
  @DisplayName("日期写作2022年1月26日，一周从星期一开始")
  void datesAreInChineseForm(WebApp app) {
    assertThat(app.dateFormat("LLL")).isEqualTo("YYYY年M月D日 HH:mm");
    assertThat(app.firstDayOfWeek()).isEqualTo(1);
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource
  @DisplayName("浏览器设为英文也显示中文，页眉是区名和产品名")
  void everyBrowserGetsChineseAndOurName(WebApp app) {
    assertThat(app.settings()).contains("availableLocales: ['zh']", "fallbackLocale: 'zh'", "西湖区幸福圆桌会",
        "../../assets/house.js");
    assertThat(app.styles()).contains("../../../assets/house.css");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"TASKLIST, Tasklist, 'task-detail-history, task-detail-description, task-action-comment, create-task-action'",
      "COCKPIT, Cockpit, 'navigation:tasks, task-dashboard'", "ADMIN, Admin, 'system-settings-metrics, section:tenants'"})
  @DisplayName("页面与随带的一样，只少了用不上的几块，换了名称")
  void aPageOfOursIsTheShippedOneWithoutSomePlugins(WebApp app, String name, String without) {
    var pages = app.pages();
    assertThat(pages).hasSize(2);
    assertThat(pages.get(0)).contains(without.split(", "));
    assertThat(withAllPlugins(pages.get(0))).isEqualToIgnoringWhitespace(withAllPlugins(pages.get(1))
        .replace("lang=\"en\"", "lang=\"zh\"").replaceAll("(?i)camunda services GmbH", DISTRICT)
        .replace("Camunda " + name, NAME));
  }

  private static String withAllPlugins(String page) {
    return page.replaceAll("\\s+cam-exclude-plugins=\"[^\"]*\"", "");
  }

  private static List<String> placeholders(String text) {
    return PLACEHOLDER.matcher(text).results().map(found -> found.group().replaceAll("\\s", ""))
        .sorted().collect(Collectors.toList());
  }
}
