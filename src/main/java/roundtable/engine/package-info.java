/** The only package that sees Camunda: models in, domain calls out. */
@ApplicationModule(allowedDependencies = {"kernel", "memory", "rules", "calendar", "organisation", "journal", "topic", "opinion", "analysis", "deliberation", "publicity", "implementation", "supervision", "overdue", "discipline", "whistle", "commonorder", "delay", "escalation", "evaluation", "survey", "evidence", "ledger", "overview", "access", "returns", "dispatch", "checkup"})
package roundtable.engine;

import org.springframework.modulith.ApplicationModule;
