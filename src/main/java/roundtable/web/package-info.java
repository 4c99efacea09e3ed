/** The first page and how a refusal is shown. */
@ApplicationModule(allowedDependencies = {"kernel", "rules", "calendar", "organisation", "topic", "deliberation", "documents", "evidence", "discipline", "ledger", "whistle", "commonorder", "access"})
package roundtable.web;

import org.springframework.modulith.ApplicationModule;
