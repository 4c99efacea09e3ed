package roundtable.discipline;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * {@code java -jar … --verify-referral=YS-2022-00001}: says in one line whether a referral's bundle and journal are as they
 * were sealed, and ends: 0 when they are, 1 when not. Nothing of the content is printed.
 */
@Component
@ConditionalOnProperty("verify-referral")
@Order(Ordered.HIGHEST_PRECEDENCE)
class BundleCheck implements ApplicationRunner {

  private static final String OPTION = "verify-referral";
  private final ReceiptDesk referrals;
  private final ConfigurableApplicationContext application;

  BundleCheck(ReceiptDesk referrals, ConfigurableApplicationContext application) {
    this.referrals = referrals;
    this.application = application;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    var number = application.getEnvironment().getProperty(OPTION, "");
    var fault = referrals.fault(number);
    System.out.println(line(number, fault.orElse("")));
    System.exit(SpringApplication.exit(application, () -> fault.isPresent() ? 1 : 0));
  }

  private String line(String number, String fault) {
    return fault.isEmpty() ? "移送%s 核验一致，封印 %s".formatted(number, referrals.seal(number))
        : "移送%s 核验不一致：%s".formatted(number, fault);
  }
}
