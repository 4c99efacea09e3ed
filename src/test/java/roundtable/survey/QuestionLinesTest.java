package roundtable.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import roundtable.kernel.Refusal;

class QuestionLinesTest {

  @Test
  @DisplayName("每题一行：题型、题目、选项；数字是最多选几项，竖线和分号宽窄都行，空行不算")
  void oneQuestionALine() {
    var read = QuestionLines.read("点菜3 | 先办哪些事 ｜ 食堂;医院；车位；公园\n\n多选｜您参加过什么｜圆桌会；家访\n单选｜住得，满意吗｜满意；不满意\n意见｜还想说什么\n").questions();
    assertThat(read).extracting(SurveyQuestion::number).containsExactly(1, 2, 3, 4);
    assertThat(read.get(0)).isEqualTo(new SurveyQuestion(1, QuestionKind.MENU, "先办哪些事", 3, List.of("食堂", "医院", "车位", "公园")));
    assertThat(read.get(1).most()).isEqualTo(2);
    assertThat(read.get(2).wording()).isEqualTo("住得，满意吗");
    assertThat(read.get(3).isWritten()).isTrue();
    assertThat(read.get(0).letters()).containsExactly("A", "B", "C", "D");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(delimiter = '#', value = {
      "填空｜题目｜甲；乙#第1行开头的题型不认识，可写：点菜、单选、多选、意见",
      "3｜题目｜甲；乙#第1行开头的题型不认识",
      "没有竖线的一行#第1行开头的题型不认识",
      "单选｜｜甲；乙#第1行没有写题目",
      "单选｜题目#第1行要有2至15个选项，用“；”隔开，现在0个",
      "单选｜题目｜甲；甲#第1行有重复的选项",
      "意见｜题目｜甲；乙#第1行是意见题，不写选项",
      "单选2｜题目｜甲；乙#第1行的题型是“单选”，后面不写数",
      "点菜9｜题目｜甲；乙#第1行最多选9项，应在1和选项个数2之间",
      "点菜0｜题目｜甲；乙#第1行最多选0项",
      "多选｜题目｜1；2；3；4；5；6；7；8；9；10；11；12；13；14；15；16#现在16个"})
  @DisplayName("写错的一行一句话")
  void aWrongLineIsNamed(String lines, String sentence) {
    assertThatThrownBy(() -> QuestionLines.read(lines)).isInstanceOf(Refusal.class).hasMessageContaining(sentence);
  }

  @Test
  @DisplayName("二十题以上、空白、太长、错得太多：一句话")
  void tooMuchAndNothingIsRefused() {
    assertThatThrownBy(() -> QuestionLines.read("意见｜想说的\n".repeat(21))).hasMessageContaining("题目最多20题，现在21行");
    assertThatThrownBy(() -> QuestionLines.read(" \n ")).hasMessageContaining("请写题目");
    assertThatThrownBy(() -> QuestionLines.read("意见｜" + "长".repeat(101))).hasMessageContaining("题目不超过100字");
    assertThatThrownBy(() -> QuestionLines.read("单选｜题目｜甲；" + "长".repeat(41))).hasMessageContaining("选项不超过40字");
    assertThatThrownBy(() -> QuestionLines.read("错\n".repeat(15))).hasMessageContaining("另有5处需要更正");
  }

  @Test
  @DisplayName("纸上的答案：题号在前，字母怎么写都行，同一份的编号怎么写都是同一份")
  void aSheetIsReadAsPeopleTypeIt() {
    var asked = QuestionLines.read("点菜3｜先办｜食堂；医院；车位\n单选｜住得｜好；不好\n意见｜说");
    assertThat(SheetLines.read("1 A、C\n\n第2题：ｂ\n3）东门 1 盏灯，不亮", asked))
        .isEqualTo(Map.of(1, List.of("A", "C"), 2, List.of("B"), 3, List.of("东门 1 盏灯，不亮")));
    assertThat(SheetLines.read("1 ca,A\n2", asked)).isEqualTo(Map.of(1, List.of("C", "A")));
    assertThat(List.of("0012", "12", " １２", "第12号").stream().map(SheetLines::sheet).distinct()).containsExactly("12");
    assertThat(SheetLines.sheet("a-07")).isEqualTo("A-07");
    assertThatThrownBy(() -> SheetLines.sheet("-")).hasMessageContaining("问卷编号只写数字和字母");
  }
}
