package roundtable.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Residents' names masked, telephones and house numbers never public (design.md 8, R55). */
class MaskTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(delimiter = '|', textBlock = """
      4栋4单元加装电梯|*栋*单元加装电梯
      住在12幢301室的老人|住在*幢*室的老人
      十二号楼楼道照明|*号楼楼道照明
      电话13912345678联系|电话（电话已隐去）联系
      电话139-1234-5678|电话（电话已隐去）
      +8613912345678路灯坏了|（电话已隐去）路灯坏了
      电话１３９１２３４５６７８联系路灯|电话（电话已隐去）联系路灯
      0086 139 1234 5678|（电话已隐去）
      拨打0791-86512345|拨打（电话已隐去）
      写信到wang.li@example.cn|写信到（邮箱已隐去）
      赣A·12345长期堵住消防通道|（车牌已隐去）长期堵住消防通道
      赣AD12345占位|（车牌已隐去）占位
      加微信号：lsh_2022报名|加微信号（账号已隐去）报名
      QQ 123456789|QQ（账号已隐去）
      身份证36010219700101123X|身份证（证件号已隐去）
      陶惠英家门口积水|陶**家门口积水""")
  @DisplayName("姓名、电话、楼栋、车牌、邮箱、账号、证件号都隐去")
  void personalDataAreHidden(String text, String shown) {
    assertThat(Mask.text(text, List.of("陶惠英"))).isEqualTo(shown);
    assertThat(Mask.text(shown, List.of("陶惠英"))).as("再隐一次不变").isEqualTo(shown);
  }

  @ParameterizedTest
  @ValueSource(strings = {"资金410000.00元", "2022-09-10前完成", "长1200米", "为15户安装", "议题YT-2022-00012", "20220101123456",
      "第1日 1月27日(四) … 第5日 2月7日(一) 24:00截止", "一座公园", "室内漏水", "3座公厕", "微信群里通知", "新A区12345平方米", "川流不息"})
  @DisplayName("金额、日期、数量、编号原样")
  void whatIsNobodysIsLeftAlone(String text) {
    assertThat(Mask.text(text, List.of())).isEqualTo(text);
  }

  @Test
  @DisplayName("姓名只留姓；生僻字也是一个字")
  void aNameKeepsItsFirstLetter() {
    assertThat(Mask.name("陶惠英")).isEqualTo("陶**");
    assertThat(Mask.name(" 𠮷野 ")).isEqualTo("𠮷**");
    assertThat(Mask.name("")).isEmpty();
    assertThat(Mask.name(null)).isEmpty();
  }

  @Test
  @DisplayName("“居民代表”“业委会”不是人名，“方小西”“欧阳静”是")
  void groupsAreNotPeople() {
    assertThat(List.of("居民代表", "业委会", "某电梯公司", "我", "单位代表", "连片住户")).noneMatch(PersonalNames::isPerson);
    assertThat(List.of("买买提·艾力", "Tom Lee", "老王", "佟掌柜")).allMatch(PersonalNames::isOwnName);
    assertThat(List.of("居民（未留姓名）", "业委会", "<script>", "南站街道", "王")).noneMatch(PersonalNames::isOwnName);
    assertThat(List.of("方小西", "欧阳静", "陶惠英", "李明", "甄异议", "冉阿姨")).allMatch(PersonalNames::isPerson);
  }
}
