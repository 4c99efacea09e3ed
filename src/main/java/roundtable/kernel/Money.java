package roundtable.kernel;

import java.math.BigDecimal;
import java.util.Locale;

/** Yuan with two decimals (元、角、分), never negative, never a double. */
public record Money(BigDecimal yuan) implements Comparable<Money> {

  // before ZERO, whose constructor reads it
  private static final BigDecimal LARGEST = new BigDecimal("99999999999.99");
  public static final Money ZERO = new Money(BigDecimal.ZERO);

  public Money {
    if (yuan == null) {
      throw new Refusal("请填写金额（元）");
    }
    if (yuan.signum() < 0) {
      throw new Refusal("金额不能为负数：%s".formatted(yuan));
    }
    if (yuan.stripTrailingZeros().scale() > 2) {
      throw new Refusal("金额最多保留两位小数（分）：%s".formatted(yuan));
    }
    if (yuan.compareTo(LARGEST) > 0) {
      throw new Refusal("金额过大，请核对单位是否为元：%s".formatted(yuan));
    }
    yuan = yuan.setScale(2);
  }

  public static Money of(String yuan) {
    return new Money(new BigDecimal(yuan));
  }

  public Money plus(Money other) {
    return new Money(yuan.add(other.yuan));
  }

  @Override
  public int compareTo(Money other) {
    return yuan.compareTo(other.yuan);
  }

  /** As papers write it: 41万元, 3,500元, 12.50元. */
  @Override
  public String toString() {
    var tenThousands = yuan.movePointLeft(4).stripTrailingZeros();
    if (tenThousands.compareTo(BigDecimal.ONE) >= 0 && tenThousands.scale() <= 2) {
      return tenThousands.toPlainString() + "万元";
    }
    return String.format(Locale.CHINA, yuan.stripTrailingZeros().scale() > 0 ? "%,.2f元" : "%,.0f元", yuan);
  }
}
