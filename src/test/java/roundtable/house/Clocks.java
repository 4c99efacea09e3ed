package roundtable.house;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.util.Calendar;
import java.util.Date;
import java.util.Map;

/** The ways to take the time, called or referred to, instead of asking the clock for it. */
final class Clocks {

  /** Who may look at the machine's own clock, and why. */
  private static final Map<String, String> REASONS = Map.of(
      "roundtable.ClockSettings", "makes the one clock of production",
      "roundtable.demo.DemoClock", "runs ahead of the machine's clock by what was set");

  static final DescribedPredicate<JavaClass> MAY_MAKE_ONE =
      DescribedPredicate.describe("make the clock", type -> REASONS.containsKey(type.getName()));

  static final ArchCondition<JavaClass> TAKE_THE_TIME = new ArchCondition<>("take the time without a clock") {
    @Override
    public void check(JavaClass type, ConditionEvents events) {
      type.getCodeUnitAccessesFromSelf().stream().filter(Clocks::takesTheTime)
          .forEach(access -> events.add(SimpleConditionEvent.satisfied(access, access.getDescription())));
    }
  };

  private Clocks() {}

  private static boolean takesTheTime(JavaCodeUnitAccess<?> access) {
    var target = access.getTarget();
    var owner = target.getOwner();
    return isNowOfJavaTime(target)
        || (owner.isEquivalentTo(Clock.class) && target.getName().matches("system.*|tick(Millis|Seconds|Minutes)"))
        || (owner.isEquivalentTo(System.class) && target.getName().matches("currentTimeMillis|nanoTime"))
        || (owner.isEquivalentTo(Date.class) && isConstructorWithoutArguments(target))
        || (owner.isAssignableTo(Calendar.class) && target.getName().matches("getInstance|<init>"));
  }

  /** {@code now()} and {@code now(zone)} take the time, {@code now(clock)} asks for it. */
  private static boolean isNowOfJavaTime(CodeUnitAccessTarget target) {
    return target.getOwner().getPackageName().equals("java.time") && target.getName().equals("now")
        && target.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
  }

  private static boolean isConstructorWithoutArguments(CodeUnitAccessTarget target) {
    return target.getName().equals("<init>") && target.getRawParameterTypes().isEmpty();
  }
}
