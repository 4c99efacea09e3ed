package roundtable.overdue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import roundtable.implementation.ProjectDesk;
import roundtable.kernel.Refusal;
import roundtable.kernel.TopicNumber;
import roundtable.organisation.Organisation;

/** Who answers for a party that an order names: the unit of that name, for the builder the undertaking unit (R99). */
@Component
class ResponsibleParties {

  private static final List<String> BUILDER = List.of("施工方", "施工单位", "施工（服务）单位");
  private final Organisation organisation;
  private final ProjectDesk projects;
  private final Clock clock;

  ResponsibleParties(Organisation organisation, ProjectDesk projects, Clock clock) {
    this.organisation = organisation;
    this.projects = projects;
    this.clock = clock;
  }

  OrderParty named(String order, TopicNumber topic, Assignment to) {
    var unit = organisation.unitNamed(to.party(), LocalDate.now(clock));
    unit.ifPresent(organisation::refuseCommission);
    return unit.map(found -> party(order, topic, to, to.party(), found.code()))
        .orElseGet(() -> builder(order, topic, to));
  }

  private OrderParty builder(String order, TopicNumber topic, Assignment to) {
    var started = projects.find(topic).filter(project -> isBuilder(to.party(), project.contractor()))
        .orElseThrow(() -> new Refusal("“%s”不是系统中的单位，也不是项目登记的施工单位；请写单位全称，开工以后施工单位可以写“施工方”"
            .formatted(to.party())));
    var name = to.party().equals(started.contractor()) || started.contractor() == null ? to.party()
        : "%s（%s）".formatted(to.party(), started.contractor());
    return party(order, topic, to, name.length() <= 100 ? name : to.party(), started.undertakingUnit());
  }

  private static boolean isBuilder(String party, String contractor) {
    return BUILDER.contains(party) || party.equals(contractor);
  }

  private static OrderParty party(String order, TopicNumber topic, Assignment to, String name, String unit) {
    return new OrderParty(order, topic, name, unit, to.work(), to.dueOn());
  }
}
