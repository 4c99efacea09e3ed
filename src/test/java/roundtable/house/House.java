package roundtable.house;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.data.annotation.Id;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Component;

/** The production code and what its classes are. */
final class House {

  static final String APPLICATION = "roundtable";
  static final String[] FEATURES = packages("topic", "opinion", "analysis", "deliberation", "publicity",
      "implementation", "supervision", "escalation", "overdue", "discipline", "whistle", "commonorder", "delay", "returns", "dispatch", "checkup", "fund", "evaluation",
      "resident", "tipoff", "survey", "policy", "pastledger");
  /** Puts facts together for whoever reads them; has no facts of its own. */
  static final String[] READ_SIDE = packages("ledger", "overview", "portal");
  static final String[] FOUNDATION = packages("memory", "rules", "calendar", "organisation", "journal", "evidence", "outbox", "privacy");
  static final String[] OUTSIDE_WORLD = packages("engine", "web", "documents", "mail", "access", "demo");
  static final String[] FEATURES_AND_FOUNDATION =
      Stream.of(FEATURES, FOUNDATION, READ_SIDE).flatMap(Arrays::stream).toArray(String[]::new);

  /** Something that is so, without a service behind it: a record, an enum, or what a row of a table becomes. */
  private static final DescribedPredicate<JavaClass> FACT = DescribedPredicate.describe("a fact", type ->
      type.isRecord() || type.isEnum() || type.getAllFields().stream().anyMatch(f -> f.isAnnotatedWith(Id.class)));

  /** Records that are allowed to know a library, and why. */
  private static final Map<String, String> EXCEPTIONS = Map.of(
      "roundtable.organisation.DistrictFiles", "reads the files of a district and hands on their texts",
      "roundtable.publicity.Materiality", "tells a slip of the pen by the distance of two texts, a pure function");

  static final DescribedPredicate<JavaClass> ARE_FACTS = DescribedPredicate.describe(
      "are aggregates, enums or records of a feature or of the foundation",
      type -> FACT.test(type) && JavaClass.Predicates.resideInAnyPackage(FEATURES_AND_FOUNDATION).test(type)
          && !EXCEPTIONS.containsKey(type.getName()));

  /** Any class of ours that needs nothing to be handed in: neither a bean nor a repository. */
  static final DescribedPredicate<JavaClass> ARE_WORDS = DescribedPredicate.describe("domain words", type ->
      type.getPackageName().startsWith(APPLICATION) && !type.isMetaAnnotatedWith(Component.class)
          && !type.isAssignableTo(Repository.class));

  static final ArchCondition<JavaClass> BE_A_FACT = ArchCondition.from(FACT);

  private House() {}

  static JavaClasses product() {
    return new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
        .importPackages(APPLICATION);
  }

  private static String[] packages(String... names) {
    return Arrays.stream(names).map(name -> APPLICATION + "." + name + "..").toArray(String[]::new);
  }
}
