/** 台账: what is known of a topic, put together for whoever reads it; reads the facts by SQL, changes none (R98). */
@ApplicationModule(allowedDependencies = {"kernel", "rules", "organisation", "journal", "evidence", "topic", "discipline", "deliberation", "checkup"})
package roundtable.ledger;

import org.springframework.modulith.ApplicationModule;
