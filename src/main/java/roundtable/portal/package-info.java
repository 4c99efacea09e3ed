/** What residents see: notices, topics and results, without anybody's personal data; reads only (R20, R82, R103). */
@ApplicationModule(allowedDependencies = {"kernel", "privacy", "topic", "publicity", "ledger"})
package roundtable.portal;

import org.springframework.modulith.ApplicationModule;
