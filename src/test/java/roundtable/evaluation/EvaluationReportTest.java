package roundtable.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class EvaluationReportTest {

  private final Validator validator = Validation.buildDefaultValidatorFactory().getValidator();

  @Test
  @DisplayName("没有居民参加的评议不算评议；四档人数相加就是参加人数")
  void somebodyMustHaveAnswered() {
    assertThat(faults(of(0, 0, 0, 0))).containsExactly("参加评议的居民不能为零");
    assertThat(faults(of(0, 0, 0, 1))).isEmpty();
    assertThat(of(10, 2, 1, 3).answers()).isEqualTo(16);
  }

  @Test
  @DisplayName("人数填了负数、大得离谱或漏填，各有一句说明")
  void impossibleCountsAreNamed() {
    assertThat(faults(of(-1, 5, 0, 0))).containsExactly("人数不能为负数");
    assertThat(faults(of(100_001, 0, 0, 0))).containsExactly("人数过大，请核对");
    assertThat(faults(of(null, 1, 0, 0))).containsExactly("请填写很满意人数");
  }

  private List<String> faults(EvaluationReport report) {
    return validator.validate(report).stream().map(ConstraintViolation::getMessage).toList();
  }

  private static EvaluationReport of(Integer very, Integer satisfied, Integer fairly, Integer not) {
    return new EvaluationReport("共谋", "共建", "共享", "共评", very, satisfied, fairly, not, "公示栏");
  }
}
