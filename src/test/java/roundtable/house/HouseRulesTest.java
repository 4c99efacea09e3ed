package roundtable.house;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static roundtable.house.House.APPLICATION;
import static roundtable.house.House.FEATURES;
import static roundtable.house.House.FEATURES_AND_FOUNDATION;
import static roundtable.house.House.OUTSIDE_WORLD;

import com.tngtech.archunit.core.domain.JavaClasses;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.modulith.core.ApplicationModules;
import roundtable.RoundTableApplication;

/** Who may know whom, and who may look at the clock (style.md, section 5). */
class HouseRulesTest {

  private static final JavaClasses PRODUCT = House.product();

  @Test
  @DisplayName("每个模块只依赖 package-info 中允许的模块，没有循环依赖")
  void everyModuleKnowsOnlyTheModulesItDeclares() {
    ApplicationModules.of(RoundTableApplication.class).verify();
  }

  @Test
  @DisplayName("只有 engine 看得见流程引擎；access 只看得见网页会话")
  void onlyTheEnginePackageSeesCamunda() {
    noClasses().that().resideOutsideOfPackages("roundtable.engine..", "roundtable.access..")
        .should().dependOnClassesThat().resideInAPackage("org.camunda..").check(PRODUCT);
    noClasses().that().resideInAPackage("roundtable.access..").should().dependOnClassesThat(
        resideInAPackage("org.camunda..").and(not(resideInAPackage("org.camunda.bpm.webapp..")))).check(PRODUCT);
  }

  @Test
  @DisplayName("七个步骤和基础模块不知道网页、办公文档、邮件和日历文件")
  void featuresAndFoundationKnowNeitherTheWebNorOfficeFiles() {
    noClasses().that().resideInAnyPackage(FEATURES_AND_FOUNDATION).should().dependOnClassesThat()
        .resideInAnyPackage("org.springframework.web..", "org.springframework.http..", "jakarta.servlet..",
            "org.apache.poi..", "jakarta.mail..", "org.springframework.mail..", "net.fortuna.ical4j..").check(PRODUCT);
  }

  @Test
  @DisplayName("kernel 的词汇只依赖 JDK")
  void theKernelKnowsNothingButTheJdk() {
    classes().that().resideInAPackage("roundtable.kernel").and().doNotHaveSimpleName("package-info")
        .should().onlyDependOnClassesThat().resideInAnyPackage("java..", "roundtable.kernel").check(PRODUCT);
  }

  @Test
  @DisplayName("聚合、枚举和记录只依赖 JDK、数据注解、校验注解和别的词汇")
  void factsAreMadeOfTheJdkAndOtherFacts() {
    classes().that(House.ARE_FACTS).should().onlyDependOnClassesThat(
        resideInAnyPackage("java..", "org.springframework.data..", "jakarta.validation..")
            .or(House.ARE_WORDS)).check(PRODUCT);
  }

  @Test
  @DisplayName("时间只问时钟，不自己取")
  void nobodyTakesTheTimeWithoutAClock() {
    noClasses().that(not(Clocks.MAY_MAKE_ONE)).should(Clocks.TAKE_THE_TIME).check(PRODUCT);
  }

  @Test
  @DisplayName("步骤之外只看得见 Desk、Flow、聚合、枚举和记录")
  void aFeatureShowsOnlyItsDeskItsFlowAndItsFacts() {
    classes().that().resideInAnyPackage(FEATURES).and().arePublic().and().doNotHaveSimpleName("package-info")
        .should().haveSimpleNameEndingWith("Desk").orShould().haveSimpleNameEndingWith("Flow")
        .orShould(House.BE_A_FACT).check(PRODUCT);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"engine", "web", "demo"})
  @DisplayName("没有模块依赖 engine、web、demo")
  void nobodyKnowsTheOutsideWorld(String outside) {
    noClasses().that().resideOutsideOfPackage("roundtable." + outside + "..")
        .should().dependOnClassesThat().resideInAPackage("roundtable." + outside + "..").check(PRODUCT);
  }

  @Test
  @DisplayName("类名说它是什么，不叫 Manager、Helper、Util、Impl、Base")
  void noClassIsNamedAfterItsBeingAClass() {
    noClasses().should().haveNameMatching(".*(Manager|Helper|Utils?|Impl|Base|Abstract\\w+)").check(PRODUCT);
  }

  @Test
  @DisplayName("每个包都归入步骤、基础、外部或启动，规则没有漏网的包")
  void everyPackageIsCoveredByTheseRules() {
    classes().that(alwaysTrue()).should().resideInAnyPackage(FEATURES_AND_FOUNDATION)
        .orShould().resideInAnyPackage(OUTSIDE_WORLD).orShould().resideInAPackage(APPLICATION)
        .orShould().resideInAPackage("roundtable.kernel").check(PRODUCT);
  }
}
