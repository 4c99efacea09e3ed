/** The residents' pages, what the Tasklist's pages ask for, and how a refusal is shown. */
@ApplicationModule(allowedDependencies = {"kernel", "rules", "calendar", "organisation", "topic", "journal", "deliberation", "publicity", "documents", "evidence", "discipline", "overdue", "ledger", "privacy", "portal", "whistle", "commonorder", "delay", "access", "evaluation", "survey", "resident", "tipoff", "policy", "pastledger", "overview", "returns", "dispatch", "checkup"})
package roundtable.web;

import org.springframework.modulith.ApplicationModule;
