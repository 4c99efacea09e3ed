package roundtable.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("机构导入：逐行指出错误，要么全部导入，要么一行不改")
class DistrictImportTest {

  private static final LocalDate TODAY = LocalDate.parse(TestDistrict.TODAY);

  private static TestDistrict district;

  @BeforeAll
  static void importSmallDistrict() {
    district = TestDistrict.small();
  }

  @AfterAll
  static void close() {
    district.close();
  }

  @ParameterizedTest(name = "{0}：{3}")
  @CsvFileSource(resources = "/organisation/bad-rows.csv", numLinesToSkip = 1, quoteCharacter = '`', delimiter = '|')
  @DisplayName("错误行")
  void badRowIsNamedWithFileLineAndReason(String file, String row, int lineFromEnd, String reason) {
    var lines = small(file).lines().collect(Collectors.toList());
    lines.addAll(List.of(row.split("&")));
    var before = contents();

    var report = importWith(file, String.join("\n", lines) + "\n");

    assertThat(report.imported()).isFalse();
    assertThat(report.badRows()).contains(new BadRow(file, lines.size() - lineFromEnd, reason));
    assertThat(contents()).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource({
    "units.csv, type", "roles.csv, next", "posts.csv, holders", "people.csv, mail", "holdings.csv, to", "linkages.csv, source",
    "members.csv, work_unit", "pilots.csv, source", "governance-units.csv, care"
  })
  @DisplayName("缺少列")
  void missingColumnIsNamed(String file, String column) {
    var report = importWith(file, small(file).replaceFirst(column, "remark"));

    assertThat(report.badRows()).containsExactly(new BadRow(file, 1, "缺少“%s”列".formatted(column)));
  }

  @ParameterizedTest
  @CsvSource({"units.csv", "roles.csv", "people.csv", "holdings.csv", "linkages.csv"})
  @DisplayName("空文件、只有表头的文件、没有交来的文件")
  void emptyAndMissingFilesAreNamed(String file) {
    var header = small(file).lines().findFirst().orElseThrow() + "\n";

    assertThat(importWith(file, "").badRows()).contains(new BadRow(file, 1, "文件没有内容"));
    assertThat(importWith(file, header).badRows()).contains(new BadRow(file, 1, "文件没有内容"));
    assertThat(importWith(file, null).badRows()).containsExactly(new BadRow(file, 1, "缺少文件"));
  }

  @Test
  @DisplayName("联系点、试点两个文件可以没有，也可以只有表头")
  void membersAndPilotsMayBeLeftOut() {
    try (var other = TestDistrict.small()) {
      var files = smallFiles();
      files.remove("members.csv");
      files.remove("governance-units.csv");
      files.put("pilots.csv", "unit,from,to,source\n".getBytes(StandardCharsets.UTF_8));
      assertThat(other.imports().importFrom(new DistrictFiles(files)).badRows()).isEmpty();
      assertThat(other.database().sql("select count(*) from contact_point").query(Integer.class).single()).isZero();
    }
    assertThat(contents()).containsEntry("contact_point", 3).containsEntry("online_pilot", 1).containsEntry("governance_unit", 3);
  }

  @Test
  @DisplayName("缺少角色行")
  void missingRoleIsNamed() {
    var report = importWith("roles.csv", small("roles.csv").replaceAll("(?m)^STREET_CLERK.*\n", ""));

    assertThat(report.badRows()).containsExactly(new BadRow("roles.csv", 1, "缺少角色“STREET_CLERK”（街道圆桌会联络员）"));
  }

  @Test
  @DisplayName("理事会办公室必须有岗位、有人")
  void secretariatMustExistAndBeStaffed() {
    assertThat(importWith("posts.csv", small("posts.csv").replaceAll("(?m)^XH-LSH.secretariat.*\n", "")).badRows())
        .contains(new BadRow("posts.csv", 1, "缺少理事会办公室岗位（secretariat），事项将无人承接"));
    assertThat(importWith("holdings.csv", small("holdings.csv").replaceAll("(?m)^XH-LSH.secretariat.*\n", "")).badRows())
        .containsExactly(new BadRow("holdings.csv", 1, "理事会办公室（secretariat）没有长期任职的人员，事项将无人承接"));
  }

  @Test
  @DisplayName("一次报告全部文件的全部错误")
  void allBadRowsOfAllFilesAreInOneReport() {
    var files = smallFiles();
    append(files, "units.csv", "XH-NZ-DING,丁社区,COMMUNITY,XH-QQ,2021-01-01,,\n");
    append(files, "people.csv", "Jia Shuji,某人,\n");
    append(files, "holdings.csv", "XH-NZ.street-discipline,nobody,HOLDER,2021-01-01,\n");
    append(files, "linkages.csv", "XH-NZ.street-clerk,XH-NZ,2021-01-01,,来源\n");

    var report = district.imports().importFrom(new DistrictFiles(files));

    assertThat(report.badRows())
        .extracting(BadRow::file)
        .containsExactly("units.csv", "people.csv", "holdings.csv", "linkages.csv");
    assertThat(report.summary()).startsWith("导入未生效，共4处错误").contains("holdings.csv 第19行：人员“nobody”不存在");
  }

  @Test
  @DisplayName("一行错误不牵连引用它的行")
  void badRowDoesNotAccuseThoseWhoReferToIt() {
    var report = importWith("units.csv", small("units.csv").replace("甲社区,COMMUNITY", "甲社区,小区"));

    assertThat(report.badRows()).containsExactly(new BadRow("units.csv", 6, "“type”的值“小区”不在可选范围内"));
  }

  @Test
  @DisplayName("错误很多时列出前200处，其余计数")
  void reportIsBounded() {
    var many =
        IntStream.range(0, 250).mapToObj(i -> "p%d,,\n".formatted(i)).collect(Collectors.joining("", small("people.csv"), ""));

    var report = importWith("people.csv", many);

    assertThat(report.badRows()).hasSize(ImportReport.NAMED);
    assertThat(report.further()).isEqualTo(50);
    assertThat(report.summary()).contains("共250处错误").endsWith("另有50处错误未列出");
  }

  @Test
  @DisplayName("带BOM的UTF-8、Windows换行、Excel日期都能导入")
  void excelFilesAreAccepted() {
    var files = smallFiles();
    files.replaceAll((name, bytes) -> asExcelWrites(new String(bytes, StandardCharsets.UTF_8)));
    try (var other = new TestDistrict()) {
      assertThat(other.imports().importFrom(new DistrictFiles(files)).badRows()).isEmpty();
      assertThat(other.organisation().nameOf("XH-TH", TODAY)).isEqualTo("桃花街道");
    }
  }

  @Test
  @DisplayName("不是UTF-8的文件要求另存")
  void otherEncodingIsRefusedInWords() {
    var files = smallFiles();
    files.put("people.csv", small("people.csv").getBytes(Charset.forName("GBK")));

    assertThat(district.imports().importFrom(new DistrictFiles(files)).badRows())
        .containsExactly(new BadRow("people.csv", 1, "文件不是UTF-8编码，请另存为“CSV UTF-8（逗号分隔）”"));
  }

  @Test
  @DisplayName("引号不成对")
  void brokenQuotesAreRefusedInWords() {
    var report = importWith("people.csv", "login,name,mail\nadmin,\"张三,\n");

    assertThat(report.badRows()).anyMatch(row -> row.file().equals("people.csv") && row.reason().contains("引号是否成对"));
  }

  @Test
  @DisplayName("同样的文件再导入一次，内容不变")
  void importingAgainChangesNothing() {
    var before = contents();

    assertThat(district.imports().importFrom(new DistrictFiles(smallFiles())).imported()).isTrue();

    assertThat(contents()).isEqualTo(before).containsEntry("holding", 17);
  }

  @Test
  @DisplayName("新文件替换旧内容")
  void importReplacesWhatWasThere() {
    try (var other = TestDistrict.small()) {
      var files = smallFiles();
      files.put("units.csv", small("units.csv").replace("丙村", "丙新村").getBytes(StandardCharsets.UTF_8));

      assertThat(other.imports().importFrom(new DistrictFiles(files)).imported()).isTrue();

      assertThat(other.organisation().nameOf("XH-TH-BING", TODAY)).isEqualTo("丙新村");
      assertThat(other.organisation().unitNamed("丙村", TODAY)).isEmpty();
    }
  }

  @Test
  @DisplayName("写到一半数据库出错，原有内容一行不少")
  void failureHalfwayRollsEverythingBack() {
    try (var other = TestDistrict.small()) {
      other.statements().fail("insert into holding");

      assertThatThrownBy(() -> other.imports().importFrom(new DistrictFiles(smallFiles()))).hasMessageContaining("disk full");

      other.statements().fail(null);
      assertThat(other.organisation().units(UnitType.COMMUNITY, TODAY)).isNotEmpty();
      assertThat(other.roster().mayAct("nz.shuji", "XH-NZ.street-secretary", TODAY)).isTrue();
    }
  }

  @Test
  @DisplayName("两人同时导入，一先一后，都成功")
  void simultaneousImportsFollowEachOther() {
    try (var other = TestDistrict.small()) {
      var files = new DistrictFiles(smallFiles());
      var all = IntStream.range(0, 4)
          .mapToObj(i -> CompletableFuture.supplyAsync(() -> other.imports().importFrom(files).imported()))
          .toList();

      assertThat(all).allMatch(CompletableFuture::join);
      assertThat(other.roster().people()).hasSize(16);
    }
  }

  @Test
  @DisplayName("从文件夹导入")
  void filesOfAFolderAreImported(@TempDir Path folder) throws IOException {
    for (var file : smallFiles().entrySet()) {
      Files.write(folder.resolve(file.getKey()), file.getValue());
    }

    assertThat(district.imports().importFrom(DistrictFiles.in(folder)).rows()).containsEntry("units.csv", 10);
  }

  private static byte[] asExcelWrites(String text) {
    var dates = text.replaceAll("(\\d{4})-0?(\\d{1,2})-0?(\\d{1,2})", "$1/$2/$3");
    return ("\uFEFF" + dates.replace("\n", "\r\n")).getBytes(StandardCharsets.UTF_8);
  }

  private static ImportReport importWith(String file, String text) {
    var files = smallFiles();
    if (text == null) {
      files.remove(file);
    } else {
      files.put(file, text.getBytes(StandardCharsets.UTF_8));
    }
    return district.imports().importFrom(new DistrictFiles(files));
  }

  private static void append(Map<String, byte[]> files, String file, String row) {
    files.put(file, (small(file) + row).getBytes(StandardCharsets.UTF_8));
  }

  private static Map<String, byte[]> smallFiles() {
    return new HashMap<>(DistrictFiles.onClasspath("organisation/small").contents());
  }

  private static String small(String file) {
    return new String(smallFiles().get(file), StandardCharsets.UTF_8);
  }

  private static Map<String, Integer> contents() {
    return List.of("unit", "person", "role_chain", "post", "holding", "linkage", "contact_point", "online_pilot", "governance_unit").stream()
        .collect(Collectors.toMap(table -> table, DistrictImportTest::rowsIn));
  }

  private static Integer rowsIn(String table) {
    return district.database().sql("select count(*) from " + table).query(Integer.class).single();
  }
}
