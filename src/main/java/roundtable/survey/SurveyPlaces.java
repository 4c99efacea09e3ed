package roundtable.survey;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import roundtable.kernel.Refusal;
import roundtable.organisation.Organisation;
import roundtable.organisation.Unit;
import roundtable.organisation.UnitType;

/** Which communities and villages a survey asks. */
@Component
class SurveyPlaces {

  private static final String WHOLE_DISTRICT = "全区";
  private final Organisation organisation;
  private final JdbcClient jdbc;
  private final Clock clock;

  SurveyPlaces(Organisation organisation, JdbcClient jdbc, Clock clock) {
    this.organisation = organisation;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * The communities that are meant.
   *
   * @param named names of streets and communities; nothing for all that the unit serves
   */
  Set<Unit> meant(String named, SurveyOfficials.Acting by) {
    var all = units(UnitType.COMMUNITY, UnitType.FAMILY_COMMITTEE, UnitType.VILLAGE).filter(each -> !by.ofAStreet() || by.unit().equals(each.parent()))
        .toList();
    var streets = units(UnitType.STREET, UnitType.TOWN).toList();
    var meant = new LinkedHashSet<Unit>();
    for (var name : names(named)) {
      var found = all.stream().filter(each -> isMeant(name, each, streets)).toList();
      if (found.isEmpty()) {
        throw new Refusal(by.ofAStreet() ? "“%s”不是本街道（镇）的社区（村）；街道（镇）只在本街道（镇）开展普查，名称之间用顿号隔开".formatted(name)
            : "没有名为“%s”的街道（镇）、社区（村），请写全称，用顿号隔开；全区都查的可以不填".formatted(name));
      }
      meant.addAll(found);
    }
    return meant;
  }

  void ask(Survey survey, Collection<Unit> communities) {
    communities.forEach(each -> jdbc.sql("insert into survey_place (survey, community, street) values (?, ?, ?)")
        .params(survey.number(), each.code(), each.parent()).update());
  }

  void askTheSame(Survey survey, Survey before) {
    jdbc.sql("insert into survey_place (survey, community, street) select ?, community, street from survey_place where survey = ?")
        .params(survey.number(), before.number()).update();
  }

  boolean isAsked(Survey survey, String community) {
    return jdbc.sql("select exists (select 1 from survey_place where survey = ? and community = ?)")
        .params(survey.number(), community).query(Boolean.class).single();
  }

  private static List<String> names(String named) {
    var names = Stream.of(named == null ? new String[0] : named.split("[\\s、,，;；]+")).filter(name -> !name.isEmpty()).toList();
    return names.isEmpty() ? List.of(WHOLE_DISTRICT) : names;
  }

  private static boolean isMeant(String name, Unit community, List<Unit> streets) {
    return name.equals(WHOLE_DISTRICT) || name.equals(community.name())
        || streets.stream().anyMatch(street -> street.name().equals(name) && street.code().equals(community.parent()));
  }

  private Stream<Unit> units(UnitType... types) {
    return Stream.of(types).flatMap(type -> organisation.units(type, LocalDate.now(clock)).stream());
  }
}
