/** The first page and how a refusal is shown. */
@ApplicationModule(allowedDependencies = {"kernel", "rules", "calendar", "organisation", "topic", "evidence", "discipline", "ledger", "access"})
package roundtable.web;

import org.springframework.modulith.ApplicationModule;
